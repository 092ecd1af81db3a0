/// The days between which views were taken, as the text states them.
public struct NoticeWindow: Sendable, Hashable {
  public let from: PartialDay?
  public let to: PartialDay?
  /// The second date had no year of its own and took that of the first (or the next one, where its month is earlier).
  public let impliedYear: Bool
  /// The words of the text.
  public let text: String
  public let position: TextPosition
}
