import Documents

extension BlockSetter {
  /// Lines of a list of annexes that are not parted from each other.
  private static let shortList = 6

  /// 附件说明; 7.3.4: a blank line below the body, two characters in, 附件： and each name with its number, further lines
  /// under the name's first character; one alone has no number. The colon and the number stand on cells.
  mutating func annexListRows(_ titles: [[Inline]]) -> [Row] {
    let lead = document.metadata.language == .english ? "Annex: " : "附件："
    let left = 2 * cell
    let numberStart = left + labelWidth(lead)
    let numbers = titles.indices.map { titles.count > 1 ? "\($0 + 1)." : "" }
    let list = structure.add(titles.count > 1 ? .numberedList : .list)
    let caption = structure.add(.caption, in: list)
    var rows: [Row] = []
    for (index, title) in titles.enumerated() {
      let item = structure.add(.listItem, in: list)
      let label = numbers[index].isEmpty ? nil : structure.add(.label, in: item)
      let body = structure.add(.listBody, in: item)
      let nameStart = numberStart + (numbers[index].isEmpty ? 0 : labelWidth(numbers[index]))
      var lines = lineRows(title, style.body, element: body, firstIndent: nameStart, indent: nameStart)
      var row = Row(height: pitch)
      if index == 0 { write(lead, at: left, element: caption, to: &row) }
      if let label { write(numbers[index], at: numberStart, element: label, to: &row) }
      lines[0].prepend(row)
      rows += lines
    }
    guard !rows.isEmpty else { return [] }
    // A short list goes with the sign-off, and with both of them goes some text (7.3.5.5).
    if rows.count <= BlockSetter.shortList { rows.keepTogether(withNext: true) }
    var blank = blankRow()
    blank.keepsWithNext = true
    return [blank] + rows
  }

  private mutating func write(_ label: String, at x: Double, element: Int, to row: inout Row) {
    let metrics = metrics(size: style.body.size.points)
    let shaped = shape([.text(label, .template)], style.body, metrics: metrics, measure: .infinity, element: element)
    let line = Justifier.set(
      0..<shaped.units.count, of: shaped.units, metrics: metrics, measure: width, isJustified: false,
      keepsFirstBlank: true)
    writer.write(line, of: shaped, x: x, baseline: baseline, to: &row)
  }

  /// 附件 itself; 7.3.7: on a new page, its label in 黑体 at the left edge of the first line, its title centred on the
  /// third, then a blank line.
  mutating func annexHeadRows(_ head: AnnexHead) -> [Row] {
    let heading = structure.addHeading(level: 2)
    let look = TextStyle(.heiti, style.body.size, colour: style.body.colour)
    // The blank at the line's end parts the label from the title for those who listen.
    let label = head.label + [.text(language.isChinese ? "　" : " ", .template)]
    var rows = lineRows(label, look, element: heading, firstIndent: 0, indent: 0)
    rows.append(blankRow())
    rows.append(titleRow(head.title, style.title, element: heading))
    rows.append(blankRow())
    rows.keepTogether(withNext: true)
    rows[0].ask { $0.beginsPage = true }
    rows[0].heading = contentsHeading(level: 1, label + head.title)
    return rows
  }

  /// 附注; 7.3.6: two characters in, in brackets.
  mutating func remarkRows(_ inlines: [Inline]) -> [Row] {
    let words = BlockSetter.inBrackets(inlines)
    return lineRows(
      words, style.body, element: structure.add(.paragraph), firstIndent: 2 * cell, indent: 0)
  }

  private static func inBrackets(_ inlines: [Inline]) -> [Inline] {
    let text = inlines.plainText
    if text.hasPrefix("（"), text.hasSuffix("）") { return inlines }
    return [.text("（", .template)] + inlines + [.text("）", .template)]
  }
}
