extension DocumentStyle {
  /// The least size of large print, in points: what guides for readers with low vision ask for.
  public static let leastLargePrint = Length.points(18)

  /// The same in large print: no type under 18 pt, larger titles, no grid of characters.
  public var largePrint: DocumentStyle {
    func look(_ style: TextStyle, _ size: Double) -> TextStyle {
      TextStyle(style.typeface, max(style.size, .points(size)), colour: style.colour)
    }
    let least = DocumentStyle.leastLargePrint.points
    // 1.6 times the size of the body, in whole lines of the text block.
    let lines = Int((page.blockHeight.points / (1.6 * least)).rounded(.down))
    let page = PageStyle(
      width: page.width, height: page.height, left: page.left, top: page.top, blockWidth: page.blockWidth,
      blockHeight: page.blockHeight, columns: Int((page.blockWidth.points / least).rounded(.down)), lines: lines)
    return DocumentStyle(
      page: page, composition: .free, prohibition: prohibition, body: look(body, least), title: look(title, 26),
      headings: headings.enumerated().map { look($1, $0 == 0 ? 20 : least) }, table: look(table, least),
      pageNumber: look(pageNumber, least), pageNumberForm: pageNumberForm, paragraphs: paragraphs,
      centresTitle: centresTitle, mark: mark, note: look(note, least),
      appendix: AppendixStyle(text: look(appendix.text, least), columns: page.columns, lines: page.lines),
      hangsStops: hangsStops)
  }
}
