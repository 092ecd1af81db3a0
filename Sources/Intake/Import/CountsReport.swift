/// Tells the report of a survey system, with how many chose what, from its sheets of answers: 选项 | 小计 | 比例.
enum CountsReport {
  private static let options: Set<String> = ["选项", "選項", "答案选项", "选项内容", "答案", "option", "options", "answerchoices"]
  private static let counts: Set<String> = [
    "小计", "小計", "比例", "占比", "百分比", "票数", "票數", "人数", "人數", "次数", "次數", "数量", "數量", "回复情况", "回答数", "平均分", "平均综合得分",
    "responses",
    "count", "percent", "percentage", "share",
  ]

  /// Whether one of the first lines is the head of such counts.
  static func isReport(_ finder: HeaderFinder) -> Bool {
    finder.above.contains(where: isHead) || finder.header.map { isHead($0.cells) } == true
  }

  private static func isHead(_ cells: [RowRecord.Cell]) -> Bool {
    // A report has few columns, and a header of suggestions more words.
    let filled = cells.filter { !$0.isBlank }
    guard (2...6).contains(filled.count), filled.allSatisfy({ $0.text.utf8.count <= 60 }) else { return false }
    let words = filled.map { ColumnName.folded($0.text) }
    return options.contains(words[0]) && words.dropFirst().allSatisfy(counts.contains)
  }
}
