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
    /// Left empty, so that what follows stands on the side of a sheet that it must have.
    var isBlank = false
  }

  private(set) var rows: RowQueue
  private let height: Double
  private let pitch: Double
  private var counter = PageCounter()
  /// Lines of notes that the page before had no room for.
  private var carried: [FootNotes.Line] = []

  init(rows: RowQueue, height: Double, pitch: Double) {
    self.rows = rows
    self.height = height
    self.pitch = pitch
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
    let request = row?.page
    if counter.blanks(before: request) > 0 {
      counter.takeBlank(before: request)
      return Page(isBlank: true)
    }
    var page = try fill(isEven: counter.isEven)
    let requests = page.placements.lazy.compactMap { $0.row.page }
    page.number = counter.take(beginning: request, hidesNumber: requests.contains { $0.hidesNumber })
    rows.removeFirst(page.placements.count { !$0.isRepeated })
    if let head = page.placements.last?.row.head, let next = try rows.row(0)?.head { page.isCut = next === head }
    return page
  }

  mutating func takeElements() -> [StructureElement] { rows.takeElements() }

  private mutating func fill(isEven: Bool) throws(Failed) -> Page {
    var placements: [Placement] = []
    placements.reserveCapacity(48)
    var y = 0.0
    let first = try rows.row(0)
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
      if let request = row.page, !isFirst, request.beginsPage || (request.standsAtFoot && !isEven) {
        isForced = true
        break
      }
      let top = row.snaps ? ((y + gap) / pitch - 0.001).rounded(.up) * pitch : y + gap
      let needs = notes.heights(adding: row.notes)
      // The last line's gap may fall outside: its type does not.
      if top + row.height + needs.least > height + 0.01, !isFirst {
        isForced = row.page?.standsAtFoot ?? false
        isFull = true
        break
      }
      notes.add(row.notes)
      y = top + row.height
      gap = row.gapAfter
      if row.page?.standsAtFoot ?? false {
        placements.append(Placement(row: row, y: height - row.height))
        return page(placements, foot: row.height, textEnd: top, notes)
      }
      placements.append(Placement(row: row, y: max(top, 0)))
      // A note that goes over to the next page is the last.
      if y + needs.whole > height + 0.01 {
        isFull = try rows.row(placements.count - repeated) != nil
        break
      }
    }
    guard isFull, !isForced else { return page(placements, foot: 0, textEnd: y, notes) }
    // Go back to a place where a page may end.
    var count = placements.count
    while count > repeated {
      let row = placements[count - 1].row
      guard row.keepsWithNext || row.isBlank else { break }
      count -= 1
    }
    guard count > repeated, count < placements.count else { return page(placements, foot: 0, textEnd: y, notes) }
    placements.removeLast(placements.count - count)
    notes = FootNotes(carried: carried, limit: height / 2)
    for placement in placements[repeated...] { notes.add(placement.row.notes) }
    let last = placements[count - 1]
    return page(placements, foot: 0, textEnd: last.y + last.row.height, notes)
  }

  /// The page with its notes between the end of its text and what stands at its foot.
  private mutating func page(
    _ placements: [Placement], foot: Double, textEnd: Double, _ notes: FootNotes
  ) -> Page {
    let placed: [FootNotes.Line]
    (placed, carried) = notes.split(height: height - foot - textEnd)
    let top = height - foot - placed.reduce(0) { $0 + $1.row.height }
    return Page(placements: placements, notes: placed, notesTop: top)
  }
}
