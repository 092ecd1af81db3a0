/// A line of the list that pages of consultations put over their words: `征集单位：…`, `意见总数：87`, `采纳数：52`.
struct LabelledLine {
  let name: String
  /// Where its value begins, in scalars.
  let start: Int

  private static let longest = 12

  init?(_ line: FoldedText) {
    guard let mark = line.folded.prefix(LabelledLine.longest).firstIndex(where: { $0 == ":" || $0 == "\t" }), mark > 1
    else { return nil }
    var start = mark + 1
    while start < line.count, line.scalars[start].isBlank || line.folded[start] == ":" { start += 1 }
    guard start < line.count else { return nil }
    name = String(line.folded[..<mark].filter { !$0.isBlank })
    self.start = start
  }

  private static let offices: Set<String> = [
    "征集单位", "征集部门", "征集机关", "征集机构", "征集主体", "发布单位", "发布机构", "发布机关", "发布部门", "主办单位", "组织单位", "发文单位", "发文机关",
  ]
  private static let topics: Set<String> = ["征集主题", "征集标题", "征集名称", "征集事项", "活动主题", "调查主题"]

  /// The office that a line names.
  func issuer(_ line: FoldedText) -> FoldedText? {
    guard LabelledLine.offices.contains(name) else { return nil }
    let value = FoldedText(line.scalars[start...])
    return OfficeName.isName(value) ? value : nil
  }

  /// What views were asked on, in the words of the line.
  func topic(_ line: FoldedText) -> String? {
    guard LabelledLine.topics.contains(name) else { return nil }
    let value = FoldedText(line.scalars[start...])
    return OpeningReader.topic(inTitle: value).map { value.string($0) } ?? value.text
  }

  private static let endings = ["总条数", "总数量", "总数", "条数", "数量", "数"]
  private static let subjects: [String: NoticeCount.Subject] = [
    "意见": .received, "建议": .received, "意见建议": .received, "收到意见": .received, "收到建议": .received, "收到意见建议": .received,
    "征集意见": .received, "征集到意见": .received, "收集意见": .received, "征集意见建议": .received, "有效意见": .valid, "采纳": .adopted,
    "已采纳": .adopted, "采纳意见": .adopted, "部分采纳": .partlyAdopted, "部分采纳意见": .partlyAdopted, "未采纳": .notAdopted,
    "不采纳": .notAdopted,
    "未采纳意见": .notAdopted, "不采纳意见": .notAdopted, "未予采纳": .notAdopted,
  ]

  /// The number that the line is about, without a unit or with that of views.
  func count(_ line: FoldedText) -> (subject: NoticeCount.Subject, value: Int)? {
    guard let ending = LabelledLine.endings.first(where: { name.hasSuffix($0) }),
      let subject = LabelledLine.subjects[String(name.dropLast(ending.count))], line.folded[start].isASCIIDigit,
      let number = StatedNumber(at: start, line), number.isExact
    else { return nil }
    let rest = line.scalars[number.end...].filter { !$0.isBlank }
    return rest.isEmpty || (rest.count == 1 && Fold.fold(rest)[0] == "条") ? (subject, number.value) : nil
  }
}
