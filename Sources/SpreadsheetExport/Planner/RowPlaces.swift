/// Where rows stand on the sheets of rows.
struct RowPlaces {
  static let none = RowPlaces(sheets: [], rowsPerSheet: 1, firstRows: [:])

  /// Names of the sheets, in order.
  let sheets: [String]
  let rowsPerSheet: Int
  /// The first row of each group, from 1, by the group's code; 0 stands for rows of no group.
  let firstRows: [Int: Int]

  /// The first cell of a row; nil where there is no such sheet.
  /// - Parameter number: the row's, from 1.
  func cell(ofRow number: Int) -> CellReference? {
    let index = (number - 1) / rowsPerSheet
    guard number > 0, sheets.indices.contains(index) else { return nil }
    return CellReference(sheet: sheets[index], row: (number - 1) % rowsPerSheet + 1, column: 0)
  }

  /// The first row of a group.
  func cell(ofGroup code: Int?) -> CellReference? { code.flatMap { firstRows[$0] }.flatMap { cell(ofRow: $0) } }
}
