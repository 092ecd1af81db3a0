/// A line within an entry that says nothing but who made the suggestion: 提出人：周建国，电话：…, 来源：吴淑芬.
enum PersonLine {
  /// Labels of such lines, whatever follows, if it is short.
  private static let sure: Set<String> = [
    "提出人", "提出者", "提交人", "提交者", "反馈人", "反馈者", "留言人", "留言者", "来信人", "来电人", "来访人", "建议人", "建议者", "意见人", "意见提出人", "反映人",
    "反映者", "投诉人", "申请人", "提案人", "陈情人", "姓名", "提出人姓名", "留言人姓名", "昵称", "网名", "住址", "家庭住址", "身份证号", "署名", "写信人", "发件人",
    "当事人", "信访人", "诉求人", "所有权人",
  ]
  /// Those that an office's answer has too: only above it they are the citizen's.
  private static let contacts: Set<String> = [
    "联系人", "联络人", "联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "地址", "联系地址", "邮箱", "电子邮箱",
  ]
  /// Labels that may stand before a body: only names of persons behind them go.
  private static let loose: Set<String> = [
    "来源", "意见来源", "单位/个人", "单位或个人", "个人/单位", "个人", "反馈单位(个人)", "提出单位或个人", "提出单位", "反馈单位", "单位", "代表", "市民", "村民",
    "居民", "业主", "网友", "身份", "反馈主体", "提出主体", "提出方", "意见提出方", "作者", "机关(人民)", "村(居)民",
  ]

  /// The longest label and the longest line, in characters.
  private static let longestLabel = 10
  private static let longest = 60
  private static let longestValue = 16

  private static let marks = Set(",;、/| ()\t".unicodeScalars)

  /// - Parameter isAnswered: whether the line stands beneath what became of the suggestion.
  static func isOne(_ line: FoldedText, isAnswered: Bool) -> Bool {
    guard line.count <= longest, let colon = line.folded.prefix(longestLabel + 1).firstIndex(of: ":"), colon > 0,
      colon + 1 < line.count
    else { return false }
    let label = String(line.folded[..<colon].filter { !$0.isBlank })
    let isSure = sure.contains(label) || (!isAnswered && label != "地址" && contacts.contains(label))
    guard isSure || loose.contains(label) else { return false }
    var end = line.count
    while end > colon + 1, "。;,".unicodeScalars.contains(line.folded[end - 1]) { end -= 1 }
    let pieces = line.scalars[(colon + 1)..<end].split { marks.contains(Fold.fold($0)) }.map { String($0) }
    guard !pieces.isEmpty, pieces.allSatisfy({ isOfPerson($0, isSure: isSure) }) else { return false }
    return isSure ? !pieces.allSatisfy(PersonCell.isBody) : pieces.contains(where: PersonCell.isName)
  }

  /// A name, a word such as 网友, a body, a number, or a further label with its value; no words of a suggestion.
  private static func isOfPerson(_ piece: String, isSure: Bool) -> Bool {
    let words = FoldedText(piece)
    if let colon = words.folded.firstIndex(of: ":") {
      let label = words.foldedString(0..<colon)
      return sure.contains(label) || contacts.contains(label) || loose.contains(label)
    }
    if PersonCell.isName(piece) || PersonCell.isGeneral(piece) || PersonCell.isBody(piece) { return true }
    if words.folded.allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter || "-@._*+".unicodeScalars.contains($0) }) {
      return true
    }
    return isSure && words.count <= longestValue && !words.folded.contains("。")
      && !words.contains(any: ["建议", "希望", "应", "要求", "意见", "增", "减"])
  }
}
