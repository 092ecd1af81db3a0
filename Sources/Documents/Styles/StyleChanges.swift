/// What a template changes of the style of a place. What is nil stays.
public struct StyleChanges: Sendable, Hashable {
  /// A kind of text.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case body, title, heading1, heading2, heading3, heading4, table, note, appendix, mark
    case pageNumber = "page_number"
  }

  /// What changes of a text's look.
  public struct Look: Sendable, Hashable {
    public let typeface: Typeface?
    public let size: Length?
    public let colour: Colour?

    public init(typeface: Typeface? = nil, size: Length? = nil, colour: Colour? = nil) {
      self.typeface = typeface
      self.size = size
      self.colour = colour
    }

    func applied(to style: TextStyle) -> TextStyle {
      TextStyle(typeface ?? style.typeface, size ?? style.size, colour: colour ?? style.colour)
    }
  }

  public var page: PageStyle?
  public var composition: DocumentStyle.Composition?
  public var prohibition: ProhibitionLevel?
  public var hangsStops: Bool?
  public var looks: [Part: Look]
  /// Characters a line and lines a page of an appendix.
  public var appendixColumns: Int?
  public var appendixLines: Int?

  public init(looks: [Part: Look] = [:]) { self.looks = looks }

  public func applied(to style: DocumentStyle) -> DocumentStyle {
    func look(_ part: Part, _ style: TextStyle) -> TextStyle { looks[part]?.applied(to: style) ?? style }
    let parts: [Part] = [.heading1, .heading2, .heading3, .heading4]
    return DocumentStyle(
      page: page ?? style.page, composition: composition ?? style.composition,
      prohibition: prohibition ?? style.prohibition, body: look(.body, style.body), title: look(.title, style.title),
      headings: style.headings.enumerated().map { look(parts[min($0, 3)], $1) }, table: look(.table, style.table),
      pageNumber: look(.pageNumber, style.pageNumber), pageNumberForm: style.pageNumberForm,
      paragraphs: style.paragraphs, centresTitle: style.centresTitle, mark: look(.mark, style.mark),
      note: look(.note, style.note),
      appendix: AppendixStyle(
        text: look(.appendix, style.appendix.text), columns: appendixColumns ?? style.appendix.columns,
        lines: appendixLines ?? style.appendix.lines),
      hangsStops: hangsStops ?? style.hangsStops)
  }
}
