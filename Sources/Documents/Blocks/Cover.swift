/// A cover: title, subtitle, issuers and date, each centred, on a page of its own.
public struct Cover: Sendable, Hashable {
  public let title: [Inline]
  public let subtitle: [Inline]?
  public let issuers: [[Inline]]
  public let date: [Inline]?

  public init(title: [Inline], subtitle: [Inline]? = nil, issuers: [[Inline]] = [], date: [Inline]? = nil) {
    self.title = title
    self.subtitle = subtitle
    self.issuers = issuers
    self.date = date
  }
}
