/// A cell of a workbook; rows and columns count from 0.
public struct CellReference: Sendable, Hashable {
  public let sheet: String
  public let row: Int
  public let column: Int

  public init(sheet: String, row: Int, column: Int) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// `C5`.
  public var a1: String { CellReference.letters(of: column) + String(row + 1) }

  /// `$C$5`.
  public var absolute: String { "$" + CellReference.letters(of: column) + "$" + String(row + 1) }

  /// `汇总!C5`; a name with other characters than letters, digits, Han and `_` stands in apostrophes.
  public var text: String { CellReference.quoted(sheet) + "!" + a1 }

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

  static func quoted(_ sheet: String) -> String {
    let isPlain = sheet.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5a, 0x5f, 0x61...0x7a, 0x4e00...0x9fff: true
      default: false
      }
    }
    let startsWithDigit = sheet.unicodeScalars.first.map { (0x30...0x39).contains($0.value) } ?? true
    // An apostrophe in a name is doubled.
    return isPlain && !startsWithDigit
      ? sheet
      : "'"
        + sheet.split(
          separator: "'", omittingEmptySubsequences: false
        ).joined(separator: "''") + "'"
  }
}
