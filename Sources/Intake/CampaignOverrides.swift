import Campaigns

/// What the command line says in place of the campaign's files.
public struct CampaignOverrides: Sendable {
  public var status: CampaignStatus?
  public var title: String?
  public var locale: Locale?
  public var url: String?
  public var date: CalendarDate?
  public var head: Head?
  public var number: String?
  /// Words that stay and words that go, beside those of the files; `row:ID:words` speaks of one row.
  public var keep: [String] = []
  public var mask: [String] = []
  /// The file of the key for pseudonyms.
  public var key: String?

  public init(
    status: CampaignStatus? = nil, title: String? = nil, locale: Locale? = nil, url: String? = nil,
    date: CalendarDate? = nil, head: Head? = nil, number: String? = nil
  ) {
    self.status = status
    self.title = title
    self.locale = locale
    self.url = url
    self.date = date
    self.head = head
    self.number = number
  }

  public static let none = CampaignOverrides()
}

extension CampaignOverrides {
  func apply(to draft: inout CampaignDraft) {
    let hand = draft.masking.hand
    draft.masking.hand = HandRules(
      keep: hand.keep + keep.map { HandRules.rule($0, at: .field("--keep")) },
      mask: hand.mask + mask.map { HandRules.rule($0, at: .field("--mask")) })
    if let key { draft.masking.key = MaskingChoices.KeyFile(path: key, place: .field("--key")) }
    draft.status = status ?? draft.status
    let subject = draft.subject
    draft.subject = Subject(
      title: title ?? subject.title, issuers: subject.issuers, topic: subject.topic, kind: subject.kind,
      locale: locale ?? subject.locale, dateForm: subject.dateForm,
      about: subject.about, basis: subject.basis, windows: subject.windows,
      channels: subject.channels, titleLines: title == nil ? subject.titleLines : [])
    let publication = draft.publication
    draft.publication = Publication(
      url: url ?? publication.url, codeCaption: publication.codeCaption, head: head ?? publication.head,
      number: number ?? publication.number, date: date ?? publication.date, seal: publication.seal,
      contact: publication.contact, level: publication.level, publicColumns: publication.publicColumns,
      minimumCell: publication.minimumCell, acknowledgements: publication.acknowledgements,
      template: publication.template, fonts: publication.fonts, standard: publication.standard,
      isIndexed: publication.isIndexed, remark: publication.remark, archiveRoot: publication.archiveRoot,
      imprint: publication.imprint,
      masking: publication.masking, unmasked: draft.masking.hand.generalKeeps,
      watchedWords: publication.watchedWords)
  }
}
