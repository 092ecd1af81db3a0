import Archive

/// How a campaign is archived.
public struct ArchiveRequest: Sendable {
  public var retention = Retention.years30
  /// 档号; nil: the next one.
  public var archiveNumber: String?
  /// Bag or 档号 that is corrected.
  public var corrects: String?
  public var reason: String?
  /// Of the register, UTC.
  public var time: String
  public var options = ArchiveOptions()

  public init(time: String) { self.time = time }
}
