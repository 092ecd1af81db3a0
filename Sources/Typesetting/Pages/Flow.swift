import Diagnostics
import Documents

/// Rows → pages. A page takes rows until one does not fit, and ends at the last place that allows it.
struct Flow {
  /// A row on its page.
  struct Placement {
    let row: Row
    /// From the top of the text block, in points.
    let y: Double
    /// Whether the row is a header repeated.
    var isRepeated = false
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
  }

  /// The greatest share of a page that stays blank because the row of a table does not fit: beyond it the row is parted.
  private static let mostBlank = 0.2

  private(set) var rows: RowQueue
  private let style: PageStyle
  private var counter = PageCounter()
  /// Lines of notes that the page before had no room for.
  private var carried: [FootNotes.Line] = []

  init(rows: RowQueue, page style: PageStyle) {
    self.rows = rows
    self.style = style
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
    if counter.blanks(before: request) > 0 {
      counter.takeBlank(before: request)
      return Page(isBlank: true)
    }
    var page = try fill(orientation, isEven: counter.isEven)
    let requests = page.placements.lazy.compactMap { $0.row.page }
    page.number = counter.take(beginning: request, hidesNumber: requests.contains { $0.hidesNumber })
    rows.removeFirst(page.placements.count { !$0.isRepeated })
    if let head = page.placements.last?.row.head, let next = try rows.row(0)?.head { page.isCut = next === head }
    return page
  }

  mutating func takeElements() -> [StructureElement] { rows.takeElements() }

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
  private mutating func isNextRow(on orientation: PageOrientation) throws(Failed) -> Bool {
    try rows.row(0).map { $0.isBlank || $0.orientation == orientation } ?? false
  }

  private mutating func fill(_ orientation: PageOrientation, isEven: Bool) throws(Failed) -> Page {
    let block = style.read(orientation)
    let (height, pitch) = (block.blockHeight.points, block.pitch.points)
    var placements: [Placement] = []
    placements.reserveCapacity(48)
    var y = 0.0
    let first = try isNextRow(on: orientation) ? rows.row(0) : nil
    for row in first?.head?.rows ?? [] {
      placements.append(Placement(row: row, y: y, isRepeated: true))
      y += row.height
    }
    let repeated = placements.count
    // Half a page is left to the text, as long as there is any.
    var notes = FootNotes(carried: carried, limit: first != nil ? height / 2 : height)
    var gap = 0.0
    var isForced = false
    var isFull = false
    while let row = try rows.row(placements.count - repeated) {
      let isFirst = placements.count == repeated
      if row.orientation != orientation, !row.isBlank {
        isForced = true
        break
      }
      if let request = row.page, !isFirst, request.beginsPage || (request.standsAtFoot && !isEven) {
        isForced = true
        break
      }
      let top = row.snaps ? ((y + gap) / pitch - 0.001).rounded(.up) * pitch : y + gap
      let needs = notes.heights(adding: row.notes)
      // The last line's gap may fall outside: its type does not.
      if top + row.height + needs.least > height + 0.01 {
        if isFirst || height - top > Flow.mostBlank * height,
          part(row, at: placements.count - repeated, room: height - top, notes, isFirst: isFirst)
        {
          continue
        }
        if !isFirst {
          isForced = row.page?.standsAtFoot ?? false
          isFull = true
          break
        }
      }
      notes.add(row.notes)
      y = top + row.height
      gap = row.gapAfter
      if row.page?.standsAtFoot ?? false {
        placements.append(Placement(row: row, y: height - row.height))
        return page(placements, orientation, foot: row.height, textEnd: top, notes)
      }
      placements.append(Placement(row: row, y: max(top, 0)))
      // A note that goes over to the next page is the last.
      if y + needs.whole > height + 0.01 {
        isFull = try rows.row(placements.count - repeated) != nil
        break
      }
    }
    guard isFull, !isForced else { return page(placements, orientation, foot: 0, textEnd: y, notes) }
    let end = Flow.end(of: placements, repeated: repeated, height: height)
    guard let count = end, count < placements.count else {
      return page(placements, orientation, foot: 0, textEnd: y, notes)
    }
    placements.removeLast(placements.count - count)
    notes = FootNotes(carried: carried, limit: height / 2)
    for placement in placements[repeated...] { notes.add(placement.row.notes) }
    let last = placements[count - 1]
    return page(placements, orientation, foot: 0, textEnd: last.y + last.row.height, notes)
  }

  /// Of how many rows a full page is made that ends where it may; nil where it may nowhere. What would be better off on one
  /// page is parted where much of the page would stay blank.
  private static func end(of placements: [Placement], repeated: Int, height: Double) -> Int? {
    func last(_ mayEnd: (Row) -> Bool) -> Int? {
      placements.indices.last { $0 >= repeated && mayEnd(placements[$0].row) }.map { $0 + 1 }
    }
    let needed = last { !$0.keepsWithNext && !$0.isBlank }
    guard let better = last({ !$0.keepsWithNext && !$0.prefersNext && !$0.isBlank }) else { return needed }
    let row = placements[better - 1]
    return height - row.y - row.row.height > mostBlank * height ? needed : better
  }

  /// Puts the parts of a row that does not fit in its place.
  ///
  /// - Parameters:
  ///   - room: up to the end of the page, notes counted in.
  ///   - isFirst: nothing stands on the page; notes for which there is no room then wait for the next one.
  /// - Returns: whether there is room for a part of it.
  private mutating func part(
    _ row: Row, at distance: Int, room: Double, _ notes: FootNotes, isFirst: Bool
  ) -> Bool {
    var found: (head: Row, rest: Row)?
    var height = room - notes.height
    while let parts = row.parted(height: height) {
      let needs = notes.heights(adding: parts.head.notes).least
      if parts.head.height + needs <= room + 0.01 {
        found = parts
        break
      }
      height = parts.head.height - 1
    }
    if found == nil, isFirst { found = row.parted(height: room - notes.height) }
    guard let found else { return false }
    rows.replace(distance, with: [found.head, found.rest])
    return true
  }

  /// The page with its notes between the end of its text and what stands at its foot.
  private mutating func page(
    _ placements: [Placement], _ orientation: PageOrientation, foot: Double, textEnd: Double, _ notes: FootNotes
  ) -> Page {
    let height = style.read(orientation).blockHeight.points
    let placed: [FootNotes.Line]
    (placed, carried) = notes.split(height: height - foot - textEnd)
    let top = height - foot - placed.reduce(0) { $0 + $1.row.height }
    return Page(placements: placements, notes: placed, notesTop: top, orientation: orientation)
  }
}
