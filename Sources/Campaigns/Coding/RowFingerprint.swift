/// What a row was when the coding workbook was made, in a form short enough for a hidden column: which row (its id with its
/// text) and what had been decided, each as a hash. It tells rows that staff moved against their ids, and decisions that
/// somebody else has changed since.
///
/// FNV-1a: nobody gains by a collision, and none happens by chance among a million rows (64 bits) or between two states of one
/// row (32 bits).
public struct RowFingerprint: Sendable, Hashable {
  private static let mark = "H1"

  private let row: UInt64
  private let fields: [CodingField: UInt32]

  public init(_ suggestion: Suggestion) {
    self.init(id: suggestion.id, text: suggestion.text.original, state: CodingState(suggestion))
  }

  init(id: String, text: String, state: CodingState) {
    row = RowFingerprint.identity(id: id, text: text)
    var fields: [CodingField: UInt32] = [:]
    for field in CodingField.allCases { fields[field] = RowFingerprint.folded(state[field]) }
    self.fields = fields
  }

  /// Reads what `text` gives; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 + CodingField.allCases.count, parts[0] == RowFingerprint.mark, parts[1].utf8.count == 16,
      let row = UInt64(parts[1], radix: 16)
    else { return nil }
    var fields: [CodingField: UInt32] = [:]
    for (field, part) in zip(CodingField.allCases, parts.dropFirst(2)) {
      guard part.utf8.count == 8, let hash = UInt32(part, radix: 16) else { return nil }
      fields[field] = hash
    }
    self.row = row
    self.fields = fields
  }

  /// `H1-` and hexadecimal digits.
  public var text: String {
    ([RowFingerprint.mark, RowFingerprint.hexadecimal(row, digits: 16)]
      + CodingField.allCases.map { RowFingerprint.hexadecimal(UInt64(fields[$0] ?? 0), digits: 8) })
      .joined(separator: "-")
  }

  /// Whether it was taken of the row with this id and text.
  public func isOf(id: String, text: String) -> Bool { row == RowFingerprint.identity(id: id, text: text) }

  /// Whether the field was this, as `CodingState` writes it.
  public func had(_ field: CodingField, as text: String) -> Bool { fields[field] == RowFingerprint.folded(text) }

  private static func identity(id: String, text: String) -> UInt64 {
    hash(CodingText.canonical(text), behind: hash("\0", behind: hash(id)))
  }

  private static func folded(_ text: String) -> UInt32 {
    let hash = hash(text)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// - Parameter before: the hash of what stands before the text.
  private static func hash(_ text: String, behind before: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var hash = before
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return hash
    }
  }

  private static func hexadecimal(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }
}
