import Documents

/// A table while its rows are made one after another.
struct OpenTable {
  let table: Table
  /// Of the pages that it stands on.
  let orientation: PageOrientation
  let element: Int
  let columns: TableColumns
  var head: RowHead?
  /// How many rows to come each column is taken by a cell that reaches down.
  var taken: [Int]
  /// Rows so far.
  private(set) var count = 0
  private var waiting: ArraySlice<TableRow>
  private let rest: AnyIterator<TableRow>

  init(
    table: Table, orientation: PageOrientation, element: Int, columns: TableColumns, sample: [TableRow],
    rest: AnyIterator<TableRow>
  ) {
    self.table = table
    self.orientation = orientation
    self.element = element
    self.columns = columns
    taken = columns.widths.map { _ in 0 }
    waiting = sample[...]
    self.rest = rest
  }

  mutating func next() -> TableRow? {
    fill()
    guard let row = waiting.popFirst() else { return nil }
    count += 1
    fill()
    return row
  }

  /// Two rows ahead are looked at, to know the last and the one before it.
  private mutating func fill() {
    while waiting.count < 2, let row = rest.next() { waiting.append(row) }
  }

  /// Rows to come, as far as is known: all of a table whose rows are fixed.
  var ahead: Int { waiting.count }
  var widths: [Double] { columns.widths }

  var isAtEnd: Bool { waiting.isEmpty }
  var isNextTheLast: Bool { waiting.count == 1 }
}
