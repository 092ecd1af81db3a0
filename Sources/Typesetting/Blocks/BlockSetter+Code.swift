import Diagnostics
import Documents

extension BlockSetter {
  /// Side of a QR code without its quiet zone.
  private static let codeSide = Length.millimetres(28).points

  /// The code in the middle of the text block with its quiet zone, beneath it the caption and the address, all on one
  /// page. Code and address are links.
  mutating func codeRows(_ block: CodeBlock) -> [Row] {
    var row = Row(height: 0)
    var y = 0.0
    if let code = QRCode(block.url) {
      let side = BlockSetter.codeSide
      let quiet = side / Double(code.modules) * Double(QRCode.quietZone)
      let x = (width - side) / 2
      y += quiet
      let link = structure.add(.link, in: structure.add(.paragraph))
      let figure = structure.add(.figure, in: link, alternative: block.alternative)
      let corner = Point(x: .points(x), y: .points(y))
      row.items.append(
        Frame.Placed(
          corner, .code(side: .points(side), modules: code.modules, dark: code.dark, element: figure)))
      row.items.append(
        Frame.Placed(
          corner, .link(url: block.url, width: .points(side), height: .points(side), element: link)))
      y += side + quiet
    } else {
      log.append(.codeTooLong, ["length": String(block.url.utf8.count)])
    }
    let size = style.table.size.points
    if !block.caption.isEmpty {
      y = centred(
        block.caption, TextStyle(style.table.typeface, style.table.size), width: width, y: y,
        element: structure.add(.paragraph), to: &row)
    }
    let address = [Inline.link(url: block.url, [.text(block.url, TextSource(.code))])]
    y = centred(
      address, TextStyle(style.table.typeface, .points(size * 0.75)), width: width * 0.75, y: y + size * 0.15,
      element: structure.add(.paragraph), to: &row)
    row.height = (y / pitch).rounded(.up) * pitch
    var blank = blankRow()
    blank.keepsWithNext = true
    return [blank, row]
  }

  /// Lines of free text, each centred, 1.4 em apart, added to `row` from `y`; returns where they end.
  mutating func centred(
    _ inlines: [Inline], _ look: TextStyle, width: Double, y: Double, element: Int?, to row: inout Row
  ) -> Double {
    let size = look.size.points
    let shaped = shape(inlines, look, metrics: freeMetrics(size: size), measure: width, element: element)
    let paragraph = ParagraphLines(
      shaped, ParagraphLines.Layout(firstMeasure: width, measure: width, isJustified: false))
    var y = y
    for line in paragraph.lines {
      writer.write(
        line, of: shaped, x: (self.width - line.width) / 2, baseline: y + BlockSetter.ascent * size, to: &row)
      y += 1.4 * size
    }
    return y
  }
}
