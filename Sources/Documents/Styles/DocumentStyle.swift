/// How a document is set: its page and its kinds of text. Chosen by the template.
public struct DocumentStyle: Sendable, Hashable {
  /// Whether Han keep to the cells of the grid, or a Western run takes its natural width with 1/4 em on each side.
  public enum Composition: Sendable, Hashable {
    case grid
    case free
  }

  public internal(set) var page: PageStyle
  public let composition: Composition
  /// Which marks may not begin or end a line; one level a document.
  public let prohibition: ProhibitionLevel
  public let body: TextStyle
  public let title: TextStyle
  /// Levels 1 to 4.
  public let headings: [TextStyle]
  public let table: TextStyle
  public let pageNumber: TextStyle
  public let pageNumberForm: PageNumberForm
  public let paragraphs: ParagraphStyle
  /// Whether the title stands in the middle, in the outline of 7.3.1; else its lines begin at the left edge.
  public let centresTitle: Bool
  public let mark: TextStyle
  /// Of notes at the foot and of remarks beside the text.
  public let note: TextStyle
  /// Of an appendix of suggestions.
  public let appendix: AppendixStyle
  /// Whether 、，。 may hang outside the line's end; never in Traditional Chinese (CLREQ 3.1.5).
  public let hangsStops: Bool

  public init(
    page: PageStyle, composition: Composition, prohibition: ProhibitionLevel = .gb, body: TextStyle, title: TextStyle,
    headings: [TextStyle], table: TextStyle, pageNumber: TextStyle, pageNumberForm: PageNumberForm = .official,
    paragraphs: ParagraphStyle = .official,
    centresTitle: Bool = true, mark: TextStyle,
    note: TextStyle = TextStyle(.songti, TypeSize.smallFour), appendix: AppendixStyle = .official,
    hangsStops: Bool = false
  ) {
    self.page = page
    self.composition = composition
    self.prohibition = prohibition
    self.body = body
    self.title = title
    self.headings = headings
    self.table = table
    self.pageNumber = pageNumber
    self.pageNumberForm = pageNumberForm
    self.paragraphs = paragraphs
    self.centresTitle = centresTitle
    self.mark = mark
    self.note = note
    self.appendix = appendix
    self.hangsStops = hangsStops
  }

  /// GB/T 9704-2012: 三号仿宋 body, 二号小标宋 title, 黑体/楷体/仿宋/仿宋 headings, 四号宋体 page numbers.
  public static let official = DocumentStyle(
    page: .official, composition: .grid, body: TextStyle(.fangsong, TypeSize.three),
    title: TextStyle(.xiaobiaosong, TypeSize.two),
    headings: [
      TextStyle(.heiti, TypeSize.three), TextStyle(.kaiti, TypeSize.three), TextStyle(.fangsong, TypeSize.three),
      TextStyle(.fangsong, TypeSize.three),
    ],
    table: TextStyle(.songti, TypeSize.smallFour), pageNumber: TextStyle(.songti, TypeSize.four),
    mark: TextStyle(.xiaobiaosong, .points(42), colour: .official))
}
