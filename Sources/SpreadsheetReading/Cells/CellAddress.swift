/// A cell of a sheet; rows and columns count from 0.
public struct CellAddress: Sendable, Hashable {
  public let row: Int
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// `C5`.
  public var a1: String { CellAddress.letters(of: column) + String(row + 1) }

  /// A to XFD.
  public static func letters(of column: Int) -> String {
    var rest = column + 1
    var letters = ""
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Reads `C5`.
  public init?(a1: String) { self.init(a1.utf8) }

  /// Reads `C5` or `$C$5`; nil for anything else and beyond XFD1048576.
  init?(_ bytes: some Sequence<UInt8>) {
    var row = 0
    var column = 0
    for byte in bytes {
      switch byte {
      case 0x24: continue
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39 where column > 0 && (row > 0 || byte > 0x30): row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      if column > WorkbookLimits.columns || row > WorkbookLimits.rows { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}

/// A rectangle of cells, both corners included.
public struct CellArea: Sendable, Hashable {
  public let first: CellAddress
  public let last: CellAddress

  public init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// `B2:B5`.
  public var a1: String { first.a1 + ":" + last.a1 }

  public func contains(_ cell: CellAddress) -> Bool {
    cell.row >= first.row && cell.row <= last.row && cell.column >= first.column && cell.column <= last.column
  }

  /// Reads `B2:B5`, the corners in any order; nil for anything else.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2, let one = CellAddress(parts[0]), let other = CellAddress(parts[1]) else { return nil }
    first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
  }
}
