/// How a line of a table parts into cells, and which lines make a row.
enum TableCells {
  static func cell(_ line: FoldedText) -> FoldedText {
    var scalars = line.scalars[...]
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    while let first = scalars.first, first.isBlank { scalars.removeFirst() }
    return FoldedText(scalars)
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool { scalar == "|" || scalar == "｜" }

  /// The cells of a row with bars or tabs between them; nil where it has none. Bars at both ends are the table's frame.
  static func cells(of line: FoldedText) -> [FoldedText]? {
    let whole = cell(line).scalars
    if whole.contains(where: isBar) {
      var inner = whole[...]
      if let first = inner.first, isBar(first) { inner.removeFirst() }
      if inner.count < whole.count, let last = inner.last, isBar(last) { inner.removeLast() }
      guard inner.contains(where: isBar) else { return nil }
      return inner.split(omittingEmptySubsequences: false, whereSeparator: isBar).map { cell(FoldedText($0)) }
    }
    guard whole.contains("\t") else { return nil }
    return line.scalars.split(omittingEmptySubsequences: false) { $0 == "\t" }.map { cell(FoldedText($0)) }
  }

  /// The cells of a row with two blanks or more between them, as columns set with blanks have.
  static func partedCells(of line: FoldedText) -> [FoldedText]? {
    var cells: [FoldedText] = []
    var start = 0
    var index = 0
    while index < line.count {
      if line.scalars[index].isBlank, index + 1 < line.count, line.scalars[index + 1].isBlank {
        if index > start { cells.append(FoldedText(line.scalars[start..<index])) }
        while index < line.count, line.scalars[index].isBlank { index += 1 }
        start = index
      } else {
        index += 1
      }
    }
    if start < line.count { cells.append(FoldedText(line.scalars[start...])) }
    return cells.count > 1 ? cells : nil
  }

  /// How many lines a cell's text may go on over.
  private static let mostLines = 20

  /// A row with the lines over which a cell of it goes on: to the quote that closes it, as spreadsheets copy it, or up to the next
  /// row where that is near.
  static func row(at start: Int, _ lines: [FoldedText], _ limit: Int) -> (line: FoldedText, end: Int) {
    var scalars = lines[start].scalars
    var end = start + 1
    if scalars.contains("\t") {
      // A quote opens a cell only at its head; elsewhere it is one of the text, or inches.
      let last = scalars.split(omittingEmptySubsequences: false) { $0 == "\t" }.last ?? []
      let isOpen = last.first == "\"" && last.count { $0 == "\"" } % 2 == 1
      let close = isOpen ? (end..<min(limit, start + mostLines)).first { lines[$0].scalars.contains("\"") } : nil
      if let close {
        for index in end...close { scalars += ["\n"] + lines[index].scalars }
        end = close + 1
      }
    }
    guard cells(of: FoldedText(scalars)) != nil else { return (lines[start], start + 1) }
    let next = (end..<min(limit, end + 3)).first { cells(of: lines[$0]) != nil }
    let goesOn = next.map { next in
      next > end && !(cells(of: lines[next]).map(TableHeader.areNames) ?? true)
        && (end..<next).allSatisfy { Numbering(lines[$0]) == nil }
    }
    if let next, goesOn == true, let last = scalars.last, !last.isBlank, last != "|", last != "｜" {
      for index in end..<next { scalars += ["\n"] + lines[index].scalars }
      end = next
    }
    return (FoldedText(scalars), end)
  }

  static func unquoted(_ cell: FoldedText) -> String {
    guard cell.count > 1, cell.scalars.first == "\"", cell.scalars.last == "\"" else { return cell.text }
    return cell.string(1..<cell.count - 1).replacing("\"\"", with: "\"")
  }
}
