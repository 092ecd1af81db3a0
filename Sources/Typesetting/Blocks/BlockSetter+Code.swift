import Diagnostics
import Documents

extension BlockSetter {
  /// Side of a QR code without its quiet zone.
  private static let codeSide = Length.millimetres(28).points

  /// Widest that caption and address are set beside a sign-off.
  private static let columnWidth = Length.millimetres(65).points

  /// The code in the middle of the text block, beneath it the caption and the address, all on one page, a blank line
  /// below what stands before. That line is the code's quiet zone too.
  ///
  /// - Parameter afterBlank: whether what stands before ends with a blank line of its own.
  mutating func codeRows(_ block: CodeBlock, afterBlank: Bool = false) -> [Row] {
    var row = Row(height: 0)
    row.height = write(block, QRCode(block.url), centre: width / 2, measure: width * 0.75, y: 0, to: &row)
    guard !afterBlank else { return [row] }
    var blank = blankRow()
    blank.keepsWithNext = true
    return [blank, row]
  }

  /// Where a code stands beside a sign-off.
  struct CodePlace {
    let code: QRCode
    /// Width of the column of code, caption and address.
    let width: Double
  }

  /// The place of a code at the left of a sign-off, two characters in; the column of code, caption and address ends two
  /// characters before the sign-off and its seal. Nil where that is too narrow for the code or for half of the caption.
  mutating func place(of block: CodeBlock, beside set: SetSignOff) -> CodePlace? {
    let look = codeLook
    let measure = min(BlockSetter.columnWidth, set.left - 2 * cell - 2 * style.body.size.points)
    let caption = naturalWidth(block.caption, look).width
    let address = naturalWidth(BlockSetter.address(of: block), BlockSetter.addressLook(look)).width
    // A caption too long for the column is parted in the middle, so that it does not leave a character or two.
    let halved = caption <= measure ? caption : caption / 2 + look.size.points / 2
    guard let code = QRCode(block.url), !set.lines.isEmpty, measure >= max(BlockSetter.codeSide, halved) else {
      return nil
    }
    let wanted = caption <= measure ? max(caption, address) : halved
    return CodePlace(code: code, width: min(measure, max(BlockSetter.codeSide, wanted)))
  }

  /// The end of a notice: the code in the middle of the sign-off's height, so that both take the lines of the higher one;
  /// read after the sign-off.
  mutating func rows(of set: SetSignOff, with block: CodeBlock, at place: CodePlace) -> [Row] {
    var rows = set.rows
    let room = Double(rows.count) * pitch
    while let last = rows.last, last.isBlank, rows.count > set.lines.upperBound { rows.removeLast() }
    let last = rows.count - 1
    let middle =
      (Double(set.lines.lowerBound + set.lines.upperBound - 1) * pitch + style.body.size.points) / 2
    let above = Double(last) * pitch
    let end = write(
      block, place.code, centre: 2 * cell + place.width / 2, measure: place.width + LineMetrics.epsilon,
      y: max(BlockSetter.quiet(place.code), middle - BlockSetter.codeSide / 2) - above, to: &rows[last])
    rows[last].height = max(room - above, end)
    return rows
  }

  /// The typeface of the body: one face fewer in the file.
  private var codeLook: TextStyle { TextStyle(style.body.typeface, style.table.size) }

  private static func quiet(_ code: QRCode) -> Double {
    codeSide / Double(code.modules) * Double(QRCode.quietZone)
  }

  private static func address(of block: CodeBlock) -> [Inline] {
    [.link(url: block.url, [.text(block.url, TextSource(.code))])]
  }

  private static func addressLook(_ look: TextStyle) -> TextStyle { TextStyle(look.typeface, look.size * 0.75) }

  /// The code with its upper edge at `y`, caption and address centred beneath, both code and address links; returns
  /// where the last line ends.
  private mutating func write(
    _ block: CodeBlock, _ code: QRCode?, centre: Double, measure: Double, y: Double, to row: inout Row
  ) -> Double {
    var y = y
    if let code {
      let side = BlockSetter.codeSide
      let x = centre - side / 2
      let link = structure.add(.link, in: structure.add(.paragraph))
      let figure = structure.add(.figure, in: link, alternative: block.alternative.plainText)
      let corner = Point(x: .points(x), y: .points(y))
      row.items.append(
        Frame.Placed(
          corner, .code(side: .points(side), modules: code.modules, dark: code.dark, element: figure)))
      row.items.append(
        Frame.Placed(
          corner, .link(url: block.url, width: .points(side), height: .points(side), element: link)))
      y += side + BlockSetter.quiet(code)
    } else {
      log.append(.codeTooLong, ["length": String(block.url.utf8.count)])
    }
    let look = codeLook
    if !block.caption.isEmpty {
      y = centred(
        block.caption, look, at: centre, width: measure, y: y, element: structure.add(.paragraph), to: &row)
    }
    return centred(
      BlockSetter.address(of: block), BlockSetter.addressLook(look), at: centre, width: measure,
      y: y + look.size.points * 0.15, element: structure.add(.paragraph), to: &row)
  }

  /// Lines of free text, each centred at `centre`, 1.4 em apart, added to `row` from `y`; returns where they end.
  mutating func centred(
    _ inlines: [Inline], _ look: TextStyle, at centre: Double, width: Double, y: Double, element: Int?,
    to row: inout Row
  ) -> Double {
    let size = look.size.points
    let shaped = shape(inlines, look, metrics: freeMetrics(size: size), measure: width, element: element)
    let paragraph = ParagraphLines(
      shaped, ParagraphLines.Layout(firstMeasure: width, measure: width, isJustified: false))
    var y = y
    for line in paragraph.lines {
      writer.write(
        line, of: shaped, x: centre - line.width / 2, baseline: y + BlockSetter.ascent * size, to: &row)
      y += 1.4 * size
    }
    return y
  }
}
