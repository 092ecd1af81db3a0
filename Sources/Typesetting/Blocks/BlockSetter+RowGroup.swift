import Documents

extension BlockSetter {
  /// The greatest share of a page that rows take which are never parted from each other; beyond it every cell stands in
  /// its first row.
  private static let mostGroup = 0.5

  /// A row of a table, or several that cells hold together by reaching down: each as high as its own cells ask, and
  /// together as high as those that reach over several. Text stands in the middle of its cell's height.
  ///
  /// - Parameter rules: under each row.
  mutating func rows(of group: [[SetCell]], rules: [[Row.Rule]], _ columns: TableColumns) -> [Row] {
    let size = columns.look.size.points
    let padding = TableMeasure.padding * size
    let step = TableMeasure.step * size
    func height(_ lines: Int) -> Double { Double(max(1, lines)) * step + 2 * padding }
    var heights = group.map { cells in height(cells.lazy.filter { $0.rowSpan == 1 }.map(\.lines.count).max() ?? 1) }
    for (first, cells) in group.enumerated() {
      for cell in cells where cell.rowSpan > 1 {
        let rows = first..<min(group.count, first + cell.rowSpan)
        let wanting = height(cell.lines.count) - heights[rows].reduce(0, +)
        for row in rows where wanting > 0 { heights[row] += wanting / Double(rows.count) }
      }
    }
    let isJoint = heights.reduce(0, +) <= page.blockHeight.points * BlockSetter.mostGroup
    if !isJoint { heights = group.map { cells in height(cells.map(\.lines.count).max() ?? 1) } }
    let rows = group.enumerated().map { index, cells in
      let drops = cells.map { cell in
        let rows = index..<min(group.count, index + (isJoint ? cell.rowSpan : 1))
        return (heights[rows].reduce(0, +) - height(cell.lines.count)) / 2
      }
      return row(cells, columns, height: heights[index], drops: drops, isWhole: isJoint && group.count > 1)
    }
    guard isJoint, rows.count > 1 else {
      return rows.enumerated().map { index, row in
        var row = row
        row.rules = rules[index]
        return row
      }
    }
    var whole = Row(height: 0, snaps: false)
    for (index, row) in rows.enumerated() {
      whole.append(row, down: whole.height)
      whole.height += row.height
      guard index < rows.count - 1 else { break }
      for rule in rules[index] {
        whole.addRule(TableMeasure.innerRule, at: whole.height - TableMeasure.innerRule, x: rule.x, width: rule.width)
      }
    }
    whole.rules = rules[rules.count - 1]
    return [whole]
  }

  /// - Parameters:
  ///   - drops: how far below the row's first line each cell begins.
  ///   - isWhole: it is never parted.
  private mutating func row(
    _ cells: [SetCell], _ columns: TableColumns, height: Double, drops: [Double], isWhole: Bool
  ) -> Row {
    let size = columns.look.size.points
    let padding = TableMeasure.padding * size
    let step = TableMeasure.step * size
    let baseline = (TableMeasure.step - 1) / 2 * size + BlockSetter.ascent * size
    var row = Row(height: height, snaps: false)
    let isParted = !isWhole && (cells.map(\.lines.count).max() ?? 0) >= TableMeasure.leastParted
    var parts: [RowLines.Cell] = []
    for (cell, drop) in zip(cells, drops) {
      var lines: [Row] = []
      for (number, line) in cell.lines.enumerated() {
        let x = cell.start(of: line, padding: columns.sidePadding)
        if isParted {
          var strip = Row(height: step)
          writer.write(line, of: cell.paragraph.shaped, x: x, baseline: baseline, to: &strip)
          lines.append(strip)
        } else {
          writer.write(
            line, of: cell.paragraph.shaped, x: x, baseline: padding + drop + Double(number) * step + baseline,
            to: &row)
        }
      }
      parts.append(RowLines.Cell(lines: lines, drop: drop))
    }
    guard isParted else { return row }
    let lines = RowLines(cells: parts, step: step, padding: padding)
    lines.fill(&row)
    row.parting = Row.Parting(lines: lines)
    return row
  }
}
