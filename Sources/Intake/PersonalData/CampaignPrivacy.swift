import Campaigns

/// Personal data as a campaign's files choose, for values that are released beside the known columns.
struct CampaignPrivacy: RowPrivacy {
  private let finder: PersonalDataFinder
  private let key: PseudonymKey?

  init(_ finder: PersonalDataFinder, key: PseudonymKey?) {
    self.finder = finder
    self.key = key
  }

  var hasPseudonyms: Bool { key != nil }

  func spans(in value: String) -> [PersonalDataSpan] { finder.spans(in: value, by: .citizen) }

  func spans(inOwnWords text: String) -> [PersonalDataSpan] { finder.spans(in: text, by: .office) }

  func isName(_ value: String) -> Bool {
    let scalars = NarrowText.scalars(value.trimmingWhiteSpace())
    if GeneralNames.contains(scalars) { return false }
    // 张三 某公司 holds a name too.
    return !(scalars.allSatisfy { $0.isHan || $0.isDigit } && GeneralNames.isOrganisation(scalars))
  }

  func mayFind(in value: ByteText) -> Bool { finder.mayFind(in: value, name: nil, contact: nil) }

  func pseudonym(contact: String?) -> String? { contact.flatMap { key?.pseudonym(contact: $0) } }
}
