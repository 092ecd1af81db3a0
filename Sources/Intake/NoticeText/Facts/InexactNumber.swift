/// Words that say about how many: 数百, 几十, 三五十, 七八, 3.2万, 二、三十, 50至60, 不足十. No number is made of them.
enum InexactNumber {
  private static let powers: Set<Unicode.Scalar> = Set("十百千万亿".unicodeScalars)
  /// What no reader of Han numbers here makes a figure of.
  private static let large: Set<Unicode.Scalar> = Set("几千万亿".unicodeScalars)
  private static let zeros: Set<Unicode.Scalar> = Set("〇零○Oo".unicodeScalars)
  private static let longest = 7

  /// The number in Han at `start`, without a value where it is not exact; nil in the middle of one.
  static func han(at start: Int, _ line: FoldedText) -> (value: Int?, end: Int)? {
    let text = line.folded
    func isPart(_ index: Int) -> Bool { HanNumber.isDigit(text[index]) || large.contains(text[index]) }
    func isPower(_ index: Int) -> Bool { index < text.count && powers.contains(text[index]) }
    // 意见数十二条 has twelve, 数十条 some tens.
    let isSome = text[start] == "数" && isPower(start + 1)
    guard isSome || isPart(start) else { return nil }
    if start > 0, isPart(start - 1) || text[start - 1] == "第" || text[start - 1].isASCIIDigit { return nil }
    var end = start + 1
    while end < text.count, end - start < longest, isPart(end) { end += 1 }
    if isSome { return text[start + 1..<end].allSatisfy(powers.contains) ? (nil, end) : nil }
    let run = text[start..<end]
    let value = HanNumber.value(run)
    if run.contains(where: large.contains) { return (nil, end) }
    if value == nil { return run.contains(where: zeros.contains) ? nil : (nil, end) }
    if start > 0, text[start - 1] == "数", run.allSatisfy(powers.contains) { return (nil, end) }
    // 七八条 are seven or eight.
    let isPair = run.count > 1 && !run.contains { powers.contains($0) || zeros.contains($0) }
    // 上百条, 百条; 百余条 and 近百条 say themselves how exact they are.
    let isRound = run.count == 1 && run.first == "百" && !isQualified(start..<end, line)
    return (isPair || isRound ? nil : value, end)
  }

  private static func isQualified(_ number: Range<Int>, _ line: FoldedText) -> Bool {
    line.has("余", at: number.upperBound) || line.has("多", at: number.upperBound)
      || (["近", "约", "逾", "超过"] as [Word]).contains { line.has($0, at: number.lowerBound - $0.count) }
  }

  /// Behind what makes a number in figures, which end at `index`, one that is not exact: 3.2万, 20几, 3余万.
  static func end(behind index: Int, _ line: FoldedText) -> Int {
    let text = line.folded
    func isLarge(_ index: Int) -> Bool {
      index < text.count && (powers.contains(text[index]) || large.contains(text[index]))
    }
    var end = index
    if end + 1 < text.count, text[end] == ".", text[end + 1].isASCIIDigit {
      end += 1
      while end < text.count, text[end].isASCIIDigit { end += 1 }
    }
    if line.has("余", at: end) || line.has("多", at: end), isLarge(end + 1) { end += 1 }
    guard isLarge(end) else { return index }
    while isLarge(end) || (end < text.count && text[end].isASCIIDigit) { end += 1 }
    return end
  }

  private static let bounds: [Word] = Word.list("不足 不到 未到 少于 低于 多于 至少 最多 不超过 未超过 不下 不下于")
  private static let ceilings: [Word] = Word.list("以下 以内")
  private static let marks: Set<Unicode.Scalar> = Set("、至到~—–-".unicodeScalars)
  private static let farthest = 12

  /// Whether words around a number, whose unit ends at `unit`, make it a bound or the end of a range: 不足十条, 50至60条, 20条以内.
  static func isBound(_ number: StatedNumber, unit: Int, _ line: FoldedText) -> Bool {
    var low = number.start
    while low > 0, line.scalars[low - 1].isBlank { low -= 1 }
    if bounds.contains(where: { line.has($0, at: low - $0.count) }) { return true }
    if ceilings.contains(where: { line.has($0, at: unit) }) { return true }
    if isBehindNumber(low, isHan: number.isHan, line) { return true }
    guard unit < line.count, marks.contains(line.folded[unit]), line.folded[unit] != "、" else { return false }
    var next = unit + 1
    while next < line.count, next - unit < 3, marks.contains(line.folded[next]) { next += 1 }
    guard next < line.count, let second = StatedNumber(at: next, line) else { return false }
    return StatedNumber.unit(at: second.end, line) != nil
  }

  /// 50至60条, 二、三十条, 50条至60条. At the head of a sentence 1、 numbers it.
  private static func isBehindNumber(_ start: Int, isHan: Bool, _ line: FoldedText) -> Bool {
    var index = start
    while index > 0, marks.contains(line.folded[index - 1]) { index -= 1 }
    guard index < start, index > 0 else { return false }
    let isList = line.folded[start - 1] == "、"
    // 8条、10条 are two numbers.
    if !isList,
      let unit = (1...2).first(where: {
        index >= $0 && StatedNumber.unit(at: index - $0, line)?.upperBound == index
      })
    {
      index -= unit
    }
    let end = index
    while index > 0, end - index < farthest,
      isHan ? HanNumber.isDigit(line.folded[index - 1]) : line.folded[index - 1].isASCIIDigit
    {
      index -= 1
    }
    guard index < end else { return false }
    let before = index > 0 ? line.folded[index - 1] : "\n"
    return !isList || !(before.isBlank || "。;:!?\n(".unicodeScalars.contains(before))
  }

  /// Where numbers begin of which the one at `start` is the last: 二、三十, 50至60.
  static func listStart(_ start: Int, _ line: FoldedText) -> Int {
    var index = start
    while index > 0, start - index < farthest,
      line.folded[index - 1].isASCIIDigit || HanNumber.isDigit(line.folded[index - 1])
        || marks.contains(line.folded[index - 1]) || line.folded[index - 1] == "和"
    {
      index -= 1
    }
    while index < start, !line.folded[index].isASCIIDigit, !HanNumber.isDigit(line.folded[index]) { index += 1 }
    return index
  }

  /// Whether a number is one of several that 第 numbers: 第1、3条.
  static func isOrdinal(_ start: Int, _ line: FoldedText) -> Bool {
    let first = listStart(start, line)
    return first > 0 && line.folded[first - 1] == "第"
  }
}
