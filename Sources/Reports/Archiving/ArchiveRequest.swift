import Archive

/// How a campaign is archived.
public struct ArchiveRequest: Sendable {
  public var retention = Retention.years30
  /// 档号; nil: the next one.
  public var archiveNumber: String?
  /// Bag or 档号 that is corrected.
  public var corrects: String?
  public var reason: String?
  /// Files with the keys that can read the restricted bag; empty: it is not encrypted.
  public var recipients: [String] = []
  /// Of the register, UTC.
  public var time: String
  public var options = ArchiveOptions()

  public init(time: String) { self.time = time }
}
