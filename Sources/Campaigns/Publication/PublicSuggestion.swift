/// Of a row, what may leave the office.
public struct PublicSuggestion: Sendable, Hashable {
  /// Place among the published rows, from 1.
  public let number: Int
  public let id: String
  public let received: CalendarDate?
  public let channel: String?
  public let groups: [String]
  /// A code of the campaign's scale.
  public let disposition: String?
  public let reason: String?
  public let reply: String?
  /// The masked words; nil where only summaries are published or the citizen has not consented.
  public let text: String?
  /// Values of `PublicCampaign.publicColumns`, masked.
  public let others: [String]

  public init(
    number: Int, id: String, received: CalendarDate?, channel: String?, groups: [String], disposition: String?,
    reason: String?, reply: String?, text: String?, others: [String]
  ) {
    self.number = number
    self.id = id
    self.received = received
    self.channel = channel
    self.groups = groups
    self.disposition = disposition
    self.reason = reason
    self.reply = reply
    self.text = text
    self.others = others
  }
}
