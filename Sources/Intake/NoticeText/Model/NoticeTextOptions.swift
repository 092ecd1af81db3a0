/// What the caller knows about a notice's text.
public struct NoticeTextOptions: Sendable, Hashable {
  /// Nil: found by evidence.
  public var encoding: TextEncoding?
  /// The address of the page the text came from.
  public var url: String?

  public init(encoding: TextEncoding? = nil, url: String? = nil) {
    self.encoding = encoding
    self.url = url
  }
}
