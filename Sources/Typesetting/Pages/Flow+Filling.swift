import Diagnostics
import Documents

extension Flow {
  /// The greatest share of a page that stays blank because the row of a table does not fit: beyond it the row is parted.
  private static let mostBlank = 0.2

  /// - Parameter endsVolume: the page is the last that its volume has room for.
  /// - Returns: the page, and whether a volume may end with it.
  mutating func fill(
    _ orientation: PageOrientation, isEven: Bool, endsVolume: Bool
  ) throws(Failed) -> (page: Page, endsWell: Bool) {
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
        // The last page of a volume ends before a row, not within it.
        if isFirst || (!endsVolume && height - top > Flow.mostBlank * height),
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
        let isEnd = try rows.row(placements.count - repeated) == nil
        return (page(placements, orientation, foot: row.height, textEnd: top, notes), isEnd)
      }
      placements.append(Placement(row: row, y: max(top, 0)))
      // A note that goes over to the next page is the last.
      if y + needs.whole > height + 0.01 {
        isFull = try rows.row(placements.count - repeated) != nil
        break
      }
    }
    if endsVolume, isFull || isForced,
      let end = try volumeEnd(of: placements, orientation, repeated: repeated)
    {
      return (end, true)
    }
    guard isFull, !isForced else {
      return (page(placements, orientation, foot: 0, textEnd: y, notes), !isFull && !isForced)
    }
    // Go back to a place where a page may end.
    var count = repeated
    for cohesion in [Row.Cohesion.light, .firm, .none] {
      count = Flow.end(of: placements, from: repeated) { row in
        row.keepsWithNext || cohesion > .none && row.cohesion >= cohesion
      }
      if count > repeated, placements[count - 1].end >= (1 - cohesion.mostBlank) * height { break }
    }
    guard count > repeated, count < placements.count else {
      return (page(placements, orientation, foot: 0, textEnd: y, notes), false)
    }
    placements.removeLast(placements.count - count)
    return (page(placements, orientation, repeated: repeated), false)
  }

  /// The page up to the last place where a volume may begin after it, best a block; nil where there is none. Everything
  /// that belongs to it, notes too, stands on it.
  private mutating func volumeEnd(
    of placements: [Placement], _ orientation: PageOrientation, repeated: Int
  ) throws(Failed) -> Page? {
    var places: [(count: Int, start: RowStart)] = []
    for count in (repeated + 1)..<(placements.count + 1) where !placements[count - 1].row.keepsWithNext {
      let next = count < placements.count ? placements[count].row : try rows.row(count - repeated)
      if let start = next?.beginning, start > .nothing { places.append((count, start)) }
    }
    let waiting = carried
    for place in places.sorted(by: { ($0.start, $0.count) > ($1.start, $1.count) }) {
      carried = waiting
      let page = page(Array(placements[..<place.count]), orientation, repeated: repeated)
      if carried.isEmpty { return page }
    }
    carried = waiting
    return nil
  }

  /// The page with these rows and no others.
  private mutating func page(_ placements: [Placement], _ orientation: PageOrientation, repeated: Int) -> Page {
    var notes = FootNotes(carried: carried, limit: style.read(orientation).blockHeight.points / 2)
    for placement in placements[repeated...] { notes.add(placement.row.notes) }
    return page(placements, orientation, foot: 0, textEnd: placements.last?.end ?? 0, notes)
  }

  /// How many of the rows a page can end after.
  private static func end(
    of placements: [Placement], from first: Int, where isKept: (Row) -> Bool
  ) -> Int {
    var count = placements.count
    while count > first, placements[count - 1].row.isBlank || isKept(placements[count - 1].row) { count -= 1 }
    return count
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
