import Documents

extension BlockSetter {
  /// The title, centred; 7.3.1. Its lines stand 1.4 to 1.65 em apart, as many lines of the grid as hold them, so that
  /// the body keeps to the grid; one blank line follows it (7.3.2).
  mutating func titleRows(_ inlines: [Inline]) -> [Row] {
    let element = structure.addHeading(level: 1)
    let look = style.title
    let size = look.size.points
    let metrics = freeMetrics(size: size)
    let shaped = shape(inlines, look, metrics: metrics, measure: width, element: element)
    let lines = titleLines(shaped, metrics)
    var row = Row(height: pitch)
    row.keepsWithNext = true
    let (rowCount, step) = titleGrid(lines: lines.count, size: size)
    row.height = Double(rowCount) * pitch
    let inset = (row.height - size - Double(lines.count - 1) * step) / 2
    // A single line stands in its slot as the body does, at the top.
    let top = lines.count == 1 ? 0 : min(inset, pitch - size)
    for (number, line) in lines.enumerated() {
      writer.write(
        line, of: shaped, x: (width - line.width) / 2,
        baseline: top + Double(number) * step + BlockSetter.ascent * size, to: &row)
    }
    var blank = blankRow()
    blank.keepsWithNext = true
    return [row, blank]
  }

  /// Lines of the grid for a title, and the distance of its lines.
  private func titleGrid(lines: Int, size: Double) -> (rows: Int, step: Double) {
    let gaps = Double(lines - 1)
    let rows = max(1, ((gaps * 1.4 * size + size) / pitch - 0.001).rounded(.up))
    guard lines > 1 else { return (Int(rows), 0) }
    return (Int(rows), min(1.65 * size, (rows * pitch - size) / gaps))
  }

  private func titleLines(_ shaped: ShapedText, _ metrics: LineMetrics) -> [SetLine] {
    var result: [SetLine] = []
    var start = 0
    let units = shaped.units
    // A line break in the source is kept; each part between two is shaped by itself.
    for end in units.indices + [units.count] where end == units.count || units[end].kind == .lineBreak {
      if start < end || result.isEmpty {
        var breaks = TitleShape(pieces: pieces(of: shaped, start..<end), measure: width / metrics.em).breaks()
        breaks = [0] + breaks + [end - start]
        for (low, high) in zip(breaks, breaks.dropFirst()) {
          result.append(
            Justifier.set(
              (start + low)..<(start + high), of: units, metrics: metrics, measure: width, isJustified: false,
              keepsFirstBlank: true))
        }
      }
      start = end + 1
    }
    return result
  }

  private func pieces(of shaped: ShapedText, _ range: Range<Int>) -> [TitleShape.Piece] {
    var text = ""
    var offsets: [Int] = []
    var count = 0
    for index in range {
      offsets.append(count)
      for cluster in shaped.clusters[shaped.units[index].clusters] {
        text.unicodeScalars.append(contentsOf: shaped.text.scalars[cluster.scalars])
        count += cluster.scalars.count
      }
    }
    let starts = Set(words(text))
    let depth = titleDepth(Array(text.unicodeScalars))
    let scalars = Array(text.unicodeScalars)
    return range.enumerated().map { position, index in
      let unit = shaped.units[index]
      let low = offsets[position]
      let high = position + 1 < offsets.count ? offsets[position + 1] : count
      let isBound = unit.breakBefore > .weak || depth[low] > 0
      return TitleShape.Piece(
        text: Array(scalars[low..<high]), width: (unit.width + unit.space) / shaped.metrics.em, isBound: isBound,
        beginsWord: starts.contains(low))
    }
  }

  /// For each character, how many 《 are open before it, where what they enclose fits on a line.
  private func titleDepth(_ scalars: [Unicode.Scalar]) -> [Int] {
    var result = [Int](repeating: 0, count: scalars.count + 1)
    var open: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == "《" || scalar == "〈" {
        open.append(index)
      } else if scalar == "》" || scalar == "〉", let start = open.popLast(),
        Double(index - start + 1) * style.title.size.points <= 0.75 * width
      {
        for inner in (start + 1)..<(index + 1) { result[inner] = 1 }
      }
    }
    return result
  }
}
