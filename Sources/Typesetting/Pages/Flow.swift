import Diagnostics
import Documents

/// Rows → pages. A page takes rows until one does not fit, and ends at the last place that allows it.
struct Flow {
  /// A row on its page.
  struct Placement {
    let row: Int
    /// From the top of the text block, in points.
    let y: Double
    /// Whether the row is a header repeated.
    var isRepeated = false
  }

  /// What stands on a page.
  struct Page {
    var placements: [Placement] = []
    /// Lines of the notes at its foot, and where the first of them begins, from the top of the text block.
    var notes: [FootNotes.Line] = []
    var notesTop = 0.0
    /// Nil where none is printed.
    var number: PageNumber?
    /// Left empty, so that what follows stands on the side of a sheet that it must have.
    var isBlank = false
  }

  let rows: [Row]
  let height: Double
  let pitch: Double

  func pages(isCancelled: () -> Bool) throws(Failed) -> [Page] {
    var pages: [Page] = []
    var counter = PageCounter()
    var carried: [FootNotes.Line] = []
    var start = 0
    repeat {
      if isCancelled() { throw Failed(.stopped) }
      while start < rows.count, rows[start].isBlank, rows[start].page == nil, !pages.isEmpty { start += 1 }
      if start >= rows.count, !pages.isEmpty, carried.isEmpty { break }
      let request = start < rows.count ? rows[start].page : nil
      for _ in 0..<counter.blanks(before: request) {
        counter.takeBlank(before: request)
        pages.append(Page(isBlank: true))
      }
      var page = Page()
      (page, carried) = fill(from: start, carried: carried, isEven: counter.isEven)
      let requests = page.placements.compactMap { rows[$0.row].page }
      page.number = counter.take(beginning: request, hidesNumber: requests.contains { $0.hidesNumber })
      let end = (page.placements.last(where: { !$0.isRepeated })?.row ?? start - 1) + 1
      pages.append(page)
      start = max(end, start + (rows.isEmpty || page.placements.isEmpty ? 0 : 1))
    } while start < rows.count || !carried.isEmpty
    return pages
  }

  private func fill(from start: Int, carried: [FootNotes.Line], isEven: Bool) -> (Page, carried: [FootNotes.Line]) {
    var placements: [Placement] = []
    var y = 0.0
    if start < rows.count, let header = rows[start].header {
      for row in (start - header.distance)..<(start - header.distance + header.count) where rows.indices.contains(row) {
        placements.append(Placement(row: row, y: y, isRepeated: true))
        y += rows[row].height
      }
    }
    let repeated = placements.count
    // Half a page is left to the text, as long as there is any.
    var notes = FootNotes(carried: carried, limit: start < rows.count ? height / 2 : height)
    var index = start
    var gap = 0.0
    var isForced = false
    while index < rows.count {
      let row = rows[index]
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
        break
      }
      notes.add(row.notes)
      y = top + row.height
      gap = row.gapAfter
      index += 1
      if row.page?.standsAtFoot ?? false {
        placements.append(Placement(row: index - 1, y: height - row.height))
        return page(placements, foot: row.height, textEnd: top, notes)
      }
      placements.append(Placement(row: index - 1, y: max(top, 0)))
      // A note that goes over to the next page is the last.
      if y + needs.whole > height + 0.01 { break }
    }
    guard index < rows.count, !isForced else { return page(placements, foot: 0, textEnd: y, notes) }
    // Go back to a place where a page may end.
    var count = placements.count
    while count > repeated {
      let row = rows[placements[count - 1].row]
      guard row.keepsWithNext || row.isBlank else { break }
      count -= 1
    }
    guard count > repeated, count < placements.count else { return page(placements, foot: 0, textEnd: y, notes) }
    placements.removeLast(placements.count - count)
    notes = FootNotes(carried: carried, limit: height / 2)
    for placement in placements[repeated...] { notes.add(rows[placement.row].notes) }
    let last = placements[count - 1]
    return page(placements, foot: 0, textEnd: last.y + rows[last.row].height, notes)
  }

  /// The page with its notes between the end of its text and what stands at its foot.
  private func page(
    _ placements: [Placement], foot: Double, textEnd: Double, _ notes: FootNotes
  ) -> (Page, carried: [FootNotes.Line]) {
    let (placed, carried) = notes.split(height: height - foot - textEnd)
    let top = height - foot - placed.reduce(0) { $0 + $1.row.height }
    return (Page(placements: placements, notes: placed, notesTop: top), carried)
  }
}
