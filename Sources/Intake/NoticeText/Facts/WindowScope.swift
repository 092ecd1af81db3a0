/// What the words around two dates say they are the ends of.
enum WindowScope {
  private static let sentenceEnds: Set<Unicode.Scalar> = Set("。;!?\n".unicodeScalars)

  /// The sentence around `range`.
  static func sentence(_ range: Range<Int>, in text: FoldedText) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low > 0, !sentenceEnds.contains(text.folded[low - 1]) { low -= 1 }
    while high < text.count, !sentenceEnds.contains(text.folded[high]) { high += 1 }
    return low..<high
  }

  /// Times of something else than the consultation.
  private static let others: [Word] = Word.list(
    """
    建设期 建设工期 建设时间 施工期 施工时间 工期 有效期 服务期 合同期 试点期 试用期 试运行期 试行期 规划期 实施期 实施时间 过渡期 质保期 保修期 运营期 执行期 \
    聘期 任期 租期 租赁期 宽限期 异议期 公告期 开工时间 开放时间 营业时间 办理时间 现予公示 予以公示 现公示
    """)
  private static let display: [Word] = Word.list("公示期 公示时间 公示日期")
  private static let receipts: [Word] = Word.list("收到 接到 征集到 收集到 接获 未收 无异议 无反馈")

  /// Whether the clause names a time of something else: 公示期为…, 项目建设期…. A display during which views came in is the
  /// consultation itself: 公示期间（…），共收到意见3条.
  static func isOfAnother(_ range: Range<Int>, in text: FoldedText) -> Bool {
    var clause = range.lowerBound
    while clause > 0, !sentenceEnds.contains(text.folded[clause - 1]), text.folded[clause - 1] != "," { clause -= 1 }
    if text.first(of: others, from: clause, to: range.lowerBound) != nil { return true }
    guard text.first(of: display, from: clause, to: range.lowerBound) != nil else { return false }
    return text.first(of: receipts, from: range.upperBound, to: sentence(range, in: text).upperBound) == nil
  }

  enum Extension {
    case none
    /// To a later day, named up to the index.
    case to(PartialDay, end: Int)
    /// By words that name no day.
    case unclear(end: Int)
  }

  private static let extensions: [Word] = Word.list("延长 延期 顺延 延至 延迟")
  private static let consultations: [Word] = Word.list("征求 征集 截止 意见 期限 时间 期间 咨询 调查 投票")
  private static let reach = 80

  /// What says behind a window that it went on for longer: …至3月31日（后延期至4月15日）.
  static func extended(_ range: Range<Int>, in text: FoldedText) -> Extension {
    let own = sentence(range, in: text)
    var end = own.upperBound
    if end + 1 < text.count {
      let next = sentence(end + 1..<end + 1, in: text)
      if text.first(of: consultations, from: next.lowerBound, to: next.upperBound) != nil { end = next.upperBound }
    }
    end = min(end, range.upperBound + reach)
    let start = range.lowerBound
    let wasPlanned = (["原定于", "原定", "原定为", "原定自"] as [Word]).contains { text.has($0, at: start - $0.count) }
    guard let word = text.first(of: extensions, from: range.upperBound, to: end) else {
      return wasPlanned ? .unclear(end: range.upperBound) : .none
    }
    var index = word.index + word.word.count
    if text.has("了", at: index) { index += 1 }
    // 延长免费时间 is what is spoken of.
    let isTo = text.has("至", at: index) || text.has("到", at: index) || word.word == "延至"
    guard isTo || text.folded[min(index, text.count - 1)].isASCIIDigit else {
      return wasPlanned ? .unclear(end: range.upperBound) : .none
    }
    if isTo, word.word != "延至" { index += 1 }
    while index < text.count, text.scalars[index].isBlank { index += 1 }
    guard isTo, index < text.count, let date = NoticeDateReader.date(at: index, of: text.folded), date.day.day != nil
    else {
      return .unclear(end: min(index, text.count))
    }
    return .to(date.day, end: date.range.upperBound)
  }
}
