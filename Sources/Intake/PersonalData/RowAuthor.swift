import Campaigns

/// Who wrote a row, as its other columns say it; good while the record is.
struct RowAuthor {
  var name: ByteText?
  var contact: ByteText?
  /// Cells of columns that are none of ours and by their headers name persons.
  var persons: [ByteText] = []
  /// Likewise, that say where somebody lives.
  var residences: [ByteText] = []

  /// What any of these words are made of, as `ByteSearch.signature` has it.
  var signature: UInt64 {
    var all: UInt64 = 0
    if let name { all |= ByteSearch.signature(name) }
    if let contact { all |= ByteSearch.signature(contact) }
    for cell in persons { all |= ByteSearch.signature(cell) }
    for cell in residences { all |= ByteSearch.signature(cell) }
    return all
  }

  /// Whether a label that rows share may name the author, told from its bytes.
  func mayBeNamed(in label: ByteText) -> Bool {
    if let name, ByteSearch.shares(label, name) { return true }
    if let contact, RowAuthor.mayHold(label, contact) { return true }
    if persons.isEmpty, residences.isEmpty { return false }
    return persons.contains { ByteSearch.shares(label, $0) } || residences.contains { RowAuthor.mayHold(label, $0) }
  }

  /// Digits of a label by which one of several numbers of a cell may stand in it.
  private static let leastDigits = 5

  private static func mayHold(_ label: ByteText, _ contact: ByteText) -> Bool {
    ByteSearch.mayHold(label, beginningOf: contact) || label.bytes.count { $0 &- 0x30 < 10 } >= leastDigits
  }

  /// For a closer look.
  func row(id: String?, isLabel: Bool = false) -> PersonalDataFinder.Row {
    PersonalDataFinder.Row(
      id: id, name: name?.string, contact: contact?.string, persons: persons.map(\.string),
      residences: residences.map(\.string), isLabel: isLabel)
  }
}
