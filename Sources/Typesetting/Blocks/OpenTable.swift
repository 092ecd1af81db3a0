import Documents

/// A table while its rows are made one after another.
struct OpenTable {
  let table: Table
  let element: Int
  /// Of its columns, in points; numbers of a column that end together stand in a block of `numberWidths`.
  let widths: [Double]
  let numberWidths: [Double]
  var head: RowHead?
  /// How many rows to come each column is taken by a cell that reaches down.
  var taken: [Int]
  /// Rows so far.
  private(set) var count = 0
  private var waiting: ArraySlice<TableRow>
  private let rest: AnyIterator<TableRow>

  init(
    table: Table, element: Int, widths: [Double], numberWidths: [Double], sample: [TableRow],
    rest: AnyIterator<TableRow>
  ) {
    self.table = table
    self.element = element
    self.widths = widths
    self.numberWidths = numberWidths
    taken = widths.map { _ in 0 }
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

  var isAtEnd: Bool { waiting.isEmpty }
  var isNextTheLast: Bool { waiting.count == 1 }
}
