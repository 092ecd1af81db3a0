import Campaigns

/// Channels as the rows name them: notices print them in their first lines and count by them, so that a number, an address or a
/// name beside the channel is left to the file as received.
struct ImportChannels {
  /// What a cell is taken for.
  struct Found {
    /// Without what is personal.
    let name: String
    /// Whether something was left out, and this is the first cell that says so.
    let isNews: Bool
  }

  /// More than any notice lists, and more different words than any campaign has.
  private static let most = 12
  private static let mostKnown = 1_000
  private static let finder = PersonalDataFinder()
  private static let ends = Set("（(：:，,；;、/ \t".unicodeScalars)

  /// In the order in which rows first named them.
  private(set) var names: [String] = []
  private var known: [String: String] = [:]

  /// - Parameter author: of the row, as its other columns say.
  mutating func take(_ cell: String, by author: RowAuthor = RowAuthor()) -> Found {
    let word = cell.trimmingWhiteSpace()
    let mayBeNamed = HeldText(word).withText { author.mayBeNamed(in: $0) }
    if mayBeNamed, let spans = ImportChannels.finder.spans(in: word, by: author.row(id: nil)) {
      // 来电（李小明）: what stands before the name is the channel; the row of the name alone says that it is one.
      let masked = MaskableText(word, spans: spans).masked()
      let first = spans.first { $0.isMasked }?.range.lowerBound ?? 0
      let last = spans.last { $0.isMasked }?.range.upperBound ?? word.unicodeScalars.count
      let head = ImportChannels.stem(String(String.UnicodeScalarView(word.unicodeScalars.prefix(first))))
      // 李小明来电: the way stands behind the name.
      let stem =
        ImportChannels.isChannel(head) ? head : ImportChannels.tail(word.unicodeScalars.dropFirst(last)) ?? head
      let isChannel = ImportChannels.isChannel(stem) && stem.count < word.count
      if isChannel, names.count < ImportChannels.most, !names.contains(stem) { names.append(stem) }
      return Found(name: isChannel ? stem : masked, isNews: true)
    }
    if let name = known[word] { return Found(name: name, isNews: false) }
    let isPersonal = ImportChannels.finder.shown(word) != word
    // 网 上 and 网上 are one way.
    let name = isPersonal ? ImportChannels.stem(word) : FoldedName.plain(word)
    if known.count < ImportChannels.mostKnown { known[word] = name }
    let isListed = !isPersonal || name != word
    if isListed, names.count < ImportChannels.most, !names.contains(name) { names.append(name) }
    return Found(name: name, isNews: isPersonal)
  }

  /// 来电 13812345678: what stands before the number is the channel; a number alone stays, and is masked where it is printed.
  private static func stem(_ word: String) -> String {
    let stem = String(word.unicodeScalars.prefix { !ends.contains($0) && !$0.isDigit }).trimmingWhiteSpace()
    return isChannel(stem) && finder.shown(stem) == stem ? stem : word
  }

  private static let titles = ["先生", "女士", "小姐", "同志", "老师", "老師", "等", "的"]
  private static let ways = [
    "电", "電", "信", "访", "訪", "函", "邮", "郵", "网", "網", "现场", "現場", "留言", "座谈", "座談", "走访", "反映", "反馈", "反饋", "提交", "口头",
    "口頭", "当面",
    "當面", "传真", "傳真",
  ]

  /// Behind a name the way alone, not whose mother it was.
  private static func tail(_ scalars: Substring.UnicodeScalarView) -> String? {
    var rest = String(scalars).trimmingWhiteSpace()
    while let title = titles.first(where: { rest.hasPrefix($0) }) { rest = String(rest.dropFirst(title.count)) }
    return isChannel(rest) && ways.contains { rest.contains($0) } && finder.shown(rest) == rest ? rest : nil
  }

  private static func isChannel(_ stem: String) -> Bool {
    stem.unicodeScalars.count > 1 && stem.unicodeScalars.allSatisfy(\.isHan)
  }
}
