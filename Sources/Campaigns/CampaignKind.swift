/// What kind of notice is made.
public enum CampaignKind: String, Sendable, Hashable, CaseIterable {
  /// Groups of suggestions, summed up.
  case summary
  /// With what was adopted, and why the rest was not.
  case adoption
  case questionnaire
  case report
  /// Questions and the office's answers.
  case reply
  /// 信函格式: to those who asked.
  case letter
  case youSaidWeDid = "you-said-we-did"
  /// In two languages, beside or below each other.
  case bilingual
}
