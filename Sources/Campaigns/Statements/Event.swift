/// A hearing, meeting or visit held in the campaign.
public struct Event: Sendable, Hashable {
  public let kind: String
  public let date: CalendarDate?
  public let attended: Int?
  public let spoke: Int?

  public init(kind: String, date: CalendarDate?, attended: Int?, spoke: Int?) {
    self.kind = kind
    self.date = date
    self.attended = attended
    self.spoke = spoke
  }
}
