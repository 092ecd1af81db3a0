/// The draft that was put to the public.
public struct About: Sendable, Hashable {
  public let title: String?
  public let url: String?
  public let published: CalendarDate?

  public init(title: String?, url: String?, published: CalendarDate?) {
    self.title = title
    self.url = url
    self.published = published
  }
}
