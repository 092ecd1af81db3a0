/// A piece of a row's text that says who somebody is, with the rule that found it and what was decided.
public struct PersonalDataSpan: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case identityNumber
    case mobile
    case landline
    case bankCard
    case plate
    case email
    case account
    case name
    case contact
    case passport
    case permit
    case address
    /// What the office chose by hand.
    case chosen
  }

  /// What becomes of it.
  public enum Decision: Int, Sendable, Hashable, CaseIterable {
    case masked
    /// The office said that these words stay.
    case keptByHand
    /// The office's own contact, or somebody who is named by an official role.
    case keptOfficial
  }

  /// Offsets in Unicode scalars of the field.
  public let range: Range<Int>
  public let rule: PersonalDataRule
  public let decision: Decision

  public var kind: Kind { rule.kind }
  public var isMasked: Bool { decision == .masked }

  public init(range: Range<Int>, rule: PersonalDataRule, decision: Decision = .masked) {
    self.range = range
    self.rule = rule
    self.decision = decision
  }

  /// Found by the usual rule of its kind.
  public init(range: Range<Int>, kind: Kind) { self.init(range: range, rule: kind.usualRule) }

  func decided(_ decision: Decision) -> PersonalDataSpan {
    PersonalDataSpan(range: range, rule: rule, decision: decision)
  }
}

extension PersonalDataSpan.Kind {
  fileprivate var usualRule: PersonalDataRule {
    switch self {
    case .identityNumber: .identityCheck
    case .mobile: .mobilePlan
    case .landline: .areaCode
    case .bankCard: .luhn
    case .plate: .plateForm
    case .email: .emailForm
    case .account: .accountWord
    case .name: .introducedName
    case .contact: .contactColumn
    case .passport: .passportForm
    case .permit: .permitForm
    case .address: .doorNumber
    case .chosen: .chosenByHand
    }
  }
}

extension PersonalDataSpan {
  /// What was found, masked, as a message may show it.
  /// - Parameter words: those of the range.
  public func shown(_ words: String) -> String {
    MaskableText(words, spans: [PersonalDataSpan(range: 0..<range.count, rule: rule)]).masked()
  }
}
