/// The ways by which views came in, named in the opening words outside the topic and in sections on how they were asked.
enum ChannelReader {
  /// Longer names first, so that 微信公众号 is not read as 微信.
  private static let names: [Word] = Word.list(
    """
    政府门户网站 门户网站 官方网站 政务网站 政府网站 网站 微信公众号 微信公众平台 微信 微博 网上 网络 互联网 电子邮件 电子邮箱 邮箱 邮件 信函 来信 信件 邮寄 \
    来电 热线电话 政务热线 电话 座谈会 听证会 论证会 协商会 恳谈会 问卷 走访 来访 入户 实地调研 现场 书面 传真 短信 意见箱 留言板 留言 客户端 抖音 报纸 热线
    """
  ).sorted { $0.count > $1.count }
  private static let units: Set<String> = ["条", "份", "件", "封", "个", "人次"]

  /// - Parameter without: the topic, whose words say nothing about channels.
  static func read(_ text: FoldedText, without topic: Range<Int>?) -> [NoticeChannel] {
    var found: [NoticeChannel] = []
    var known: Set<String> = []
    var index = 0
    var quoted = 0
    while index < text.count {
      if let topic, topic.contains(index) {
        index = topic.upperBound
        continue
      }
      if text.scalars[index] == "《" { quoted += 1 }
      if text.scalars[index] == "》" { quoted = max(0, quoted - 1) }
      guard quoted == 0, let name = names.first(where: { text.has($0, at: index) }) else {
        index += 1
        continue
      }
      let end = index + name.count
      if known.insert(name.text).inserted {
        found.append(NoticeChannel(name: text.string(index..<end), count: count(after: end, in: text)))
      }
      index = end
    }
    return found
  }

  /// 电话13个, 信函（2件）: a figure with a unit straight after the name.
  private static func count(after start: Int, in text: FoldedText) -> Int? {
    var index = start
    for word in Word.list("收到 征集到 反馈 留言 方式 渠道 意见 建议 收集") where text.has(word, at: index) { index += word.count }
    if index < text.count, text.folded[index] == "(" { index += 1 }
    let low = index
    while index < text.count, index - low < 7, text.folded[index].isASCIIDigit { index += 1 }
    guard index > low, index < text.count, units.contains(String(text.folded[index])) else { return nil }
    return Int(text.foldedString(low..<index))
  }
}
