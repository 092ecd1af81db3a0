/// A way by which views came in, in the words and the script of the text.
public struct NoticeChannel: Sendable, Hashable {
  public let name: String
  /// How many came that way, where the text says so.
  public let count: Int?
}
