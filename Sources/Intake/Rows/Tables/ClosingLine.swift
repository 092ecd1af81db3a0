import Campaigns

/// Tells lines below a table that are no rows: sums and notes.
enum ClosingLine {
  /// Bytes of the first cell of a line of sums at most, of one that says them in a sentence, and of a note with others beside
  /// it.
  private static let longestSum = 48
  private static let longestSentence = 160
  private static let longestNote = 240
  private static let sums = [
    "合计", "总计", "共计", "小计", "总数", "累计", "合計", "總計", "共計", "小計", "總數", "grandtotal", "subtotal", "total", "totals",
    "sum",
  ]
  /// How a sum begins that is said in a sentence: 共收到意见4条，其中网上3条.
  private static let sentences = [
    "共收到", "共收集", "共征集", "共征求", "共计收到", "合计收到", "累计收到", "总共收到", "本次共", "本表共", "以上共", "以上合计", "共收意见", "共有意见", "共徵集",
    "合計收到",
  ]
  /// Words that stand before an amount in a line of sums.
  private static let parts = [
    "部分采纳", "部分採納", "未采纳", "未採納", "不采纳", "不予采纳", "采纳", "採納", "留作参考", "解释说明", "已答复", "已办结", "转办", "其中", "网上", "电话", "来信",
    "信函",
    "邮件", "现场", "群众", "单位", "意见", "建议", "有效", "无效", "男", "女", "共",
  ]
  /// What may stand before the word for a sum.
  private static let scopes = ["本页", "本頁", "本表", "本次", "以上", "全部"]
  /// Of what nothing but a count is said: 截至4月1日12时共收到2条意见, 以上意见共2条.
  private static let counting = [
    "截至", "截止", "以上", "本表", "本页", "本次", "累计", "合计", "总计", "共计", "共", "收到", "收集", "征集", "意见", "建议", "留言", "来信", "群众",
    "社会", "公众",
    "各类", "各方", "已", "全部", "均", "办理", "处理", "答复", "完毕", "有效", "其中", "采纳", "未", "部分", "有", "及", "和", "日", "月", "年", "时",
    "日期", "目前", "的", "反馈", "反饋", "提出", "单位", "單位", "部门", "网上", "电话", "来电", "书面", "现场",
  ]
  private static let notes = [
    "注：", "注:", "*注：", "※", "附：", "备注：", "备注:", "備註：", "说明：", "说明:", "說明：", "填表说明：", "note:", "notes:", "exported ",
  ]
  /// What stands before a colon in the lines where those who made the table sign.
  private static let labels: Set<String> = [
    "填报单位", "填表单位", "制表单位", "报送单位", "汇总单位", "主管单位", "责任单位", "单位", "填报人", "填表人", "制表人", "制表", "填表", "汇总人", "经办人", "经手人",
    "审核人",
    "审核", "复核人", "审批人", "批准人", "负责人", "单位负责人", "部门负责人", "分管领导", "联系人", "联系电话", "电话", "填报日期", "填报时间", "填表日期", "填表时间",
    "制表日期",
    "制表时间", "报送日期", "报送时间", "统计时间", "统计日期", "统计截止时间", "截止时间", "截止日期", "导出时间", "导出日期", "导出人", "打印时间", "打印日期", "日期", "时间",
    "签字",
    "签名", "签章", "盖章", "数据来源", "填報單位", "填報人", "填表單位", "審核人", "負責人", "聯絡人", "聯絡電話", "填報日期", "製表人", "製表日期",
  ]

  /// Whether the record is a line of sums: the word, and but for it numbers alone, with what they are of.
  static func isSum(_ record: RowRecord) -> Bool {
    guard let first = (0..<record.count).first(where: { !record.isBlank($0) }) else { return false }
    let cell = record[first].trimmed
    guard mayBegin(cell.start[0]), cell.count <= longestSum || maySay(cell) else { return false }
    let whole = cell.string.lowercased().filter { !$0.isWhitespace }
    let text = scopes.first { whole.hasPrefix($0) }.map { String(whole.dropFirst($0.count)) } ?? whole
    let rest =
      sums.filter { text.hasPrefix($0) }.max { $0.count < $1.count }.map { text.dropFirst($0.count) }
    guard rest.map(isAmount) == true || isSentence(whole) || isCounting(whole) else { return false }
    return (first + 1..<record.count).allSatisfy { isAmount(record[$0].string[...]) || isCount(record[$0].string) }
  }

