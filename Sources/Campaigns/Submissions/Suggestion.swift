/// One point made in a submission, as a row of `suggestions.*` holds it.
public struct Suggestion: Sendable, Hashable {
  public let id: String
  /// The submission that it is a point of; its own id where the row names none.
  public let submission: String
  public let received: CalendarDate?
  public let channel: String?
  public let district: String?
  public let name: String?
  public let contact: String?
  public let submitterKind: String?
  public let signatories: Int?
  public let position: String?
  /// Nil where the row does not say.
  public let consent: Bool?
  public let text: MaskableText
  /// Ids of groups; empty: 未归类.
  public let groups: [String]
  /// A code of the campaign's scale.
  public let disposition: String?
  public let reason: MaskableText?
  public let handler: String?
  public let replied: String?
  public let reply: MaskableText?
  public let note: String?
  public let duplicateOf: String?
  /// Columns that Huizong does not know, in the order of the file; internal only.
  public let others: [Other]
  public let origin: RowOrigin

  public struct Other: Sendable, Hashable {
    public let column: String
    public let value: String

    public init(column: String, value: String) {
      self.column = column
      self.value = value
    }
  }

  public init(
    id: String, submission: String? = nil, received: CalendarDate? = nil, channel: String? = nil,
    district: String? = nil, name: String? = nil, contact: String? = nil, submitterKind: String? = nil,
    signatories: Int? = nil, position: String? = nil, consent: Bool? = nil, text: MaskableText, groups: [String] = [],
    disposition: String? = nil, reason: MaskableText? = nil, handler: String? = nil, replied: String? = nil,
    reply: MaskableText? = nil, note: String? = nil, duplicateOf: String? = nil, others: [Other] = [],
    origin: RowOrigin
  ) {
    self.id = id
    self.submission = submission ?? id
    self.received = received
    self.channel = channel
    self.district = district
    self.name = name
    self.contact = contact
    self.submitterKind = submitterKind
    self.signatories = signatories
    self.position = position
    self.consent = consent
    self.text = text
    self.groups = groups
    self.disposition = disposition
    self.reason = reason
    self.handler = handler
    self.replied = replied
    self.reply = reply
    self.note = note
    self.duplicateOf = duplicateOf
    self.others = others
    self.origin = origin
  }
}
