/// A line of a questionnaire's result: a label with its votes or share, `政府文件 [50票] 36%`, `A.网络 6(5.5%)`.
struct OptionLine {
  let option: NoticeQuestion.Option

  /// - Parameter table: of what kind the names over its columns say that they are; bare numbers are votes there.
  init?(_ whole: FoldedText, under table: FigureTable.Kind? = nil) {
    let line = OptionLine.withoutBounds(whole)
    guard line.count <= 120, let last = line.scalars.last, !"。；，".unicodeScalars.contains(last) else { return nil }
    var end = line.count
    var votes: Int?
    var share: String?
    // Figures are taken off the end, in either order, until something else stands there.
    while let piece = OptionLine.figure(before: end, line) {
      if piece.isShare, share == nil {
        share = piece.number
      } else if !piece.isShare, votes == nil, let value = Int(piece.number) {
        votes = value
      } else {
        break
      }
      end = piece.start
    }
    // A bare number after a label may be anything; it counts as votes only with a share beside it or its unit.
    guard votes != nil || share != nil, end > 0, end < line.count else { return nil }
    let hasUnit = line.folded[end...].contains { $0 == "票" || $0 == "%" || $0 == "人" }
    guard hasUnit || table != nil else { return nil }
    while end > 0, line.scalars[end - 1].isBlank || ":-—、,".unicodeScalars.contains(line.folded[end - 1]) { end -= 1 }
    // A label without words, such as a time, needs both figures.
    let hasWords = line.scalars[..<end].contains { $0.isHan || $0.isASCIILetter }
    guard end > 0, hasWords || (votes != nil && share != nil) else { return nil }
    // 占29.5% ends a sentence of prose; an option is a label.
    guard !line.folded[..<end].contains(where: { $0 == "。" }), !line.ends(withAny: Word.list("占 为")) else { return nil }
    // （1） before a label is the page's list, A. is how the form named the option.
    let start =
      table == .options(isNumbered: true) ? OptionLine.numberEnd(line) : Numbering(line)?.length ?? 0
    guard start < end else { return nil }
    option = NoticeQuestion.Option(label: line.string(start..<end), votes: votes, share: share, line: whole.text)
  }

  /// Behind the first cell, where that is a number.
  private static func numberEnd(_ line: FoldedText) -> Int {
    var end = line.folded.prefix { $0.isASCIIDigit }.count
    guard end > 0, end < line.count, line.scalars[end].isBlank else { return 0 }
    while end < line.count, line.scalars[end].isBlank { end += 1 }
    return end
  }

  /// Tabs and bars part cells: they become blanks, and those at the ends go.
  private static func withoutBounds(_ line: FoldedText) -> FoldedText {
    func isBound(_ scalar: Unicode.Scalar) -> Bool { scalar == "\t" || scalar == "|" || scalar == "｜" }
    guard line.count <= 120, line.scalars.contains(where: isBound) else { return line }
    var scalars = line.scalars.map { isBound($0) ? " " : $0 }[...]
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    return FoldedText(scalars.drop(while: \.isBlank))
  }

  private static func figure(before end: Int, _ line: FoldedText) -> (number: String, isShare: Bool, start: Int)? {
    var index = end
    let skipped: Set<Unicode.Scalar> = Set(")]】% 票人份户次,、;".unicodeScalars)
    var isShare = false
    while index > 0, skipped.contains(line.folded[index - 1]) {
      if line.folded[index - 1] == "%" {
        // 29.5% of 180票,29.5%: each figure has its own unit.
        if isShare { return nil }
        isShare = true
      }
      index -= 1
    }
    let high = index
    while index > 0,
      line.folded[index - 1].isASCIIDigit || line.folded[index - 1] == "." || isGroupMark(index - 1, high, line)
    {
      index -= 1
    }
    guard index < high, high - index <= 11 else { return nil }
    let number = String(line.folded[index..<high].filter { $0 != "," })
    while index > 0, "([【 ".unicodeScalars.contains(line.folded[index - 1]) { index -= 1 }
    for word in Word.list("占比 占 得票 得") where line.has(word, at: index - word.count) { index -= word.count }
    return (number, isShare, index)
  }

  /// 1,820: a narrow comma with a figure before and three behind.
  private static func isGroupMark(_ index: Int, _ end: Int, _ line: FoldedText) -> Bool {
    guard line.scalars[index] == ",", index > 0, line.folded[index - 1].isASCIIDigit, index + 3 < end else {
      return false
    }
    return (1...3).allSatisfy { line.folded[index + $0].isASCIIDigit }
      && (index + 4 >= end || !line.folded[index + 4].isASCIIDigit)
  }
}
