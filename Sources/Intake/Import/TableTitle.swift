import Campaigns

/// What a line above a table says that opinions were asked on: 《某市养犬条例（草案）》 of 附件2：关于《某市养犬条例（草案）》公开征求意见情况汇总表.
enum TableTitle {
  /// Words by which a line is the title of such a table and not the name of an office.
  private static let marks = ["《", "征求", "徵求", "征集", "徵集", "意见", "意見", "建议", "建議", "consultation"]
  /// What tables are called, which a notice's title says in its own words.
  private static let kinds = [
    "导出", "導出", "台账", "臺賬", "统计表", "汇总表", "留言表", "登记表", "一览表", "明细表", "采纳表", "表", "一览", "明细", "清单", "汇总", "匯總", "彙總",
    "留言",
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

  /// What was asked on, by a title; nil where that is the name of an office or of a table alone.
  static func topic(of title: String) -> String? {
    guard speaks(title) else { return nil }
    var words = title
    for opening in ["关于对", "關於對", "关于", "關於", "对"] where words.hasPrefix(opening) {
      words = String(words.dropFirst(opening.count))
      break
    }
    // 公开征求《某办法》意见的公告.
    for opening in ["公开征求", "公开征集", "公開徵求", "征求", "征集", "徵求"] where words.hasPrefix(opening + "《") {
      words = String(words.dropFirst(opening.count))
      break
    }
    words = without(kinds, without(acts, without(kinds, words)))
    // 2026年 of 2026年意见收集表 is nothing to ask on.
    if words.allSatisfy({ $0.isNumber || "年月日度第季期批次至—-.（）() ".contains($0) }) { return nil }
    return words.count > 1 && !acts.contains(words) && !kinds.contains(words) ? words : nil
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
