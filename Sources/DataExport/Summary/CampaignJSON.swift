import Campaigns

enum CampaignJSON {
  /// The facts of a campaign; what is not known has no member.
  static func value(_ campaign: PublicCampaign) -> JSONValue {
    let subject = campaign.subject
    return .object(known: [
      ("status", .string(campaign.status.rawValue)),
      ("title", .string(campaign.title)),
      ("title_formed", .boolean(campaign.isTitleFormed)),
      ("issuers", .array(subject.issuers.map(value))),
      ("topic", text(subject.topic)),
      ("kind", .string(subject.kind.rawValue)),
      ("locale", .string(subject.locale.rawValue)),
      ("about", subject.about.map(value)),
      ("basis", subject.basis.isEmpty ? nil : .array(subject.basis.map { .string($0) })),
      ("windows", .array(subject.windows.map(value))),
      ("channels", .array(subject.channels.map { .string($0.name) })),
      ("number", text(campaign.number)),
      ("date", date(campaign.date)),
      ("url", text(campaign.url)),
      ("publish", .string(campaign.level.rawValue)),
      ("rows", .integer(campaign.rows.count)),
      ("metadata_date", .string(campaign.metadataDate.iso)),
    ])
  }

  private static func value(_ issuer: Issuer) -> JSONValue {
    .object(known: [("name", text(issuer.name)), ("short", text(issuer.short))])
  }

  private static func value(_ about: About) -> JSONValue {
    .object(known: [("title", text(about.title)), ("url", text(about.url)), ("published", date(about.published))])
  }

  private static func value(_ window: Window) -> JSONValue {
    .object(known: [
      ("label", text(window.label)), ("from", date(window.from)), ("to", date(window.to)),
      ("month", window.isMonth ? .boolean(true) : nil), ("extended_from", date(window.extendedFrom)),
      ("shorter_because", text(window.shorterBecause)),
    ])
  }

  private static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }
  private static func date(_ date: CalendarDate?) -> JSONValue? { date.map { .string($0.iso) } }
}
