/// A cell with something in it.
public struct SheetCell: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    /// A cell that has a formula and no stored result; cells without either are not handed on.
    case blank
    case text(String)
    case number(Double)
    /// A number in a format of days or times.
    case moment(SheetMoment)
    case boolean(Bool)
    /// `#N/A`, `#REF!` …
    case error(String)
  }

  public let address: CellAddress
  /// Of a formula, what the program that saved the file stored as its result.
  public let value: Value
  public let hasFormula: Bool
  /// Whether the cell shows its number as per cent.
  public let isPercent: Bool

  public init(_ address: CellAddress, _ value: Value, hasFormula: Bool = false, isPercent: Bool = false) {
    self.isPercent = isPercent
    self.address = address
    self.value = value
    self.hasFormula = hasFormula
  }

  /// The number as the cell shows it: `29.5%` of 0.295 in a format of per cent.
  public var shownText: String {
    if isPercent, case .number(let number) = value { return PlainDecimal.text(number * 100) + "%" }
    return text
  }

  /// What the cell says, as text: numbers with up to fifteen digits, days as 2024-05-06, TRUE and FALSE.
  public var text: String {
    switch value {
    case .blank: ""
    case .text(let text), .error(let text): text
    case .number(let number): PlainDecimal.text(number)
    case .moment(let moment): moment.text
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    }
  }
}

/// A row of a sheet with at least one cell that is not empty.
public struct SheetRecord: Sendable, Hashable {
  /// From 0.
  public let row: Int
  /// By column, rising; empty cells are left out.
  public let cells: [SheetCell]
  /// Hidden by hand or by a filter.
  public let isHidden: Bool

  public init(row: Int, cells: [SheetCell], isHidden: Bool = false) {
    self.row = row
    self.cells = cells
    self.isHidden = isHidden
  }

  public subscript(column: Int) -> SheetCell? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].address.column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].address.column == column ? cells[low] : nil
  }
}
