/// What kind of notice is made.
public enum CampaignKind: String, Sendable, Hashable, CaseIterable {
  /// Groups of suggestions, summed up.
  case summary
  /// With what was adopted, and why the rest was not.
  case adoption
  case questionnaire
  case report
  case letter
  case youSaidWeDid = "you-said-we-did"
}
