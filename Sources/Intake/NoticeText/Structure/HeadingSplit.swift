/// A numbered line parted into heading and what follows on the same line.
struct HeadingSplit {
  let heading: String
  /// Empty where the heading fills its line.
  let rest: String

  /// The longest heading that a colon or blanks may close, in characters.
  private static let longestLabel = 30
  private static let stops: Set<Unicode.Scalar> = Set("。！？!?".unicodeScalars)
  private static let closers: Set<Unicode.Scalar> = Set("”’）)》」』】〕".unicodeScalars)

  init(_ line: FoldedText) {
    let end = HeadingSplit.end(of: line)
    heading = line.string(0..<end)
    var start = end
    while start < line.count, line.scalars[start].isBlank { start += 1 }
    rest = line.string(start..<line.count)
  }

  /// Up to and with the first stop; a colon or two blanks close a short heading before it.
  private static func end(of line: FoldedText) -> Int {
    var depth = 0
    // Whether a comma or a semicolon stands before; a heading has none.
    var hasMark = false
    for index in 0..<line.count {
      let scalar = line.scalars[index]
      if "“‘（(《「『【〔".unicodeScalars.contains(scalar) { depth += 1 }
      if closers.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, stops.contains(scalar) {
        var end = index + 1
        while end < line.count, closers.contains(line.scalars[end]) || stops.contains(line.scalars[end]) { end += 1 }
        return end
      }
      let isShort = index > 0 && index <= longestLabel && depth == 0 && index + 1 < line.count
      // A colon between figures is one of a time or a ratio.
      let isInFigure = isShort && line.folded[index - 1].isASCIIDigit && line.folded[index + 1].isASCIIDigit
      if isShort, !hasMark, scalar == "：", !isInFigure, !isSpeaker(line, index) { return index + 1 }
      if isShort, !hasMark, index >= 4, scalar == " ", line.count - index > 2 * index, line.scalars[index - 1].isHan,
        nextVisible(index, line).isHan
      {
        return index
      }
      if line.folded[index] == "," || line.folded[index] == ";" { hasMark = true }
    }
    // A quotation that never ends must not swallow the stop.
    if depth > 0, let stop = line.scalars.firstIndex(of: "。") { return stop + 1 }
    return line.count
  }

  private static let says: [Word] = Word.list("提出 反映 认为 表示 提问 来信 来电 留言 指出 说 称 建议 提议")
  private static let speakers: [Word] = Word.list("代表 委员 村民 居民 市民 业主 网友 群众 家长 商户 企业 先生 女士 单位 部门 协会 商会")

  /// Whether the words before a colon say who speaks and not what about: 消费者代表李某某提出：…, 张姓村民：….
  private static func isSpeaker(_ line: FoldedText, _ colon: Int) -> Bool {
    let words = FoldedText(line.scalars[..<colon])
    if words.starts(withAny: ["关于", "对", "其他", "主要"]) { return false }
    if let verb = says.first(where: { words.ends(with: $0) && words.count > $0.count }) {
      let who = FoldedText(words.scalars.dropLast(verb.count))
      // 优化建议： names a part.
      return verb != "建议" && verb != "提议" || who.contains(any: speakers) || PersonCell.isName(who.text)
    }
    // 某企业： and 张姓村民： name nobody and speak.
    if words.folded.first == "某" { return true }
    return words.count > 2 && words.ends(withAny: ["村民", "居民", "市民", "业主", "先生", "女士"])
  }

  private static func nextVisible(_ index: Int, _ line: FoldedText) -> Unicode.Scalar {
    var next = index
    while next + 1 < line.count, line.scalars[next].isBlank { next += 1 }
    return line.scalars[next]
  }
}
