/// Numbers of views that the prose states: 共收到意见建议56条，采纳43条. What is counted is told by the words around.
enum CountReader {
  /// A number with its column.
  struct Found {
    let count: NoticeCount
    let column: Int
  }

  struct Result {
    var found: [Found] = []
    /// Outcomes whose number is not clear, or is part of another's: with the words around.
    var unclear: [(column: Int, text: String)] = []
  }

  /// The counts of one line; `position` gives the place of a scalar of it.
  static func read(_ line: FoldedText, position: (Int) -> TextPosition) -> Result {
    if let labelled = LabelledLine(line), let (subject, value) = labelled.count(line) {
      let count = NoticeCount(
        subject: subject, value: value, unit: "条", qualifier: nil, isOfOneChannel: false, text: line.text,
        position: position(labelled.start))
      return Result(found: [Found(count: count, column: labelled.start)])
    }
    var reader = CountScan(line)
    return reader.run(position)
  }

  private static let mistaken = Set("lIOoSBZ".unicodeScalars)

  /// Numbers that a letter stands in, as misread text has them (l2条, 3O条), or a blank (2 1条). They are told and not taken.
  static func damaged(in line: FoldedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < line.count {
      let start = index
      while index < line.count, line.folded[index].isASCIIDigit || mistaken.contains(line.folded[index]) { index += 1 }
      let run = line.folded[start..<index]
      if run.contains(where: \.isASCIIDigit), run.contains(where: mistaken.contains), isFigure(start..<index, line) {
        found.append(start..<index)
      } else if let end = wideEnd(start, index, line) {
        found.append(start..<end)
        index = end
      }
      if index == start { index += 1 }
    }
    return found
  }

  private static func isFigure(_ range: Range<Int>, _ line: FoldedText) -> Bool {
    if StatedNumber.unit(at: range.upperBound, line) != nil {
      return CountSubjects.isNamed(before: range.lowerBound, line)
    }
    var next = range.upperBound
    if next < line.count, line.scalars[next].isBlank { next += 1 }
    return next < line.count && "年月日曰".unicodeScalars.contains(line.folded[next])
  }

  /// Where single digits that stand apart end.
  private static func wideEnd(_ start: Int, _ firstEnd: Int, _ line: FoldedText) -> Int? {
    guard firstEnd == start + 1, line.folded[start].isASCIIDigit else { return nil }
    var end = firstEnd
    while end + 1 < line.count, line.scalars[end].isBlank, line.folded[end + 1].isASCIIDigit,
      end + 2 >= line.count || !line.folded[end + 2].isASCIIDigit
    {
      end += 2
    }
    return end > firstEnd && isFigure(start..<end, line) ? end : nil
  }
}
