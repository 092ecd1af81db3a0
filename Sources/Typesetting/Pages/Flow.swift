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

  let rows: [Row]
  let height: Double
  let pitch: Double

  func pages(isCancelled: () -> Bool) throws(Failed) -> [[Placement]] {
    var pages: [[Placement]] = []
    var start = 0
    repeat {
      if isCancelled() { throw Failed(.stopped) }
      while start < rows.count, rows[start].isBlank, !pages.isEmpty { start += 1 }
      if start >= rows.count, !pages.isEmpty { break }
      let page = fill(from: start)
      let end = (page.last(where: { !$0.isRepeated })?.row ?? start - 1) + 1
      pages.append(page)
      start = max(end, start + (rows.isEmpty ? 0 : 1))
    } while start < rows.count
    return pages
  }

  private func fill(from start: Int) -> [Placement] {
    var placements: [Placement] = []
    var y = 0.0
    if start < rows.count, let header = rows[start].header {
      for row in (start - header.distance)..<(start - header.distance + header.count) where rows.indices.contains(row) {
        placements.append(Placement(row: row, y: y, isRepeated: true))
        y += rows[row].height
      }
    }
    let repeated = placements.count
    var index = start
    var gap = 0.0
    while index < rows.count {
      let row = rows[index]
      let top = row.snaps ? ((y + gap) / pitch - 0.001).rounded(.up) * pitch : y + gap
      // The last line's gap may fall outside: its type does not.
      if top + row.height > height + 0.01, placements.count > repeated { break }
      placements.append(Placement(row: index, y: max(top, 0)))
      y = top + row.height
      gap = row.gapAfter
      index += 1
    }
    guard index < rows.count else { return placements }
    // Go back to a place where a page may end.
    var count = placements.count
    while count > repeated, rows[placements[count - 1].row].keepsWithNext { count -= 1 }
    while count > repeated, rows[placements[count - 1].row].isBlank { count -= 1 }
    return count > repeated ? Array(placements[..<count]) : placements
  }
}
