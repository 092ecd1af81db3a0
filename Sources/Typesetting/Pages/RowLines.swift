/// The lines of a table's row, from which it is put together: whole, or in two parts where a page ends within it. Lengths
/// in points.
final class RowLines {
  struct Cell {
    /// Its lines, each as a strip of its own.
    let lines: [Row]
    /// How far below the row's first line it begins where the row is whole. In a part every cell begins at the top.
    let drop: Double
  }

  /// Lines of a cell that stand at least on either page.
  private static let least = 2

  private let cells: [Cell]
  /// Distance of lines, and blank above the first and below the last.
  private let step: Double
  private let padding: Double

  init(cells: [Cell], step: Double, padding: Double) {
    self.cells = cells
    self.step = step
    self.padding = padding
  }

  private var count: Int { cells.map(\.lines.count).max() ?? 0 }
  private func height(_ lines: Int) -> Double { Double(lines) * step + 2 * padding }

  /// Adds all lines to a row that holds nothing yet.
  func fill(_ row: inout Row) {
    for cell in cells { add(cell.lines[...], from: cell.drop, to: &row) }
  }

  /// The lines that stand in a height, and the rest; nil where too few would stand on either side.
  func parted(height: Double) -> (head: Row, rest: Row, lines: RowLines)? {
    let most = min(count - RowLines.least, Int((height - 2 * padding) / step + 0.001))
    guard most >= RowLines.least else { return nil }
    // No cell leaves a line alone on either page, if a break a little higher helps.
    let wanted = (max(RowLines.least, most - 2)...most).reversed()
    let lines = wanted.first { lines in cells.allSatisfy { $0.lines.count - lines != 1 } } ?? most
    var head = Row(height: self.height(lines), snaps: false)
    var rest = Row(height: self.height(count - lines), snaps: false)
    for cell in cells {
      add(cell.lines.prefix(lines), from: 0, to: &head)
      add(cell.lines.dropFirst(lines), from: 0, to: &rest)
    }
    let others = cells.map { Cell(lines: Array($0.lines.dropFirst(lines)), drop: 0) }
    return (head, rest, RowLines(cells: others, step: step, padding: padding))
  }

  private func add(_ lines: ArraySlice<Row>, from top: Double, to row: inout Row) {
    for (number, line) in lines.enumerated() {
      row.append(line, down: padding + top + Double(number) * step)
    }
  }
}

extension Row {
  /// The row in two parts, of which the first is no higher than `height`; nil where it cannot be parted.
  func parted(height: Double) -> (head: Row, rest: Row)? {
    guard let parting, let parts = parting.lines.parted(height: height) else { return nil }
    var (first, rest) = (parts.head, parts.rest)
    first.shift(by: parting.x)
    rest.shift(by: parting.x)
    rest.parting = Parting(lines: parts.lines, x: parting.x)
    rest.keepsWithNext = keepsWithNext
    rest.cohesion = cohesion
    rest.gapAfter = gapAfter
    rest.rules = rules
    first.page = page
    first.start = start
    first.rules = rules.map { Rule(width: $0.width, thickness: nil, atPageEnd: $0.atPageEnd, x: $0.x) }
    (first.head, rest.head) = (head, head)
    return (first.on(orientation), rest.on(orientation))
  }
}
