/// Holds the reader of a pass: what an object holds is changed where it stands, while what a closure takes along may be copied
/// for every row.
final class HeldCellReader {
  @exclusivity(unchecked) var reader: CellReader

  init(_ rows: SheetRows) { reader = CellReader(rows) }
}
