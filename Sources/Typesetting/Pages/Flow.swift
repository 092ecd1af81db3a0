import Diagnostics
import Documents

/// Rows → pages. A page takes rows until one does not fit, and ends at the last place that allows it; the last page of a
/// volume ends where something begins.
struct Flow {
  /// A row on its page.
  struct Placement {
    let row: Row
    /// From the top of the text block, in points.
    let y: Double
    /// Whether the row is a header repeated.
    var isRepeated = false

    var end: Double { y + row.height }
  }

  /// What stands on a page.
  struct Page {
    var placements: [Placement] = []
    /// Whether the table at its foot goes on overleaf.
    var isCut = false
    /// Lines of the notes at its foot, and where the first of them begins, from the top of the text block.
    var notes: [FootNotes.Line] = []
    var notesTop = 0.0
    /// Nil where none is printed.
    var number: PageNumber?
    /// Of its text block; page numbers stand upright always.
    var orientation = PageOrientation.upright
    /// Left empty, so that what follows stands on the side of a sheet that it must have.
    var isBlank = false
    /// The volume to which it belongs, from 1.
    var volume = 1
  }

  var rows: RowQueue
  let style: PageStyle
  private var counter = PageCounter()
  /// Lines of notes that the page before had no room for.
  var carried: [FootNotes.Line] = []
  /// Nil where all pages go into one volume.
  private var volumes: VolumeCounter?
  /// Pages that stand before the text at least.
  private let frontPages: Int
  /// Whether the page before is the last of its volume, and whether it keeps with the next.
  private var endsVolume = false
  private var isKept = false

  init(rows: RowQueue, page style: PageStyle, volumes: VolumeCounter? = nil, frontPages: Int = 0) {
    self.rows = rows
    self.style = style
    self.volumes = volumes
    self.frontPages = frontPages
  }

  /// The next page; nil after the last. A document without rows has one page.
  ///
  /// - Throws: `report.stopped`.
  mutating func next() throws(Failed) -> Page? {
    let isFirst = counter.pages == 0
    var row = try rows.row(0)
    while !isFirst, let blank = row, blank.isBlank, blank.page == nil {
      rows.removeFirst(1)
      row = try rows.row(0)
    }
    if row == nil, !isFirst, carried.isEmpty { return nil }
    let orientation = try nextOrientation()
    let request = try isNextRow(on: orientation) ? row?.page : nil
    if takeBlank(before: request) { return finished(Page(isBlank: true)) }
    if request?.numbering == .arabic { volumes?.beginText(after: counter.pages) }
    if endsVolume { volumes?.beginVolume() }
    endsVolume = false
    let isLast = volumes?.isAtLast ?? false
    let waiting = carried
    var (page, endsWell) = try fill(orientation, isEven: counter.isEven, endsVolume: isLast)
    if isLast, !endsWell, volumes?.isEmpty == false, !isKept, waiting.isEmpty,
      let row, row.beginning > .nothing
    {
      // Nothing begins on it but what begins with it: it goes into the next volume.
      carried = waiting
      endsVolume = true
      return try next()
    }
    endsVolume = isLast && endsWell
    let requests = page.placements.lazy.compactMap { $0.row.page }
    page.number = counter.take(beginning: request, hidesNumber: requests.contains { $0.hidesNumber })
    rows.removeFirst(page.placements.count { !$0.isRepeated })
    if let head = page.placements.last?.row.head, let next = try rows.row(0)?.head { page.isCut = next === head }
    isKept = page.placements.last?.row.keepsWithNext ?? false
    return finished(page)
  }

  mutating func takeElements() -> [StructureElement] {
    let elements = rows.takeElements()
    volumes?.add(elements: elements.count)
    return elements
  }

  /// How the next page stands: as what was made for it, the notes first that are carried over to it.
  private mutating func nextOrientation() throws(Failed) -> PageOrientation {
    if let line = carried.first { return line.row.orientation }
    var distance = 0
    while let row = try rows.row(distance) {
      if !row.isBlank { return row.orientation }
      distance += 1
    }
    return .upright
  }

  /// Whether the next row stands on a page of this orientation.
  mutating func isNextRow(on orientation: PageOrientation) throws(Failed) -> Bool {
    try rows.row(0).map { $0.isBlank || $0.orientation == orientation } ?? false
  }

  /// Whether the page before the row is left blank: a volume and the text after its front begin on a right-hand page, a 版记
  /// stands on a left-hand one.
  private mutating func takeBlank(before request: PageRequest?) -> Bool {
    let isInFront = request?.numbering == .arabic && counter.pages < frontPages
    if isInFront || (endsVolume && counter.isEven) {
      counter.takeBlank()
      return true
    }
    guard counter.blanks(before: request) > 0 else { return false }
    counter.takeBlank(before: request)
    return true
  }

  private mutating func finished(_ page: Page) -> Page {
    var page = page
    page.volume = volumes?.number ?? 1
    volumes?.add(page)
    return page
  }
}
