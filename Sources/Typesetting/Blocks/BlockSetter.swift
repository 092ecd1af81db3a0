import Diagnostics
import Documents
import Fonts

/// Blocks → rows. Holds what grows while a document is set: its structure, the characters in use.
struct BlockSetter {
  let document: Document
  let style: DocumentStyle
  let page: PageStyle
  let cache: GlyphCache
  /// Offsets, in scalars, at which words begin and end.
  let words: (String) -> [Int]
  var structure = StructureBuilder()
  var writer = LineWriter()
  var log = DiagnosticLog()

  init(document: Document, cache: GlyphCache, words: @escaping (String) -> [Int]) {
    self.document = document
    style = document.style
    page = document.style.page
    self.cache = cache
    self.words = words
  }

  var width: Double { page.blockWidth.points }
  var pitch: Double { page.pitch.points }
  /// Width of a character of the body.
  var cell: Double { style.composition == .grid ? page.cell.points : style.body.size.points }
  /// The baseline of type on a line of the grid: the em box of the body stands at the line's top edge, with 0.88 em of
  /// it above the baseline, so that the first line's ink begins at the edge of the text block (天头, 5.2.1).
  var baseline: Double { BlockSetter.ascent * style.body.size.points }

  /// Share of the em box above the baseline, the same for every face: Chinese type is aligned by its em box.
  static let ascent = 0.88

  func metrics(size: Double) -> LineMetrics {
    let isGrid = style.composition == .grid && size == style.body.size.points
    return LineMetrics(
      cell: isGrid ? page.cell.points : size, em: size, isGrid: isGrid, prohibition: style.prohibition,
      language: document.metadata.language)
  }

  /// Type of any size at its natural spacing, off the grid.
  func freeMetrics(size: Double) -> LineMetrics {
    LineMetrics(
      cell: size, em: size, isGrid: false, prohibition: style.prohibition, language: document.metadata.language)
  }

  mutating func rows(of block: Block) -> [Row] {
    style.paragraphs.gap > 0 ? partedRows(of: block) : ownRows(of: block)
  }

  mutating func ownRows(of block: Block) -> [Row] {
    switch block {
    case .title(let inlines): titleRows(inlines)
    case .heading(let level, let inlines): headingRows(level: level, inlines)
    case .paragraph(let paragraph): paragraphRows(paragraph)
    case .officialHead(let head): headRows(head)
    case .signOff(let signOff): signOffRows(signOff)
    case .table(let table): tableRows(table)
    case .code(let code): codeRows(code)
    case .series(let series): series.flatMap { rows(of: $0) }
    default: []
    }
  }

  func blankRow() -> Row { Row(height: pitch, isBlank: true) }

  /// Shapes inlines in one look; the paragraph's spans belong to `element`.
  mutating func shape(
    _ inlines: [Inline], _ look: TextStyle, metrics: LineMetrics, measure: Double, element: Int?,
    runInElement: Int? = nil
  ) -> ShapedText {
    var structure = structure
    var links: [String: Int] = [:]
    var itemiser = Itemiser(
      style: style, base: look, element: element, elementOfRunIn: { _ in runInElement },
      elementOfLink: { url in
        if let link = links[url] { return link }
        let link = structure.add(.link, in: element ?? 0)
        links[url] = link
        return link
      })
    itemiser.append(inlines)
    self.structure = structure
    return Shaper.shape(itemiser.text, metrics: metrics, measure: measure, cache: cache)
  }

  /// One line at its natural width, for pieces that stand alone, as a date; where it is longer than the text block it is
  /// squeezed, and reported if that is not enough.
  mutating func single(_ inlines: [Inline], _ look: TextStyle, element: Int?) -> (shaped: ShapedText, line: SetLine) {
    let metrics = freeMetrics(size: look.size.points)
    let shaped = shape(inlines, look, metrics: metrics, measure: .infinity, element: element)
    let line = Justifier.set(
      0..<shaped.units.count, of: shaped.units, metrics: metrics, measure: width, isJustified: false,
      keepsFirstBlank: true)
    return (shaped, line)
  }
}
