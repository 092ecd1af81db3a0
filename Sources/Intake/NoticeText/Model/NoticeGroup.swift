/// One numbered group of views, with the groups beneath it.
public struct NoticeGroup: Sendable, Hashable {
  /// `g1`, `g1-2` …: the place among its siblings, so stable as long as the text is.
  public let id: String
  /// The number as printed (`一、`, `（一）`, `1.`, `问：`), empty where there is none.
  public let number: String
  /// Keeps its closing mark.
  public let heading: String
  /// Whether the summary begins on the heading's own line.
  public let runIn: Bool
  /// Paragraphs, parted by line feeds; empty where the heading says it all.
  public let summary: String
  /// How many views the text says are behind the group, and the words taken from the end of the heading for it.
  public let count: NoticeCount?
  /// Per cent, as written (`29.5`), where the text gives a share.
  public let share: String?
  /// The words of count and share as they stood after the heading, empty where there were none.
  public let statedText: String
  /// The code of the campaign format (`adopted` …), where a line of the group gives it.
  public let disposition: String?
  /// The line that gave the disposition or the reason, as printed.
  public let dispositionText: String
  public let reason: String?
  public let children: [NoticeGroup]
}
