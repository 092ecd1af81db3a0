import Documents
import TextServices

extension BlockSetter {
  /// 目录, on pages of their own with Roman numbers, so that the text begins with 1: the heading centred, a blank line,
  /// and the headings that follow with dots and their pages. Each level begins two characters after the one above;
  /// further lines of an entry hang two characters. An entry goes to its heading; where that is in another volume than
  /// the contents, which are in the first, it says in which.
  mutating func contentsRows(_ contents: Contents) -> [Row] {
    var rows = [titleRow(contents.heading, style.title, element: structure.addHeading(level: 2)), blankRow()]
    let element = structure.add(.contents)
    rows[0].ask {
      $0.numbering = .roman
      $0.beginsPage = true
    }
    rows.keepTogether(withNext: true)
    listsHeadings = true
    let shown = entries.filter { $0.level <= max(1, contents.depth) }
    let reserve = shown.map { naturalWidth(place(of: $0), style.body).width }.max() ?? 0
    // An entry is a link to its heading throughout.
    linksAddresses = false
    for entry in shown { rows += entryRows(entry, reserve: reserve, in: element) }
    linksAddresses = true
    ask {
      $0.numbering = .arabic
      $0.beginsPage = true
    }
    return rows
  }

  /// What an entry says at its end.
  private func place(of entry: ContentsEntry) -> [Inline] {
    if entry.volume == 1 { return [.text(entry.number, .template)] }
    let words = document.volumeWords
    return [.text(words.name(of: entry.volume) + words.separator + entry.number, .template)]
  }

  private mutating func entryRows(_ entry: ContentsEntry, reserve: Double, in contents: Int) -> [Row] {
    let item = structure.add(.contentsItem, in: contents)
    let reference = structure.add(.reference, in: item)
    let isHere = entry.volume == 1
    let element = isHere ? structure.add(.link, in: reference) : reference
    // The highest level in its own typeface: it parts the others.
    let face = entry.level == 1 ? (style.headings.first ?? style.body).typeface : style.body.typeface
    let look = TextStyle(face, style.body.size, colour: style.body.colour)
    let indent = Double(2 * (entry.level - 1)) * cell
    var rows = leaderRows(
      entry.inlines, place(of: entry), look, endLook: style.body, element: element, firstIndent: indent,
      indent: indent + 2 * cell, reserve: reserve)
    guard isHere else { return rows }
    for (number, row) in rows.enumerated() {
      let x = number == 0 ? indent : indent + 2 * cell
      rows[number].items.append(
        Frame.Placed(
          Point(x: .points(x), y: .zero),
          .jump(
            page: entry.page, entry.place,
            words: document.spokenWords.target(MaskedNames.spoken(entry.inlines.plainText), page: entry.number),
            width: .points(width - x),
            height: .points(min(row.height, pitch)),
            element: element)))
    }
    return rows
  }
}
