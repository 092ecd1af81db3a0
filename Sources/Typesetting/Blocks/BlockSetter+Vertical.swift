import Documents

extension BlockSetter {
  /// Text in vertical lines that follow each other from left to right, as one block of the page, or several beneath each
  /// other where the lines are more than the page is wide. Each line is set as others are, and turned a quarter clockwise.
  mutating func verticalRows(_ text: VerticalText) -> [Row] {
    let look = self.text.look
    let size = look.size.points
    let most = Int((page.blockHeight.points / pitch + LineMetrics.epsilon).rounded(.down))
    let measure = Double(min(max(text.lines, 2), most)) * pitch
    let metrics = freeMetrics(size: size)
    var lines: [(line: SetLine, shaped: ShapedText, start: Double)] = []
    for paragraph in text.paragraphs {
      let shaped = shape(
        paragraph.withNotesInBrackets, look, metrics: metrics, measure: measure, element: structure.add(.paragraph))
      let indent = 2 * size
      let layout = ParagraphLines.Layout(firstMeasure: measure - indent, measure: measure, isJustified: false)
      for (number, line) in ParagraphLines(shaped, layout).lines.enumerated() {
        lines.append((line, shaped, number == 0 ? indent : 0))
      }
    }
    let perRow = max(1, Int((width / pitch + LineMetrics.epsilon).rounded(.down)))
    var rows: [Row] = []
    for first in stride(from: 0, to: lines.count, by: perRow) {
      var turned = Row(height: 0)
      for (number, line) in lines[first..<min(first + perRow, lines.count)].enumerated() {
        // Turned, what stands higher lies further to the right; the em box is in the middle of its line.
        let middle = (Double(number) + 0.5) * pitch
        writer.write(
          line.line, of: line.shaped, x: line.start, baseline: -middle + (BlockSetter.ascent - 0.5) * size, to: &turned)
      }
      var row = turned
      row.height = measure
      row.items = [Frame.Placed(Point(x: .zero, y: .zero), .turned(turned.items, .clockwise))]
      rows.append(row)
    }
    return rows
  }
}
