import Campaigns

/// What a line above a table says that opinions were asked on: 《某市养犬条例（草案）》 of 附件2：关于《某市养犬条例（草案）》公开征求意见情况汇总表.
enum TableTitle {
  /// Words by which a line is the title of such a table and not the name of an office.
  private static let marks = ["《", "征求", "徵求", "征集", "徵集", "意见", "意見", "建议", "建議", "consultation"]
  /// What tables are called, which a notice's title says in its own words.
  private static let kinds = [
    "导出", "導出", "台账", "臺賬", "统计表", "汇总表", "留言表", "登记表", "一览表", "明细表", "采纳表", "列表", "一览", "明细", "清单", "汇总", "匯總", "彙總",
    "留言",
    "名单", "摘编", "摘录", "整理", "梳理", "调查", "調查", "公示", "記錄", "记录",
    "收集", "统计", "統計", "登记", "情况", "情況", "反馈", "采纳", "採納", "处理", "数据", "结果", "公告", "通知", "通告", "的",
  ]
  private static let acts = [
    "向社会公开征求意见", "公开征求社会意见", "公开征求意见建议", "公开征求意见", "公開徵求意見", "公开征集意见", "公开征集", "征求意见建议", "征求意见", "徵求意見", "意见建议征集",
    "意见征集",
    "征集意见", "意见和建议", "意见及建议", "意见建议", "意見建議", "公众意见", "社会意见", "意见", "意見", "建议", "建議", "的",
  ]
  private static let finder = PersonalDataFinder()

  /// The line that is a title: with one cell, longer than a remark; the one that speaks of opinions before any other.
  static func title(of above: [[RowRecord.Cell]]) -> String? {
    let lines = above.compactMap { cells -> String? in
      let filled = cells.filter { !$0.isBlank }
      guard filled.count == 1, let text = filled.first?.text.trimmingWhiteSpace() else { return nil }
      let line = withoutAnnex(text)
      let isTitle = (6...80).contains(line.count) && !line.contains(where: { "：:\n".contains($0) })
      return isTitle && finder.shown(line) == line ? line : nil
    }
    return lines.first(where: speaks) ?? lines.first
  }

  private static func speaks(_ line: String) -> Bool {
    let line = line.lowercased()
    return marks.contains { line.contains($0) }
  }

  /// What was asked on, by a title; nil where it does not say so for sure: a topic that is wrong is printed in the first line of
  /// a notice, and one that is missing is told.
  static func topic(of title: String) -> String? {
    guard speaks(title) else { return nil }
    let isNamed = title.contains("《") && title.contains("》")
    // 一、网上意见 is a part of something.
    if !isNamed, isNumbered(title) { return nil }
    var words = title
    for opening in ["关于对", "關於對", "关于", "關於", "对"] where words.hasPrefix(opening) {
      words = String(words.dropFirst(opening.count))
      break
    }
    let bare = withoutKinds(words)
    let asked = without(acts, bare)
    words = without(sources, withoutKinds(asked))
    if acts.contains(words) || kinds.contains(words) { return nil }
    // 公开征求《某办法》意见的公告, 征集公园改造意见.
    for opening in callings where words.hasPrefix(opening) && words.count > opening.count + 1 {
      words = String(words.dropFirst(opening.count))
      break
    }
    if isNamed { words = cut(words) }
    // 2026年 of 2026年意见收集表 is nothing to ask on.
    if words.allSatisfy({ $0.isNumber || "年月日度第季期批次至—-.（）() ".contains($0) }) { return nil }
    // Where nothing says that opinions were asked for, the title may be of anything: 人大代表建议目录.
    guard isNamed || asked != bare, words.count > 1, !sources.contains(words) else { return nil }
    return strangers.contains { words.hasSuffix($0) } ? nil : words
  }

  /// Who spoke and how, which is nothing to ask on.
  private static let sources = [
    "群众", "群眾", "公众", "公眾", "市民", "居民", "村民", "网民", "網民", "社会公众", "社会", "社會", "网上", "網上", "线上", "線上", "线下", "線下", "书面",
    "書面", "现场",
    "現場", "电话", "電話", "来信", "來信", "座谈会", "座談會", "听证会", "聽證會", "论证会", "会议", "會議", "各单位", "各部门", "部门", "單位", "单位", "企业",
    "企業", "专家",
    "專家", "各方面", "各方",
  ]
  /// Ends of what people say of their own accord, and who.
  private static let strangers = ["代表", "委员", "委員", "提案", "议案", "議案", "信访", "信訪", "热线", "熱線"]
  private static let callings = ["公开征求", "公开征集", "公開徵求", "公開徵集", "征求", "征集", "徵求", "徵集", "听取", "聽取"]

  private static func isNumbered(_ title: String) -> Bool {
    let rest = title.drop { "（(第".contains($0) }
    let digits = rest.prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
    guard !digits.isEmpty, let mark = rest.dropFirst(digits.count).first else { return false }
    return "、.．)）部项批类".contains(mark)
  }

  /// Without words for the table. 表 alone is the end of another word as often: 代表, 列表, 报表.
  private static func withoutKinds(_ text: String) -> String {
    let words = without(kinds, text)
    guard words.last == "表", words.count > 1 else { return words }
    let before = String(words.dropLast())
    let isTable = before.hasSuffix("》") || (kinds + acts).contains { before.hasSuffix($0) }
    return isTable ? without(kinds, before) : words
  }

  /// What is behind 《…》 goes where it is no word that is known: 《某办法》留言列.
  private static func cut(_ words: String) -> String {
    guard let close = words.lastIndex(of: "》") else { return words }
    let behind = words[words.index(after: close)...]
    if behind.isEmpty || "（(".contains(behind[behind.startIndex]) || !behind.contains("表") { return words }
    return String(words[...close])
  }

  /// Without these words, and years in brackets, at the end; what 》 closes stays.
  private static func without(_ endings: [String], _ text: String) -> String {
    var text = text
    // 征求意见 is no 征求.
    while !endings.contains(text) {
      if let last = text.last, "）)".contains(last), let open = text.lastIndex(where: { "（(".contains($0) }),
        text[open...].contains(where: \.isNumber)
      {
        text = String(text[..<open]).trimmingWhiteSpace()
      } else if let ending = endings.first(where: { text.hasSuffix($0) && text.count > $0.count }) {
        text = String(text.dropLast(ending.count)).trimmingWhiteSpace()
      } else {
        return text
      }
    }
    return text
  }

  /// 附件2： before a title.
  private static func withoutAnnex(_ text: String) -> String {
    guard text.hasPrefix("附件") || text.hasPrefix("附表") else { return text }
    let rest = text.dropFirst(2).drop { $0.isNumber || $0 == " " }
    guard let mark = rest.first, "：:".contains(mark) else { return text }
    return String(rest.dropFirst()).trimmingWhiteSpace()
  }
}
