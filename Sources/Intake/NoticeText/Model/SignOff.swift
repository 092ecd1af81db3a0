/// The office and the day at the foot of a text.
public struct SignOff: Sendable, Hashable {
  public let issuer: String?
  public let date: PartialDay?
  /// The lines as they stand in the cleaned text.
  public let lines: [String]
}
