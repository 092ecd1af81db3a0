import Campaigns

extension LetterClusters {
  /// Arguments of what is told of rows that say the same. What a person put together is told as a person's word: its texts
  /// may have nothing in common, and none of it makes a letter the commonest.
  var summary: [String: String] {
    let alike = repetitions - joined
    var found: (zh: [String], en: [String]) = ([], [])
    if alike > 0 {
      found.zh.append("\(alike) 条与前面的相同或相近（相似度不低于 \(rule.thresholdText)）")
      found.en.append("\(alike) say the same as one before (similarity \(rule.thresholdText) at least)")
    }
    if joined > 0 {
      found.zh.append("\(joined) 条由人写明与前面的算作一份")
      found.en.append("\(joined) count with one before because a person says so")
    }
    return [
      "rows": "\(rows)", "repetitions": "\(repetitions)", "distinct": "\(distinct)",
      "found.zh": found.zh.joined(separator: "，"), "found": found.en.joined(separator: ", "),
      "largest.zh": largest.map { "；数量最多的一份来了 \($0) 次" } ?? "",
      "largest": largest.map { ", and the commonest letter came \($0) times" } ?? "",
    ]
  }
}
