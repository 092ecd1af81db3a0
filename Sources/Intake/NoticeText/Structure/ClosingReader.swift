/// Closing words after the last group: thanks, next steps, 特此公告, notes, annexes that are named.
enum ClosingReader {
  private static let heads: [Word] = Word.list(
    """
    感谢 衷心感谢 非常感谢 再次感谢 诚挚感谢 在此感谢 在此,感谢 在此向 在此对 对您 对广大 对社会各界 对以上 对于以上 对上述 针对以上 针对上述 特此 专此 \
    下一步 下步 今后 接下来 以上意见 以上建议 以上是 上述意见 我局将 本局将 本府将 本委将 本署将 本处将 本部将 我委将 我办将 我们将 我区将 我市将 我县将 欢迎 此次征集 本次征集 谢谢 附件 附: 联系人 联系电话 监督电话 咨询电话 如有 \
    公示期为 公示期: 公示期自 公示期从 公示期限 公示时间: 公示时间为 公示时间自 公示日期 公示期间为 现予公示 如对 若对 若有 \
    注: 备注: 此致 抄送
    """)
  private static let contacts: [Word] = Word.list("联系人 联络人 承办人 经办人 联系电话 联系方式 咨询电话 电话: 地址: 联系地址 通讯地址 电子邮箱 邮箱: 邮编")

  /// The index in `body` from which its lines close the notice.
  static func start(_ body: [Int], _ lines: [FoldedText], from: Int = 0) -> Int? {
    body.indices.first { $0 >= from && lines[body[$0]].starts(withAny: heads) }
  }

  private static let officers: [Word] = Word.list("主任 局长 市长 区长 县长 镇长 院长 处长 署长 会长 理事长 部长 厅长 司长 馆长")
  private static let longestOfficer = 14

  /// Whom to ask (联系人：…, in brackets or not), or who signs for the office (局长 …).
  static func isContact(_ line: FoldedText) -> Bool {
    let isBracketed = line.folded.first == "("
    if FoldedText(line.scalars.dropFirst(isBracketed ? 1 : 0)).starts(withAny: contacts) { return true }
    return line.count <= longestOfficer && line.starts(withAny: officers) && line.scalars.last != "。"
  }

  /// The longest line of a list of annexes, in characters, and how many there may be.
  private static let longestName = 60
  private static let mostAnnexes = 30

  /// Where the names of annexes begin that stand between text and sign-off (GB/T 9704-2012, 7.3.4): 附件：1.… with a line for
  /// each. Their numbers are no groups of views.
  static func annexes(_ lines: [FoldedText], _ range: Range<Int>) -> Int? {
    guard let start = range.dropFirst().first(where: { isAnnexHead(lines[$0]) }) else { return nil }
    let names = start..<range.upperBound
    guard names.count <= mostAnnexes, TableReader(lines, names) == nil else { return nil }
    let areNames = names.allSatisfy { index in
      let line = lines[index]
      guard line.count <= longestName, let last = line.scalars.last else { return false }
      return !"。！？：".unicodeScalars.contains(last) || isContact(line)
    }
    return areNames ? start : nil
  }

  /// 附件：, 附件1., 附：; 附件所列意见 is a sentence.
  private static func isAnnexHead(_ line: FoldedText) -> Bool {
    guard let head = (["相关附件", "附件", "附"] as [Word]).first(where: { line.starts(with: $0) }) else { return false }
    var index = head.count
    while index < line.count, line.scalars[index].isBlank { index += 1 }
    guard index < line.count else { return head.count > 1 }
    let next = line.folded[index]
    return next == ":" || (head.count > 1 && (next.isASCIIDigit || HanNumber.isDigit(next)))
  }
}