  /// First cells of notes that stand in two cells: 备注 | 本表一式两份.
  private static let noteLabels: Set<String> = ["备注", "備註", "附注", "附註", "注", "说明", "說明", "填表说明", "填写说明", "填表說明"]
  /// Ends of what a person signs beside, where a colon follows.
  private static let signed = [
    "人", "者", "签字", "签名", "签章", "盖章", "单位", "部门", "日期", "时间", "电话", "领导", "主任", "局长", "科长", "簽名", "簽章", "蓋章", "單位",
    "部門", "時間", "電話",
    "領導",
  ]

  /// Whether the record is a note: one cell alone, where rows have three or more, that begins as notes do and stands where rows
  /// begin; or cells that all name who filled in the table, and when.
  /// - Parameters:
  ///   - width: cells of the header.
  ///   - start: its first that is not empty.
  ///   - id: the cell of ids, where no note stands.
  static func isNote(_ record: RowRecord, width: Int, start: Int, id: Int?) -> Bool {
    guard width >= 3, let first = (0..<record.count).first(where: { !record.isBlank($0) }) else { return false }
    let isAlone = (first + 1..<record.count).allSatisfy { record.isBlank($0) }
    let cell = record[first].trimmed
    if isAlone, first <= start {
      let text = cell.string.lowercased()
      if notes.contains(where: { text.hasPrefix($0) }) || isSignature(text) { return true }
    }
    // Labels are of Han: nearly all rows begin with a number, and are passed at once.
    guard cell.count <= longestNote, cell.start[0] &- 0xE4 < 6, hasColon(cell) || mayBeLabel(cell) else { return false }
    return isInCells(record, from: first, id: id)
  }

  /// Bytes of a label without a colon at most.
  private static let longestLabel = 24

  private static func mayBeLabel(_ cell: ByteText) -> Bool {
    guard cell.count <= longestLabel else { return false }
    let label = cell.string.filter { !$0.isWhitespace }
    return labels.contains(label) || noteLabels.contains(label)
  }

  /// 填表人： | 韩某 | 联系电话： | 0797-…, 备注 | 本表一式两份: labels, each with the cell behind it.
  private static func isInCells(_ record: RowRecord, from first: Int, id: Int?) -> Bool {
    let label = record[first].trimmed.string
    guard bareLabel(label) != nil || isLabelled(label) || noteLabels.contains(label.filter { !"：: ".contains($0) })
    else {
      return false
    }
    let cells = (first..<record.count).filter { !record.isBlank($0) }
    guard cells.allSatisfy({ record[$0].count <= longestNote }) else { return false }
    let texts = cells.map { record[$0].trimmed.string }
    if first == id, cells.count == 2, noteLabels.contains(texts[0].filter { !"：: ".contains($0) }) { return true }
    // In the column of suggestions 联系人：… may begin what somebody wrote: two labels or more are a signature.
    var found = 0
    var isSigned = false
    var at = 0
    while at < texts.count {
      if let hasMark = bareLabel(texts[at]) {
        found += 1
        if at == 0, hasMark { isSigned = true }
        let hasValue =
          at + 1 < texts.count && bareLabel(texts[at + 1]) == nil && !isLabelled(texts[at + 1])
          && texts[at + 1].count <= longestValue && !texts[at + 1].contains("。")
        at += hasValue ? 2 : 1
      } else if isLabelled(texts[at]) {
        found += labelCount(texts[at])
        at += 1
      } else if at > 0, isDay(texts[at]) {
        at += 1
      } else {
        return false
      }
    }
    return found > 1 || found == 1 && isSigned
  }

  /// Characters of what stands behind a label in a cell of its own.
  private static let longestValue = 30

  /// Whether a cell is a label and nothing else: with a colon, or the word alone; nil where it is none.
  private static func bareLabel(_ text: String) -> Bool? {
    let plain = text.filter { !$0.isWhitespace }
    guard let last = plain.last, plain.count <= 14 else { return nil }
    guard "：:".contains(last) else { return labels.contains(plain) ? false : nil }
    let label = plain.dropLast().prefix { !"（(：:".contains($0) }
    return labels.contains(String(label)) || signed.contains { label.hasSuffix($0) } ? true : nil
  }

