/// Who signs and when; GB/T 9704-2012, 7.3.5. Nothing is drawn where a seal goes: only the room is left.
public struct SignOff: Sendable, Hashable {
  public enum Seal: Sendable, Hashable {
    /// No seal: 7.3.5.2.
    case none
    /// Room for a seal: 7.3.5.1.
    case space
  }

  /// One a line, in order.
  public let issuers: [[Inline]]
  public let date: [Inline]?
  public let seal: Seal

  public init(issuers: [[Inline]], date: [Inline]?, seal: Seal) {
    self.issuers = issuers
    self.date = date
    self.seal = seal
  }
}
