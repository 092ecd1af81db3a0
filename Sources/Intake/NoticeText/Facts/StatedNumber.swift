/// A number in running text, in figures or in Han, and the unit behind it.
struct StatedNumber {
  private static let units: [Word] = Word.list("人次 条 份 件 封 票 个 项 篇 人 则 起 宗")

  let value: Int
  let start: Int
  let end: Int
  let isHan: Bool

  /// 1286, 1,286, 1 286 (GB/T 15835-2011, 5.1.1: a quarter em between groups of three), 三十二; nil in the middle of a number.
  init?(at start: Int, _ line: FoldedText) {
    let before = start > 0 ? line.folded[start - 1] : " "
    var index = start
    if line.folded[start].isASCIIDigit {
      if before.isASCIIDigit || StatedNumber.isBehindFigure(start, line) { return nil }
      while index < line.count, line.folded[index].isASCIIDigit || StatedNumber.isGroupMark(index, start, line) {
        index += 1
      }
      let digits = String(line.folded[start..<index].filter(\.isASCIIDigit))
      let isGlued = before.isASCIILetter || (index < line.count && line.folded[index].isASCIILetter)
      guard digits.count <= 8, before != ".", before != "第", !isGlued, let value = Int(digits) else { return nil }
      (self.value, self.start, end, isHan) = (value, start, index, false)
      return
    }
    guard HanNumber.isDigit(line.folded[start]), !HanNumber.isDigit(before), before != "第" else { return nil }
    while index < line.count, index - start < 7, HanNumber.isDigit(line.folded[index]) { index += 1 }
    guard let value = HanNumber.value(line.folded[start..<index]) else { return nil }
    (self.value, self.start, end, isHan) = (value, start, index, true)
  }

  /// Behind a figure and a comma or a blank, digits are the rest of a number that is not whole: 1,0265条, 2 1条.
  private static func isBehindFigure(_ start: Int, _ line: FoldedText) -> Bool {
    guard start > 1, line.folded[start - 2].isASCIIDigit else { return false }
    return line.folded[start - 1] == "," || line.scalars[start - 1].isBlank
  }

  /// A comma, or a blank where a unit follows in the end, between a group of one to three digits and groups of three.
  private static func isGroupMark(_ index: Int, _ start: Int, _ line: FoldedText) -> Bool {
    let isBlank = line.scalars[index] == " "
    guard line.folded[index] == "," || isBlank, index + 3 < line.count else { return false }
    let isThree = (1...3).allSatisfy { line.folded[index + $0].isASCIIDigit }
    guard isThree, index + 4 >= line.count || !line.folded[index + 4].isASCIIDigit else { return false }
    guard line.folded[start..<index].prefix(while: \.isASCIIDigit).count <= 3 else { return false }
    guard isBlank else { return true }
    guard start == 0 || line.folded[start - 1] != " " else { return false }
    let end = index + 4
    return end < line.count && (line.scalars[end] == " " || unit(at: end, line) != nil)
  }

  /// The unit at `start` or behind a blank: 23 条.
  static func unit(at start: Int, _ line: FoldedText) -> Range<Int>? {
    var index = start
    while index < line.count, index - start < 2, line.scalars[index].isBlank { index += 1 }
    return units.first { line.has($0, at: index) }.map { index..<index + $0.count }
  }
}
