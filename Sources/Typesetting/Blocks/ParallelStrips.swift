import Documents

/// Rows of columns that stand beside each other, joined to strips of the page: each strip ends where a row ends in every
/// column.
struct ParallelStrips {
  /// Distance of the page's lines, in points.
  let pitch: Double
  /// Tells the block from others.
  let block: Int
  private var placed: [(top: Double, row: Row, column: Int)] = []
  private var columns = 0

  init(pitch: Double, block: Int) {
    self.pitch = pitch
    self.block = block
  }

  /// Adds a column's rows, from the top.
  mutating func add(_ rows: [Row]) {
    defer { columns += 1 }
    var y = 0.0
    var gap = 0.0
    for row in rows {
      let top = row.snaps ? ((y + gap) / pitch - 0.001).rounded(.up) * pitch : y + gap
      placed.append((top, row, columns))
      y = top + row.height
      gap = row.gapAfter
    }
  }

  /// The strips from the top; what is read first of a strip is the column that was added first.
  func rows() -> [Row] {
    let sorted = placed.enumerated().sorted { ($0.element.top, $0.offset) < ($1.element.top, $1.offset) }
    var strips: [Row] = []
    var open: [Member] = []
    var bottom = 0.0
    for (offset, place) in sorted {
      if !open.isEmpty, place.top >= bottom - 0.01 {
        strips.append(strip(open, until: place.top))
        open = []
      }
      open.append(Member(offset: offset, top: place.top, row: place.row, column: place.column))
      bottom = max(bottom, place.top + place.row.height)
    }
    if !open.isEmpty { strips.append(strip(open, until: bottom)) }
    return strips
  }

  /// A row in its strip.
  private struct Member {
    /// Its place among the rows of all columns.
    let offset: Int
    let top: Double
    let row: Row
    let column: Int
  }

  private func strip(_ members: [Member], until end: Double) -> Row {
    let top = members.map(\.top).min() ?? 0
    var strip = Row(height: end - top)
    strip.isBlank = members.allSatisfy(\.row.isBlank)
    strip.isText = members.contains(where: \.row.isText)
    strip.continues = members.allSatisfy(\.row.continues)
    strip.keepsWithNext = members.contains(where: \.row.keepsWithNext)
    strip.cohesion = members.map(\.row.cohesion).max() ?? .none
    strip.snaps = members.allSatisfy(\.row.snaps)
    strip.heading = members.lazy.compactMap(\.row.heading).first
    var starts: [Int] = []
    for member in members.sorted(by: { $0.offset < $1.offset }) {
      while starts.count <= member.column { starts.append(strip.items.count) }
      strip.take(member.row, lower: member.top - top)
    }
    while starts.count < columns { starts.append(strip.items.count) }
    strip.columns = Row.Columns(block: block, starts: starts)
    return strip
  }
}

extension Row {
  /// Takes over what another row holds, so much lower.
  fileprivate mutating func take(_ other: Row, lower y: Double) {
    append(other, down: y)
    for rule in other.rules {
      guard let thickness = rule.thickness else { continue }
      items.append(
        Frame.Placed(
          Point(x: .points(rule.x), y: .points(y + other.height - thickness)),
          .rule(width: .points(rule.width), height: .points(thickness), .black, element: nil)))
    }
    if let request = other.page {
      ask { asked in
        asked.beginsPage = asked.beginsPage || request.beginsPage
        asked.furniture += request.furniture
      }
    }
  }
}
