import Diagnostics
import Documents
import Fonts

/// Blocks → rows. Holds what grows while a document is set: its structure, the findings.
struct BlockSetter {
  let document: Document
  /// Of the pages that rows are made for, and the style as it is on those.
  private(set) var orientation = PageOrientation.upright
  private(set) var style: DocumentStyle
  let cache: GlyphCache
  /// Offsets, in scalars, at which words begin and end.
  let words: (String) -> [Int]
  var structure = StructureBuilder()
  var writer = LineWriter()
  var log = DiagnosticLog()
  /// Width that blocks are set in, in points: the text block's, or what lists and quotations leave of it.
  var width: Double
  /// How running text is set.
  var text: TextSetting
  /// Of the block that is set.
  private(set) var language: DocumentLanguage
  /// Numbers of the decimal lists that are open.
  var listPath: [Int] = []
  /// How many lists are open.
  var listDepth = 0
  /// Notes at the foot so far.
  var noteCount = 0
  /// What the next row asks of its page, besides its own.
  var request: PageRequest?
  /// The headings that contents print, once their pages are known.
  var entries: [ContentsEntry] = []
  /// Whether addresses in the text are links.
  var linksAddresses = true
  /// Height of the heads that stand on the page of the picture that comes next, in points.
  var headsAbove = 0.0
  /// Whether contents were set, which list the headings that follow.
  var listsHeadings = false

  init(document: Document, cache: GlyphCache, words: @escaping (String) -> [Int]) {
    self.document = document
    style = document.style
    self.cache = cache
    self.words = words
    width = document.style.page.blockWidth.points
    text = TextSetting(body: style)
    language = document.metadata.language
  }

  var page: PageStyle { style.page }
  var pitch: Double { page.pitch.points }
  /// Width of a character of the body.
  var cell: Double { style.composition == .grid ? page.cell.points : style.body.size.points }
  /// The baseline of type on a line of the grid: the em box of the body stands at the line's top edge, with 0.88 em of
  /// it above the baseline, so that the first line's ink begins at the edge of the text block (天头, 5.2.1).
  var baseline: Double { BlockSetter.ascent * style.body.size.points }

  /// Share of the em box above the baseline, the same for every face: Chinese type is aligned by its em box.
  static let ascent = 0.88

  /// Of running text: type of its size keeps to its cells.
  func metrics(size: Double) -> LineMetrics {
    let isGrid = text.isGrid && size == text.look.size.points && language.isChinese
    return LineMetrics(
      cell: isGrid ? text.cell : size, em: size, isGrid: isGrid, prohibition: style.prohibition, language: language,
      hangsStops: style.hangsStops)
  }

  /// Type of any size at its natural spacing, off the grid.
  func freeMetrics(size: Double) -> LineMetrics {
    LineMetrics(cell: size, em: size, isGrid: false, prohibition: style.prohibition, language: language)
  }

  mutating func rows(of block: Block) -> [Row] {
    switch block {
    case .series(let series): return series.flatMap { rows(of: $0) }
    case .pageBreak:
      ask { $0.beginsPage = true }
      return []
    default:
      let isParted = style.paragraphs.gap > 0
      return speaking(block.language) { setter in
        setter.asking { isParted ? $0.partedRows(of: block) : $0.ownRows(of: block) }
      }
    }
  }

  /// What is made within is of another language; nil: of that which is spoken.
  mutating func speaking<Result>(_ other: DocumentLanguage?, _ make: (inout BlockSetter) -> Result) -> Result {
    guard let other, other != language else { return make(&self) }
    let outer = (language, structure.language)
    language = other
    structure.language = other == document.metadata.language ? nil : LanguageTag(other)
    defer { (language, structure.language) = outer }
    return make(&self)
  }

  mutating func ownRows(of block: Block) -> [Row] {
    switch block {
    case .officialHead(let head): headRows(head)
    case .cover(let cover): coverRows(cover)
    case .contents(let contents): contentsRows(contents)
    case .title(let inlines): titleRows(inlines)
    case .heading(let level, let inlines): headingRows(level: level, inlines)
    case .paragraph(let paragraph): paragraphRows(paragraph)
    case .list(let list): listRows(list)
    case .quotation(let blocks): quotationRows(blocks)
    case .note(let blocks): noteRows(blocks)
    case .table(let table): tableRows(table)
    case .chart(let chart): chartRows(chart)
    case .picture(let picture): pictureRows(picture)
    case .parallel(let columns): parallelRows(columns)
    case .vertical(let text): verticalRows(text)
    case .annexList(let titles): annexListRows(titles)
    case .annexHead(let head): annexHeadRows(head)
    case .remark(let inlines): remarkRows(inlines)
    case .signOff(let signOff): signOffRows(signOff)
    case .code(let code): codeRows(code)
    case .imprint(let imprint): imprintRows(imprint)
    // Taken apart by `rows(of:)`.
    case .series, .pageBreak: []
    }
  }

  /// The rows with what was asked for their page before they were made; a blank row is no beginning.
  mutating func asking(_ make: (inout BlockSetter) -> [Row]) -> [Row] {
    let asked = request
    request = nil
    var rows = make(&self)
    guard let asked else { return rows }
    guard let first = rows.firstIndex(where: { !$0.isBlank }) else {
      request = request ?? asked
      return rows
    }
    rows[first].ask {
      $0.beginsPage = $0.beginsPage || asked.beginsPage
      $0.numbering = $0.numbering ?? asked.numbering
    }
    return rows
  }

  /// Asks something of the page of the next row.
  mutating func ask(_ change: (inout PageRequest) -> Void) {
    var asked = request ?? PageRequest()
    change(&asked)
    request = asked
  }

  /// What is made for pages that stand so: as wide as their text block, on their lines.
  mutating func on<Made>(_ orientation: PageOrientation, _ make: (inout BlockSetter) -> Made) -> Made {
    guard orientation != self.orientation else { return make(&self) }
    let outer = (self.orientation, style, width, text)
    self.orientation = orientation
    style = orientation == .upright ? document.style : document.style.sideways
    width = page.blockWidth.points
    text = TextSetting(body: style)
    defer { (self.orientation, style, width, text) = outer }
    return make(&self)
  }

  func blankRow() -> Row { Row(height: pitch, isBlank: true) }

  /// Shapes inlines in one look; the paragraph's spans belong to `element`.
  mutating func shape(
    _ inlines: [Inline], _ look: TextStyle, metrics: LineMetrics, measure: Double, element: Int?,
    runInElement: Int? = nil
  ) -> ShapedText {
    var structure = StructureBuilder.lent
    swap(&structure, &self.structure)
    var notes: [(number: Int, inlines: [Inline])] = []
    let firstNote = noteCount
    var itemiser = Itemiser(
      style: style, base: look, language: language, element: element, elementOfRunIn: { _ in runInElement },
      elementOfLink: { structure.add(.link, in: $0) },
      elementOfLanguage: { structure.add(.span, in: $1, language: LanguageTag($0)) },
      markOfNote: { inlines, holder in
        let number = firstNote + notes.count
        notes.append((number, inlines))
        return NoteMark(note: number, element: structure.add(.reference, in: holder))
      })
    itemiser.append(inlines)
    var text = itemiser.text
    if linksAddresses { text.linkAddresses { structure.add(.link, in: $0) } }
    text.sayMaskedNames()
    text.nameLanguages { structure.add(.span, in: $1, language: $0) }
    self.structure = structure
    noteCount += notes.count
    for note in notes { writer.notes[note.number] = footNoteRows(note.inlines) }
    return Shaper.shape(text, metrics: metrics, measure: measure, cache: cache)
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
