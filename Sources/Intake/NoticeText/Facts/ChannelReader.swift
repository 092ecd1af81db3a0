/// The ways by which views came in, named in the opening words outside the topic and in sections on how they were asked.
enum ChannelReader {
  private static let units = Word.list("条 份 件 封 个 人次 则")

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
      guard quoted == 0, let end = ChannelNames.end(at: index, in: text) else {
        index += 1
        continue
      }
      // 无关留言8条 came by no way that views came by, and 发放问卷1,120份 went out.
      let isOfViews = !notViews.contains { text.has($0, at: index - $0.count) }
      if isOfViews, known.insert(text.foldedString(index..<end)).inserted {
        found.append(NoticeChannel(name: text.string(index..<end), count: count(after: end, in: text)))
      }
      index = end
    }
    return found
  }

  private static let notViews = Word.list("无关 无效 重复 发放 发出 下发 印发 投放 发送")

  /// A figure with a unit straight after the name.
  private static func count(after end: Int, in text: FoldedText) -> Int? {
    let low = ChannelNames.numberStart(after: end, in: text)
    guard low < text.count, text.folded[low].isASCIIDigit, let number = StatedNumber(at: low, text),
      units.contains(where: { text.has($0, at: number.end) })
    else { return nil }
    return number.value
  }
}
