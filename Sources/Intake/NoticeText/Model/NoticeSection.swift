/// A part of the office's own prose under a heading: purpose, course, measures.
public struct NoticeSection: Sendable, Hashable {
  /// Where it stands among the groups.
  public enum Side: String, Sendable, Hashable {
    case before
    case after
  }

  public let at: Side
  /// The number as printed (`一、`), empty where there is none.
  public let number: String
  public let heading: String
  /// Paragraphs, parted by line feeds.
  public let text: String
  /// Whether `text` begins on the heading's own line.
  public let runIn: Bool
}
