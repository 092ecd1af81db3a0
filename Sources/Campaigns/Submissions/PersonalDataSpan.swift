/// A piece of a row's text that says who somebody is.
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
  }

  /// Offsets in Unicode scalars of the field.
  public let range: Range<Int>
  public let kind: Kind

  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
