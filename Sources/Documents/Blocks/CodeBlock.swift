/// A QR code of an address, which is a link too and is printed beneath it.
public struct CodeBlock: Sendable, Hashable {
  public let url: String
  public let caption: [Inline]
  /// What a screen reader says.
  public let alternative: [Inline]

  public init(url: String, caption: [Inline], alternative: [Inline]) {
    self.url = url
    self.caption = caption
    self.alternative = alternative
  }
}
