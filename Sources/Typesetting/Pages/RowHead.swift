/// The rows of a table's head, which every page repeats that begins within the table.
final class RowHead {
  let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }
}
