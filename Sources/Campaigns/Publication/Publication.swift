/// How and where a campaign's result is made public.
public struct Publication: Sendable, Hashable {
  /// The page of the notice; printed as a QR code.
  public let url: String?
  /// Words beneath the code. Without `url` it says that a code is wanted whose address is not yet known.
  public let codeCaption: String?
  public let head: Head
  /// 发文字号.
  public let number: String?
  /// 成文日期.
  public let date: CalendarDate?
  public let seal: Seal
  public let contact: Contact?
  public let level: PublishingLevel
  /// Columns beyond the standard ones that may leave, masked.
  public private(set) var publicColumns: [String]
  /// Cells of public cross tables below this are not shown apart.
  public let minimumCell: Int
  public let acknowledgements: [Acknowledgement]
  /// A template's name, or the path of its folder from the campaign's; nil: that of the campaign's kind.
  public let template: String?
  /// A set of the fonts' manifest.
  public let fonts: String?
  /// A standard of PDF, by the name that `campaign.yaml` gives it (`a-2b`); nil: the usual one.
  public let standard: String?
  /// Whether the notice ends with a list of 受理编号 and what became of each.
  public let isIndexed: Bool
  /// 附注, as 此件公开发布.
  public let remark: String?
  /// Root of the archive's register before this notice: 64 hexadecimal digits, or the folder of the archive from the
  /// campaign's on; nil: none is printed.
  public let archiveRoot: String?
  /// 版记.
  public let imprint: ImprintStatement?
  /// How what must not leave is written.
  public let masking: MaskingStyle
  /// Words that are never masked: the office's own numbers and names.
  public let unmasked: [String]
  /// Words to be shown where the office uses them in its own texts.
  public let watchedWords: [String]

  public init(
    url: String? = nil, codeCaption: String? = nil, head: Head = .none, number: String? = nil,
    date: CalendarDate? = nil, seal: Seal = .none, contact: Contact? = nil, level: PublishingLevel = .summary,
    publicColumns: [String] = [], minimumCell: Int = 3, acknowledgements: [Acknowledgement] = [],
    template: String? = nil, fonts: String? = nil, standard: String? = nil, isIndexed: Bool = false,
    remark: String? = nil, archiveRoot: String? = nil, imprint: ImprintStatement? = nil, masking: MaskingStyle = .usual,
    unmasked: [String] = [],
    watchedWords: [String] = []
  ) {
    self.url = url
    self.codeCaption = codeCaption
    self.head = head
    self.number = number
    self.date = date
    self.seal = seal
    self.contact = contact
    self.level = level
    self.publicColumns = publicColumns
    self.minimumCell = minimumCell
    self.acknowledgements = acknowledgements
    self.template = template
    self.fonts = fonts
    self.standard = standard
    self.isIndexed = isIndexed
    self.remark = remark
    self.archiveRoot = archiveRoot
    self.imprint = imprint
    self.masking = masking
    self.unmasked = unmasked
    self.watchedWords = watchedWords
  }

  /// The same with other columns to be released.
  public func releasing(_ columns: [String]) -> Publication {
    var publication = self
    publication.publicColumns = columns
    return publication
  }

  /// Names of the columns of the form that `public_columns` may name.
  public static var releasableColumns: [String] { Release.Column.named.map(\.name) }

  /// 提出人代号 under `public_columns:`; see `RowPrivacy.pseudonym`.
  public static let pseudonymColumn = "pseudonym"

  /// The words beneath the code.
  public static let standardCodeCaption = "扫一扫在手机打开当前页"
}
