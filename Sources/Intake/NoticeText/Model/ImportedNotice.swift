/// What a notice's text says, in its own words and script; what it does not say is absent.
///
/// `cleanedText` is the text after all steps. Every character of it but white space stands, in order, in exactly one of
/// the parts (`title`, `lead`, sections, groups, questions, `closing`, `signOff`), see `partsInOrder`.
public struct ImportedNotice: Sendable, Hashable {
  public let title: String?
  /// The opening words, word for word; paragraphs are parted by line feeds.
  public let lead: String
  public let window: NoticeWindow?
  /// Of further rounds, in the order of the text.
  public let laterWindows: [NoticeWindow]
  /// The issuer's name as the office itself shortens it (`区民宗局`).
  public let shortIssuer: String?
  /// The offices as they sign, or the one that the opening words name with its place.
  public let issuers: [String]
  public let topic: String?
  public let channels: [NoticeChannel]
  public let sections: [NoticeSection]
  public let groups: [NoticeGroup]
  public let questions: [NoticeQuestion]
  public let closing: String?
  public let signOff: SignOff?
  /// The page asked to be opened on a phone; the words in which it did, without blanks.
  public let qrCaption: String?
  /// The address of the page, where the caller or the text gives it.
  public let url: String?
  /// The day of publication that a line of the page gave, and the page's own word for its source.
  public let published: PartialDay?
  public let source: String?
  /// Numbers stated in prose, in reading order.
  public let counts: [NoticeCount]
  /// The text says that no view came in.
  public let receivedNothing: Bool
  public let script: NoticeScript
  /// Lines hold what looks like the name, a number or the address of a citizen.
  public let holdsPersonalData: Bool
  public let encoding: TextEncoding
  public let steps: [ImportStep]
  public let cleanedText: String
  /// For each line of `cleanedText`, the line of the file it came from.
  public let originalLines: [Int]
  /// Every part in reading order; joined and without white space they are `cleanedText` without white space.
  public let partsInOrder: [String]

  public var wantsQRCode: Bool { qrCaption != nil }
}
