import Documents

/// A cell of a table whose text is broken into lines; lengths in points.
struct SetCell {
  let paragraph: ParagraphLines
  /// Of the columns that it stands in: where they begin, and their width.
  let x: Double
  let width: Double
  let alignment: Table.Alignment
  /// Where numbers of its column stand.
  let numbers: NumberPlace
  /// Rows that it stands in, its own counted.
  let rowSpan: Int

  var lines: [SetLine] { paragraph.lines }

  /// Where one of its lines begins.
  ///
  /// - Parameter padding: blank on each side.
  func start(of line: SetLine, padding: Double) -> Double {
    let room = width - 2 * padding
    let offset =
      switch alignment {
      case .start: paragraph.shaped.metrics.language.isRightToLeft ? room - line.width : 0.0
      case .end where !paragraph.shaped.hasNumber: (room - line.width) / 2
      case .centre: (room - line.width) / 2
      // Numbers stand under each other, all of them in the middle of the column; what takes several lines ends together.
      case .end where lines.count == 1:
        min((room - numbers.width) / 2 + numbers.before - paragraph.shaped.widthToUnits(in: line), room - line.width)
      case .end: (room + min(numbers.width, room)) / 2 - line.width
      }
    return x + padding + max(0, offset)
  }
}

extension BlockSetter {
  /// The cells that begin in a row, set; those that reach down take their columns from the rows to come.
  mutating func cells(
    of row: TableRow, in open: inout OpenTable, role: StructureElement.Role, rowElement: Int
  ) -> [SetCell] {
    let size = open.columns.look.size.points
    let isHeader = role == .headerCell
    let look = isHeader ? TextStyle(.heiti, open.columns.look.size) : open.columns.look
    var set: [SetCell] = []
    var column = 0
    var x = 0.0
    // A row that is too short ends with empty cells, so that every row of the structure has as many.
    let free = open.taken.count { $0 == 0 }
    let missing = max(0, free - row.cells.reduce(0) { $0 + $1.columnSpan })
    for cell in row.cells + Array(repeating: TableCell([]), count: missing) {
      while column < open.widths.count, open.taken[column] > 0 {
        open.taken[column] -= 1
        x += open.widths[column]
        column += 1
      }
      guard column < open.widths.count else { break }
      var end = min(open.widths.count, column + cell.columnSpan)
      end = (column..<end).first { open.taken[$0] > 0 } ?? end
      let rowSpan = min(cell.rowSpan, isHeader ? 2 : 1 + open.ahead)
      for index in column..<end { open.taken[index] = rowSpan - 1 }
      let width = open.widths[column..<end].reduce(0, +)
      let alignment = isHeader || end - column > 1 ? .centre : open.table.columns[column].alignment
      let measure = open.columns.measure(ofWidth: width, from: column, alignment)
      let isRowHead = !isHeader && column == open.columns.rowHead && !cell.inlines.isEmpty
      let shaped = speaking(cell.inlines.language) { setter in
        let element = setter.structure.add(
          isRowHead ? .rowHeaderCell : role, in: rowElement, columnSpan: end - column, rowSpan: rowSpan)
        return setter.shape(
          cell.inlines, look, metrics: setter.freeMetrics(size: size), measure: measure, element: element)
      }
      let isJustified =
        style.paragraphs.isJustified && alignment == .start && measure >= TableMeasure.leastJustified * size
      set.append(
        SetCell(
          paragraph: ParagraphLines(
            shaped, ParagraphLines.Layout(firstMeasure: measure, measure: measure, isJustified: isJustified)
          ).withoutTornLines(),
          x: x, width: width, alignment: alignment,
          numbers: open.columns.numbers[column], rowSpan: rowSpan))
      x += width
      column = end
    }
    while column < open.widths.count {
      open.taken[column] = max(0, open.taken[column] - 1)
      column += 1
    }
    return set
  }
}
