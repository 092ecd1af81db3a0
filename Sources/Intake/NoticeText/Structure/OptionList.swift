/// The options of one question on lines below one another, under the names of their columns or without, and the sum beneath
/// them, which is no option.
struct OptionList {
  let headers: [Int]
  let options: [(line: Int, option: NoticeQuestion.Option)]
  let sums: [Int]
  /// How many of the lines it takes.
  let count: Int

  /// All lines that it takes.
  var taken: [Int] { headers + options.map(\.line) + sums }

  /// - Parameter body: lines, the first of which is the first option or a header.
  init?(_ lines: [FoldedText], _ body: ArraySlice<Int>) {
    var index = body.startIndex
    var kind: FigureTable.Kind?
    while index < body.endIndex, let next = FigureTable.kind(of: lines[body[index]]) {
      kind = next
      index += 1
    }
    if kind == .statistics { return nil }
    headers = Array(body[..<index])
    var options: [(line: Int, option: NoticeQuestion.Option)] = []
    var sums: [Int] = []
    while index < body.endIndex, !OptionRuns.isSum(lines[body[index]]),
      let line = OptionLine(lines[body[index]], under: kind)
    {
      let isSum = TableFoot.isSumWord(FoldedText(line.option.label))
      // A sum ends its list.
      if !sums.isEmpty, !isSum { break }
      if isSum { sums.append(body[index]) } else { options.append((body[index], line.option)) }
      index += 1
    }
    guard options.count > 1 else { return nil }
    (self.options, self.sums, count) = (options, sums, index - body.startIndex)
  }
}
