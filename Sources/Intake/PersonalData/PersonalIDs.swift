import Campaigns

/// Ids of rows that are numbers of persons (a mobile number, an identity number) or hold their names. They are printed, and so
/// are not taken.
enum PersonalIDs {
  /// Digits of the shortest such number.
  private static let leastDigits = 8

  /// - Parameter name: of the row's person, where a column has it.
  static func isPersonal(_ id: ByteText, name: ByteText? = nil) -> Bool {
    var digits = 0
    var hasAddress = false
    var hasHan = false
    for byte in id.bytes {
      if byte &- 0x30 < 10 { digits += 1 }
      // @, and full-width digits.
      if byte == 0x40 || byte == 0xEF { hasAddress = true }
      if byte &- 0xE3 < 8 { hasHan = true }
    }
    if hasHan, holdsName(id, name) { return true }
    guard digits >= leastDigits || hasAddress else { return false }
    return finder.spans(in: id.string, by: .citizen).contains { span in
      switch span.rule {
      case .identityCheck, .identityHongKong, .identityTaiwan, .mobilePlan, .luhn, .emailForm, .internationalNumber:
        true
      default: false
      }
    }
  }

  /// 王秀英-1: a whole name between marks and digits, or that of the row's own person.
  private static func holdsName(_ id: ByteText, _ name: ByteText?) -> Bool {
    let words = NarrowText.scalars(id)
    let pieces = words.split { !$0.isHan && !TextClasses.isPoint($0.value) }.map { Scalars($0) }
    if pieces.contains(where: { LoneName.likeness($0) == .likely && !GeneralNames.contains($0) }) { return true }
    guard let name, ByteSearch.shares(id, name) else { return false }
    let persons = NameParts.persons(of: NarrowText.scalars(name)).filter { !GeneralNames.contains($0) }
    return persons.contains { person in words.indices.contains { words.has(person, at: $0) } }
  }

  private static let finder = PersonalDataFinder()
}
