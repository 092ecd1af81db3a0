/// Headers that ask whether what somebody sent in may be published; 是否同意公开小区账目 is a question like others.
enum ConsentHeader {
  private static let opening = ["公开", "公開", "公示", "公布"]
  /// What is sent in, and who sent it.
  private static let things = [
    "意见建议", "意见", "意見", "建议", "建議", "留言", "来信", "來信", "信件", "诉求", "訴求", "内容", "內容", "原文", "反馈", "反饋", "评论", "評論", "提案",
    "投诉", "投訴",
    "答卷", "问卷", "問卷", "答案", "回答", "填写", "姓名", "名字", "个人信息", "個人信息", "個人資料", "身份", "信",
  ]
  /// What stands between, before and behind them.
  private static let fillers = [
    "您", "你", "我", "本人", "其", "该", "此", "本次", "上述", "以上", "以下", "所", "提出", "提交", "提供", "反映", "全部", "真实", "真實", "和", "及",
    "与", "與", "或",
    "、", "等", "的", "将", "將", "把", "对", "對", "向", "社会", "社會", "外", "在", "网上", "網上", "网站", "網站", "请问", "请", "是否", "同意",
    "愿意", "願意", "允许", "允許",
    "可以", "可否", "能否", "可", "我们", "本单位", "被", "予以", "进行", "進行", "吗", "嗎", "不", "写",
  ]

  /// - Parameter words: as `ColumnName.folded` gives them, without marks at the end.
  static func isOfSubmission(_ words: String) -> Bool {
    guard let open = opening.compactMap({ words.ranges(of: $0).last }).max(by: { $0.lowerBound < $1.lowerBound }) else {
      return false
    }
    let (before, behind) = (words[..<open.lowerBound], words[open.upperBound...])
    guard let ahead = count(before), let after = count(behind) else { return false }
    // 是否公开 with nothing about what: all that was sent in.
    return ahead + after > 0 || behind.allSatisfy { "吗嗎".contains($0) }
  }

  /// How many such things the words name; nil where they name something else.
  private static func count(_ words: Substring) -> Int? {
    var rest = words
    var found = 0
    while !rest.isEmpty {
      if let thing = things.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(thing.count)
        found += 1
      } else if let filler = fillers.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
        rest = rest.dropFirst(filler.count)
      } else {
        return nil
      }
    }
    return found
  }
}
