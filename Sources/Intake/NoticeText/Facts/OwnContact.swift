/// Tells the office's own telephone and address, and pages on which it publishes, from ways by which views came in.
enum OwnContact {
  private static let heads: [Word] = Word.list("联系 咨询 监督 举报 投诉 值班 办公 反映 受理 查询")
  private static let means: [Word] = Word.list("电话 热线 邮箱 邮件 传真 微信 公众号")
  /// What asks for something of the reader, who reads the notice when all is over.
  private static let asks: [Word] = Word.list("如有 若有 异议 疑问 详见 查看 查询 查阅 下载 可登录 可拨打 联系人 联系电话 联系地址 接听")
  private static let sentenceEnds: Set<Unicode.Scalar> = Set("。;!?\n".unicodeScalars)
  private static let ways: [Word] = Word.list("通过 采取 利用 方式 渠道 途径 形式")

  /// Whether the name of a way at `range` is the office's own: 咨询电话…, 来信请注明…, 电话：0312-….
  static func isNamed(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let start = range.lowerBound
    var (sentence, clause, end) = (start, start, range.upperBound)
    while clause > 0, !sentenceEnds.contains(text.folded[clause - 1]), text.folded[clause - 1] != "," { clause -= 1 }
    sentence = clause
    while sentence > 0, !sentenceEnds.contains(text.folded[sentence - 1]) { sentence -= 1 }
    while end < text.count, !sentenceEnds.contains(text.folded[end]), text.folded[end] != "," { end += 1 }
    // 联系 within 如有疑问请联系 asks, in whatever clause of the sentence.
    if text.first(of: ["如有", "若有", "异议"], from: sentence, to: start) != nil { return true }
    if asksPolitely(clause..<end, text) { return true }
    if text.first(of: ways, from: clause, to: end) != nil { return false }
    if text.first(of: asks, from: clause, to: end) != nil || text.first(of: ["欢迎"], from: clause, to: start) != nil {
      return true
    }
    let isMeans = means.contains { text.has($0, at: range.upperBound - $0.count) }
    return (isMeans && heads.contains { text.has($0, at: start - $0.count) }) || isAddress(range.upperBound, text)
  }

  /// 请, but not 邀请, 申请 or 聘请.
  private static func asksPolitely(_ clause: Range<Int>, _ text: FoldedText) -> Bool {
    clause.contains { index in
      text.folded[index] == "请" && (index == 0 || !"邀申聘提".unicodeScalars.contains(text.folded[index - 1]))
        && !text.has("求", at: index + 1)
    }
  }

  private static let leastDigits = 7

  /// A telephone's number or an address behind a name: 电话：0312-5566778, 邮箱sqcg@….
  private static func isAddress(_ start: Int, _ text: FoldedText) -> Bool {
    var index = start
    while index < text.count, text.scalars[index].isBlank || ":(为是".unicodeScalars.contains(text.folded[index]) {
      index += 1
    }
    let low = index
    while index < text.count, text.folded[index].isASCIIDigit || text.folded[index] == "-" { index += 1 }
    if index - low >= leastDigits { return true }
    while index < text.count,
      text.folded[index].isASCIILetter || text.folded[index].isASCIIDigit
        || "._-".unicodeScalars.contains(text.folded[index])
    {
      index += 1
    }
    return index > low && index < text.count && text.folded[index] == "@"
  }
}
