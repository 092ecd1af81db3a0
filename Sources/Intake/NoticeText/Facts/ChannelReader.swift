/// The ways by which views came in, named in the opening words outside the topic and in sections on how they were asked.
struct ChannelReader {
  private(set) var channels: [NoticeChannel] = []

  private static let units = Word.list("条 份 件 封 个 人次 则")

  /// - Parameter without: the topic, whose words say nothing about channels.
  mutating func read(_ text: FoldedText, without topic: Range<Int>? = nil) {
    var found: [NoticeChannel] = []
    var isWhole = true
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
      let isOfViews = !ChannelReader.notViews.contains { text.has($0, at: index - $0.count) }
      if isOfViews, !OwnContact.isNamed(index..<end, in: text) {
        let number = ChannelReader.number(after: end, in: text)
        found.append(NoticeChannel(name: text.string(index..<end), count: number?.value))
        if let number, ChannelReader.hasNeighbour(index, number, text) { isWhole = false }
      }
      index = end
    }
    // Numbers of some of the ways only are not written beside their names.
    for channel in found { add(isWhole ? channel : NoticeChannel(name: channel.name, count: nil)) }
  }

  /// One way has one name: that beside its number, where it has one.
  private mutating func add(_ channel: NoticeChannel) {
    let name = FoldedText(channel.name)
    if let known = channels.firstIndex(where: { FoldedText($0.name).folded == name.folded }) {
      if channels[known].count == nil, channel.count != nil { channels[known] = channel }
      return
    }
    guard let kind = ChannelNames.kind(of: name) else {
      channels.append(channel)
      return
    }
    let others = channels.indices.filter { ChannelNames.kind(of: FoldedText(channels[$0].name)) == kind }
    if channel.count == nil {
      if !others.contains(where: { channels[$0].count != nil }) { channels.append(channel) }
    } else if others.count == 1, let other = others.first, channels[other].count == nil {
      channels[other] = channel
    } else {
      channels.append(channel)
    }
  }

  private static let notViews = Word.list("无关 无效 重复 发放 发出 下发 印发 投放 发送")

  private struct Number {
    let value: Int
    let unit: Range<Int>
  }

  /// A figure with a unit straight after the name.
  private static func number(after end: Int, in text: FoldedText) -> Number? {
    let low = ChannelNames.numberStart(after: end, in: text)
    guard low < text.count, text.folded[low].isASCIIDigit, let number = StatedNumber(at: low, text),
      let measured = number.measured(in: text), measured.isExact, measured.qualifier == nil,
      units.contains(where: { text.has($0, at: measured.unit.lowerBound) })
    else { return nil }
    return Number(value: number.value, unit: measured.unit)
  }

  private static let longestNeighbour = 12
  private static let noWays: [Word] = Word.list("其中 涉及 占 提出 意见 建议 合并 归并 梳理 整理")

  /// Whether a number of something that is no known way stands beside that of a way: 電郵74份、親身遞交42份.
  private static func hasNeighbour(_ start: Int, _ number: Number, _ text: FoldedText) -> Bool {
    let unit = text.foldedString(number.unit)
    let next = number.unit.upperBound
    if next < text.count, "、,".unicodeScalars.contains(text.folded[next]),
      let digit = text.folded[next + 1..<min(text.count, next + longestNeighbour)].firstIndex(where: { $0.isASCIIDigit }
      ),
      let other = StatedNumber(at: digit, text), let measured = other.measured(in: text),
      isUnknown(next + 1..<digit, text), text.foldedString(measured.unit) == unit
    {
      return true
    }
    guard start > 1, text.folded[start - 1] == "、", text.has(Word(stringLiteral: unit), at: start - 1 - unit.count)
    else {
      return false
    }
    var digit = start - 1 - unit.unicodeScalars.count
    while digit > 0, text.folded[digit - 1].isASCIIDigit { digit -= 1 }
    var low = digit
    while low > 0, digit - low < longestNeighbour, !"、,。;:(\n".unicodeScalars.contains(text.folded[low - 1]) {
      low -= 1
    }
    if text.has("其中", at: low) || text.has("当中", at: low) { low += 2 }
    return low < digit && isUnknown(low..<digit, text)
  }

  private static func isUnknown(_ words: Range<Int>, _ text: FoldedText) -> Bool {
    guard !words.isEmpty, !text.folded[words].contains(where: { "、,。;:()".unicodeScalars.contains($0) }) else {
      return false
    }
    return !ChannelNames.lead(to: words.upperBound, in: text) && OutcomeMention.all(in: text, words).isEmpty
      && !CountSubjects.hasDeed(in: text, words)
      && text.first(of: noWays, from: words.lowerBound, to: words.upperBound) == nil
  }
}
