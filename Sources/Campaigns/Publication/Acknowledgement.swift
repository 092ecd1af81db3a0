/// The office's answer to an open check under `status: final`.
public struct Acknowledgement: Sendable, Hashable {
  /// The identifier of a diagnostic.
  public let check: String
  public let reason: String

  public init(check: String, reason: String) {
    self.check = check
    self.reason = reason
  }
}
