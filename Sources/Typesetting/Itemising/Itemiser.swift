import Documents

/// Inlines → characters with their looks.
///
/// Han of a strong piece are set in 黑体 and of an emphasised one in 楷体: Chinese type has no bold or slanted cut of a
/// face. A run-in heading takes the style of its level (GB/T 9704-2012, 7.3.3).
struct Itemiser {
  let style: DocumentStyle
  /// The look of plain text.
  let base: TextStyle
  /// Of plain text.
  let language: DocumentLanguage
  /// Structure of plain text.
  let element: Int?
  private(set) var text = ItemisedText()
  private var group = 0
  /// Of a link, a run-in heading, words of another language, a note, within the element that holds them.
  private let elementOfLink: (Int?) -> Int?
  private let elementOfRunIn: (Int) -> Int?
  private let elementOfLanguage: (DocumentLanguage, Int?) -> Int?
  private let markOfNote: ([Inline], Int?) -> NoteMark

  init(
    style: DocumentStyle, base: TextStyle, language: DocumentLanguage, element: Int?,
    elementOfRunIn: @escaping (Int) -> Int? = { _ in nil }, elementOfLink: @escaping (Int?) -> Int? = { _ in nil },
    elementOfLanguage: @escaping (DocumentLanguage, Int?) -> Int? = { _, _ in nil },
    markOfNote: @escaping ([Inline], Int?) -> NoteMark = { _, _ in NoteMark(note: -1, element: nil) }
  ) {
    self.style = style
    self.base = base
    self.language = language
    self.element = element
    self.elementOfRunIn = elementOfRunIn
    self.elementOfLink = elementOfLink
    self.elementOfLanguage = elementOfLanguage
    self.markOfNote = markOfNote
  }

  mutating func append(_ inlines: [Inline]) {
    append(
      inlines,
      TextSpan(
        typeface: base.typeface, size: base.size.points, colour: base.colour, isBold: Itemiser.isHeavy(base.typeface),
        source: .template, element: element, url: nil, language: language, unbroken: 0, runIn: 0))
  }

  private mutating func append(_ inlines: [Inline], _ span: TextSpan) {
    var span = span
    for inline in inlines {
      switch inline {
      case .text(let characters, let source):
        span.source = source
        if !characters.isEmpty { text.append(characters, span) }
      case .runIn(let level, let inner):
        var heading = span
        let look = style.headings.isEmpty ? base : style.headings[min(max(level, 1), style.headings.count) - 1]
        heading.typeface = look.typeface
        heading.colour = look.colour
        heading.isBold = Itemiser.isHeavy(look.typeface)
        heading.runIn = level
        heading.element = elementOfRunIn(level) ?? span.element
        append(inner, heading)
      case .strong(let inner):
        var strong = span
        strong.typeface = .heiti
        strong.isBold = true
        append(inner, strong)
      case .emphasis(let inner):
        var emphasis = span
        emphasis.typeface = .kaiti
        append(inner, emphasis)
      case .link(let url, let inner) where url.utf8.count > TextSpan.longestAddress: append(inner, span)
      case .link(let url, let inner):
        var link = span
        link.url = url
        link.element = elementOfLink(span.element) ?? span.element
        append(inner, link)
      case .unbroken(let inner):
        group += 1
        var whole = span
        if whole.unbroken == 0 { whole.unbroken = group }
        append(inner, whole)
      case .language(let language, let inner):
        var other = span
        other.language = language
        if language != span.language { other.element = elementOfLanguage(language, span.element) ?? span.element }
        append(inner, other)
      case .lineBreak:
        text.append("\n", span)
      case .note(let inner):
        let mark = markOfNote(inner, span.element)
        var raised = span
        (raised.note, raised.element, raised.source) = (mark.note, mark.element ?? span.element, .template)
        raised.typeface = .songti
        raised.size = span.size * NoteMark.size
        raised.raise = span.size * NoteMark.raise
        text.append(NoteMark.character(1), raised)
      case .leader: break
      }
    }
  }

  /// Whether the Latin face beside it is the bold one.
  private static func isHeavy(_ typeface: Typeface) -> Bool { typeface == .xiaobiaosong || typeface == .heiti }
}
