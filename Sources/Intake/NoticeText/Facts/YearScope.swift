/// Follows whether a line is speaking of another year's numbers, or of how much they differ.
struct YearScope {
  /// Another year, to the end of the sentence or until this one is named again.
  private static let years: [Word] = Word.list("去年 上年 上一年 前年 往年 同期 上一届 上届 上一轮征集")
  /// By how much this year's number differs: in the words up to the next comma only.
  private static let differences: [Word] = Word.list("环比 同比 增长 下降 减少 增加 相比")
  private static let thisYear: [Word] = Word.list("今年 本年 本次 此次 这次 本轮 本期 本届")
  private static let comparing = Set("比较与跟".unicodeScalars)
  private static let heads = Set((years + differences + thisYear).compactMap(\.scalars.first))

  private var speaksOfAnother = false
  private var speaksOfDifference = false
  private var hasComparison = false

  var isAnother: Bool { speaksOfAnother || speaksOfDifference }

  /// To be called for each character in turn.
  mutating func pass(_ index: Int, _ line: FoldedText) {
    let scalar = line.folded[index]
    if "。!?\n".unicodeScalars.contains(scalar) {
      self = YearScope()
      return
    }
    if scalar == "," || scalar == ";" {
      speaksOfDifference = false
      hasComparison = false
      return
    }
    if YearScope.comparing.contains(scalar) { hasComparison = true }
    guard YearScope.heads.contains(scalar) else { return }
    func has(_ words: [Word]) -> Bool { words.contains { line.has($0, at: index) } }
    if has(YearScope.thisYear) {
      speaksOfAnother = false
    } else if has(YearScope.differences) {
      speaksOfDifference = true
    } else if has(YearScope.years) {
      // 较上年增加, 与去年同期相比.
      if hasComparison { speaksOfDifference = true } else { speaksOfAnother = true }
    }
  }
}
