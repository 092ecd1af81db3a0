/// A number in running text, in figures or in Han, and the unit behind it.
struct StatedNumber {
  private static let units: [Word] = Word.list("人次 条 份 件 封 票 个 项 篇 人 则 起 宗")

  /// 0 where it is not exact.
  let value: Int
  let start: Int
  let end: Int
  let isHan: Bool
  /// False for what gives no number: 数百, 几十, 三五十, 七八, 3.2万.
  let isExact: Bool

  /// 1286, 1,286, 1 286 (GB/T 15835-2011, 5.1.1: a quarter em between groups of three), 三十二; nil in the middle of a number.
  init?(at start: Int, _ line: FoldedText) {
    let before = start > 0 ? line.folded[start - 1] : " "
    guard line.folded[start].isASCIIDigit else {
      guard let han = InexactNumber.han(at: start, line) else { return nil }
      (value, self.start, end, isHan, isExact) = (han.value ?? 0, start, han.end, true, han.value != nil)
      return
    }
    var index = start
    if before.isASCIIDigit || StatedNumber.isBehindFigure(start, line) { return nil }
    while index < line.count, line.folded[index].isASCIIDigit || StatedNumber.isGroupMark(index, start, line) {
      index += 1
    }
    let digits = String(line.folded[start..<index].filter(\.isASCIIDigit))
    let isGlued = before.isASCIILetter || (index < line.count && line.folded[index].isASCIILetter)
    guard digits.count <= 8, before != ".", before != "第", !isGlued, let value = Int(digits) else { return nil }
    let end = InexactNumber.end(behind: index, line)
    (self.value, self.start, self.end, isHan) = (end > index ? 0 : value, start, end, false)
    isExact = end == index
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

  /// A number with its unit, and how exact it says it is.
  struct Measured {
    let unit: Range<Int>
    let qualifier: NoticeCount.Qualifier?
    let isExact: Bool
  }

  private static let estimates = Word.list("约 近 大约 将近 大概 约为")
  private static let excesses = Word.list("超过 逾 超")

  /// Nil without a unit behind it, and for one of several that 第 numbers.
  func measured(in line: FoldedText) -> Measured? {
    var unitStart = end
    var qualifier: NoticeCount.Qualifier?
    if line.has("余", at: end) || line.has("多", at: end) {
      qualifier = .over
      unitStart += 1
    } else if line.has("来", at: end) {
      qualifier = .about
      unitStart += 1
    }
    guard let unit = StatedNumber.unit(at: unitStart, line), !InexactNumber.isOrdinal(start, line) else { return nil }
    func isBefore(_ word: Word) -> Bool { line.has(word, at: start - word.count) }
    func isBehind(_ word: Word) -> Bool { line.has(word, at: unit.upperBound) }
    if StatedNumber.estimates.contains(where: isBefore) || isBehind("左右") || isBehind("上下") { qualifier = .about }
    if StatedNumber.excesses.contains(where: isBefore) || (isBehind("以上") && !isBehind("以上述")) { qualifier = .over }
    let isExact = self.isExact && !InexactNumber.isBound(self, unit: unit.upperBound, line)
    return Measured(unit: unit, qualifier: isExact ? qualifier : nil, isExact: isExact)
  }

  /// The unit at `start` or behind a blank: 23 条.
  static func unit(at start: Int, _ line: FoldedText) -> Range<Int>? {
    var index = start
    while index < line.count, index - start < 2, line.scalars[index].isBlank { index += 1 }
    return units.first { line.has($0, at: index) }.map { index..<index + $0.count }
  }
}
