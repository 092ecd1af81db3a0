/// The names of ways by which views come in.
enum ChannelNames {
  /// Longer names first, so that 微信公众号 is not read as 微信.
  private static let names: [Word] = Word.list(
    """
    政府门户网站 门户网站 官方网站 政务网站 政府网站 网站 微信公众号 微信公众平台 微信 微博 网上 网络 互联网 电子邮件 电邮 电子邮箱 邮箱 邮件 信函 来信 来函 信件 邮寄 \
    来电 热线电话 政务热线 电话 座谈会 听证会 论证会 协商会 恳谈会 问卷 走访 来访 入户 实地调研 现场 书面 传真 短信 意见箱 留言板 留言 客户端 抖音 报纸 热线
    """
  ).sorted { $0.count > $1.count }
  /// Words between a way and the number of what came by it.
  private static let links = Word.list("收到 征集到 反馈 方式 渠道 意见 建议 收集")

  private static let deeds = Word.list("勘查 勘察 踏勘 核查 检查 查看 调查 办公 办理 核实 处置 会")

  /// The name at `index`, with what it goes on with: 网上留言 and 网络问卷 are one way each.
  static func end(at index: Int, in text: FoldedText) -> Int? {
    var end = index
    while let name = names.first(where: { text.has($0, at: end) }) { end += name.count }
    // 现场勘查 is what the office did.
    let isDeed = text.has("现场", at: end - 2) && deeds.contains { text.has($0, at: end) }
    return end > index && !isDeed ? end : nil
  }

  private static let kinds: [[Word]] = [
    Word.list("电子邮件 电子邮箱 电邮 邮箱 邮件"), Word.list("信函 来信 来函 信件 邮寄"), Word.list("电话 来电 热线电话"),
    Word.list("政府门户网站 门户网站 官方网站 政务网站 政府网站 网站 网站留言 政府网站留言 门户网站留言"),
  ]

  /// Ways that are one under several names: 电子邮箱 and 电子邮件.
  static func kind(of name: FoldedText) -> Int? {
    kinds.firstIndex { names in names.contains { $0.scalars == name.folded } }
  }

  /// Where a number may stand after a name that ends at `end`: 电话13个, 信函（2件）, 网站反馈意见25条.
  static func numberStart(after end: Int, in text: FoldedText) -> Int {
    var index = end
    for word in links where text.has(word, at: index) { index += word.count }
    if index < text.count, text.folded[index] == "(" { index += 1 }
    // 来访12批25人次 counts twice.
    var batch = index
    while batch < text.count, batch - index < 6, text.folded[batch].isASCIIDigit { batch += 1 }
    return batch > index && text.has("批", at: batch) ? batch + 1 : index
  }

  /// Whether a number that begins at `start` is that of one way alone.
  static func lead(to start: Int, in text: FoldedText) -> Bool {
    let reach = 16
    var index = max(0, start - reach)
    while index < start {
      if let end = end(at: index, in: text) {
        if end <= start, numberStart(after: end, in: text) == start { return true }
        index = max(index + 1, min(end, start))
      } else {
        index += 1
      }
    }
    return false
  }
}
