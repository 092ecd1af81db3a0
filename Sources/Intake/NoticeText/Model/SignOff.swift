/// The offices and the day at the foot of a text.
public struct SignOff: Sendable, Hashable {
  /// In the order of the text; several issue a notice jointly.
  public let issuers: [String]
  public let date: PartialDay?
  /// The lines as they stand in the cleaned text.
  public let lines: [String]
}
