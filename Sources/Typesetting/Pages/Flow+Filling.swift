import Diagnostics
import Documents

extension Flow {
  /// - Parameter endsVolume: the page is the last that its volume has room for.
  /// - Returns: the page, and whether a volume may end with it.
  mutating func fill(isEven: Bool, endsVolume: Bool) throws(Failed) -> (page: Page, endsWell: Bool) {
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
        let isEnd = try rows.row(placements.count - repeated) == nil
        return (page(placements, foot: row.height, textEnd: top, notes), isEnd)
      }
      placements.append(Placement(row: row, y: max(top, 0)))
      // A note that goes over to the next page is the last.
      if y + needs.whole > height + 0.01 {
        isFull = try rows.row(placements.count - repeated) != nil
        break
      }
    }
    if endsVolume, isFull || isForced, let end = try volumeEnd(of: placements, repeated: repeated) {
      return (end, true)
    }
    guard isFull, !isForced else {
      return (page(placements, foot: 0, textEnd: y, notes), !isFull && !isForced)
    }
    // Go back to a place where a page may end.
    var count = placements.count
    while count > repeated {
      let row = placements[count - 1].row
      guard row.keepsWithNext || row.isBlank else { break }
      count -= 1
    }
    guard count > repeated, count < placements.count else {
      return (page(placements, foot: 0, textEnd: y, notes), false)
    }
    placements.removeLast(placements.count - count)
    return (page(placements, repeated: repeated), false)
  }

  /// The page up to the last place where a volume may begin after it, best a block; nil where there is none. Everything
  /// that belongs to it, notes too, stands on it.
  private mutating func volumeEnd(of placements: [Placement], repeated: Int) throws(Failed) -> Page? {
    var places: [(count: Int, start: RowStart)] = []
    for count in (repeated + 1)..<(placements.count + 1) where !placements[count - 1].row.keepsWithNext {
      let next = count < placements.count ? placements[count].row : try rows.row(count - repeated)
      if let start = next?.beginning, start > .nothing { places.append((count, start)) }
    }
    let waiting = carried
    for place in places.sorted(by: { ($0.start, $0.count) > ($1.start, $1.count) }) {
      carried = waiting
      let page = page(Array(placements[..<place.count]), repeated: repeated)
      if carried.isEmpty { return page }
    }
    carried = waiting
    return nil
  }

  /// The page with these rows and no others.
  private mutating func page(_ placements: [Placement], repeated: Int) -> Page {
    var notes = FootNotes(carried: carried, limit: height / 2)
    for placement in placements[repeated...] { notes.add(placement.row.notes) }
    guard let last = placements.last else { return page(placements, foot: 0, textEnd: 0, notes) }
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