  /// Whether a line alone says what follows: 一、总则部分, 关于停车的意见; but not who signs, when, and on which page.
  static func isHeading(_ text: String) -> Bool {
    let plain = text.filter { !$0.isWhitespace }
    guard plain.count > 1, plain.unicodeScalars.contains(where: \.isHan), !isDay(plain), !isLabelled(plain),
      bareLabel(plain) == nil, !notes.contains(where: { plain.lowercased().hasPrefix($0) }),
      !plain.hasSuffix("。"), !plain.hasPrefix("（盖"), !plain.hasPrefix("附")
    else { return false }
    // 第1页 共3页, 首页 下一页, 以下空白.
    return !plain.contains("页") && !plain.contains("頁") && !plain.hasPrefix("以下空白")
  }

  /// Whether nothing but a count is said, in the words that begin a sum.
  private static func isCounting(_ text: String) -> Bool {
    text.first.map { "共总總合累以本截全".contains($0) } == true && isCount(text)
  }

  /// 共收到意见2条, 3家单位，反馈意见3条: behind the word for a sum, however it begins.
  private static func isCount(_ text: String) -> Bool {
    guard text.utf8.count <= longestSentence * 2, text.contains(where: \.isNumber) else { return false }
    var rest = text[...]
    while let character = rest.first {
      let isUnit = "条條件份人封个個票次篇家位名户".contains(character)
      if isUnit || character.isNumber || character.isWhitespace || "，,；;、。：:（）().-/%％".contains(character) {
        rest = rest.dropFirst()
      } else if let word = counting.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(word.count)
      } else {
        return false
      }
    }
    return true
  }

  /// Short, and no sentence: 联系人：甲，我要反映 … is what somebody wrote.
  private static func isSignature(_ text: String) -> Bool {
    isLabelled(text) && text.count <= 60 && !text.contains("。") && !text.contains("，")
  }

  private static func hasColon(_ cell: ByteText) -> Bool {
    var previous: UInt8 = 0
    for byte in cell.bytes {
      // : and ：.
      if byte == 0x3A || byte == 0x9A && previous == 0xBC { return true }
      previous = byte
    }
    return false
  }

  private static func isLabelled(_ text: String) -> Bool {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    let label = text[..<colon].prefix { !"（(".contains($0) }.filter { !$0.isWhitespace }
    return label.count <= 8 && labels.contains(String(label))
  }

  /// 填表人：… 审核人：… in one cell.
  private static func labelCount(_ text: String) -> Int {
    text.split { $0.isWhitespace || $0 == "；" || $0 == "，" }.count { isLabelled(String($0)) }
  }

  private static func isDay(_ text: String) -> Bool {
    text.count <= 24 && text.allSatisfy { $0.isNumber || $0.isWhitespace || "年月日.-/—：:（）()盖章签字".contains($0) }
  }

  /// First bytes of the words, by which nearly all rows are passed at once.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    (0xE4...0xE8).contains(byte) || [0x47, 0x53, 0x54, 0x67, 0x73, 0x74].contains(byte)
  }

  /// 共, 合, 总, 累, 本, 以, 全 and 截.
  private static func maySay(_ cell: ByteText) -> Bool {
    guard cell.count <= longestSentence, cell.count > 3 else { return false }
    switch (cell.start[0], cell.start[1], cell.start[2]) {
    case (0xE5, 0x85, 0xA8), (0xE6, 0x88, 0xAA), (0xE5, 0x85, 0xB1), (0xE5, 0x90, 0x88), (0xE6, 0x80, 0xBB),
      (0xE7, 0xB4, 0xAF), (0xE6, 0x9C, 0xAC),
      (0xE4, 0xBB, 0xA5):
      return true
    default: return false
    }
  }

  /// 共收到意见4条，其中网上3条、电话1条。
  private static func isSentence(_ text: String) -> Bool {
    guard sentences.contains(where: { text.hasPrefix($0) }) else { return false }
    let parts = text.split { "，,；;、。".contains($0) }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        guard let last = part.last, "条條件份人封个個票".contains(last) else { return false }
        return part.dropLast().last?.isNumber == true && part.count <= 24
      }
  }

  /// A number with its unit and what it is of, in brackets or behind a colon, or nothing.
  private static func isAmount(_ text: Substring) -> Bool {
    guard text.count <= 64 else { return false }
    var letters = 0
    var rest = text
    while let character = rest.first {
      if character.isWhitespace || character.isNumber || "：:（）()，,、；;.．-—/%％".contains(character) {
        rest = rest.dropFirst()
      } else if let part = parts.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(part.count)
      } else if "条件份人次票个篇封项户名條個項".contains(character) {
        letters += 1
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return letters <= 8
  }
}
