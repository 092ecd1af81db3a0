import Campaigns

/// What spreadsheet programs make of cells in text files: formulas around numbers that are to stay text, marks of text, and
/// numbers with most of their digits gone.
enum SpreadsheetHabits {
  /// `202405070001` of `="202405070001"` and of `'202405070001`; nil where the cell is as it was.
  static func unwrapped(_ value: String) -> String? {
    guard let first = value.utf8.first else { return nil }
    if first == UInt8(ascii: "="), value.utf8.count > 3, value.hasPrefix("=\""), value.hasSuffix("\"") {
      let inner = value.dropFirst(2).dropLast().replacing("\"\"", with: "\u{0}")
      return inner.contains("\"") ? nil : String(inner.replacing("\u{0}", with: "\""))
    }
    // Before digits alone: a citizen's quotation mark stays.
    if first == UInt8(ascii: "'"), value.utf8.count > 1, value.utf8.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) {
      return String(value.dropFirst())
    }
    return nil
  }

  /// Columns of numbers that are names of something.
  static let numberColumns: [ColumnName] = [.id, .submission, .contact, .name, .duplicateOf]

  /// Whether the cell, without blanks around it, is a number that lost its last digits: 2.02405E+17.
  static func hasLostDigits(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = bytes.first, first &- 0x30 < 10, bytes.count < 32,
      let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") })
    else { return false }
    let (number, power) = (bytes[..<mark], bytes[bytes.index(after: mark)...])
    guard number.allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }) else { return false }
    let digits = power.first == UInt8(ascii: "+") ? power.dropFirst() : power
    return !digits.isEmpty && digits.allSatisfy { $0 &- 0x30 < 10 }
  }
}
