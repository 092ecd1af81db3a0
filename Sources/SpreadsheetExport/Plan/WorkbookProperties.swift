import Campaigns

/// What a workbook says of itself.
public struct WorkbookProperties: Sendable, Hashable {
  public let title: String
  public let subject: String?
  /// The offices that issue it; never a person.
  public let author: String
  /// 送审稿 where the campaign is a draft.
  public let status: String?
  /// Midnight of this day in China is the time of creation.
  public let created: CalendarDate
  /// Of the workbook's own words, by its BCP 47 tag.
  public var language = "zh-CN"
}
