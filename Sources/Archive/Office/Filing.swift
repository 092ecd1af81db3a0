/// What is filed of one campaign: two bags of one 档号.
public struct Filing: Sendable {
  /// What anybody may see.
  public var publicFiles: [PayloadFile] = []
  /// What the office alone keeps; empty: there is no restricted bag.
  public var restrictedFiles: [PayloadFile] = []
  /// Who can read the restricted bag; empty: it is not encrypted.
  public var recipients: [RecipientKey] = []
  public var facts = RecordFacts()
  public var retention = Retention.years30
  /// Of the 档号 and of the retention, which begins in the year after.
  public var year: Int
  /// 档号; nil: the next one by the archive's pattern.
  public var archiveNumber: String?
  /// Bag or 档号 that this filing corrects.
  public var corrects: String?
  public var reason: String?
  /// Of the register, UTC: `2026-11-28T09:00:00Z`.
  public var time: String

  public init(year: Int, time: String) {
    self.year = year
    self.time = time
  }
}
