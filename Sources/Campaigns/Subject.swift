/// What is asked, by whom, when and where.
public struct Subject: Sendable, Hashable {
  public let title: String?
  /// The lines of the title where the office parts it itself; empty where it does not.
  public let titleLines: [String]
  public let issuers: [Issuer]
  public let topic: String?
  public let kind: CampaignKind
  public let locale: Locale
  /// How days are written; nil: as offices of the locale do.
  public let dateForm: DateForm?
  public let about: About?
  /// Rules that the office says it follows, as 国令713; legal checks run only for these.
  public let basis: [String]
  public let windows: [Window]
  public let channels: [ChannelStatement]

  public init(
    title: String? = nil, issuers: [Issuer], topic: String? = nil, kind: CampaignKind = .summary,
    locale: Locale = .mainland, dateForm: DateForm? = nil, about: About? = nil, basis: [String] = [],
    windows: [Window] = [],
    channels: [ChannelStatement] = [], titleLines: [String] = []
  ) {
    self.title = title
    self.issuers = issuers
    self.topic = topic
    self.kind = kind
    self.locale = locale
    self.dateForm = dateForm
    self.about = about
    self.basis = basis
    self.windows = windows
    self.channels = channels
    self.titleLines = titleLines
  }

  /// The same with other channels.
  public func withChannels(_ channels: [ChannelStatement]) -> Subject {
    Subject(
      title: title, issuers: issuers, topic: topic, kind: kind, locale: locale, dateForm: dateForm, about: about,
      basis: basis, windows: windows, channels: channels, titleLines: titleLines)
  }
}
