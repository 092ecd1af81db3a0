/// The facts that a notice's own prose states.
struct NoticeFacts {
  private(set) var window: NoticeWindow?
  private(set) var unclearWindow: (line: Int, text: String)?
  private(set) var shortIssuer: String?
  private(set) var issuers: [String] = []
  private(set) var topic: String?
  private(set) var channels: [NoticeChannel] = []
  private(set) var counts: [NoticeCount] = []
  private(set) var receivedNothing = false
  /// Numbers that were misread: line and columns.
  private(set) var damaged: [(line: Int, range: Range<Int>)] = []
  /// Of further rounds.
  private(set) var laterWindows: [NoticeWindow] = []

  /// - Parameter position: the place in the file of a column of a line, both from 0.
  init(_ draft: NoticeDraft, _ lines: [FoldedText], position: (Int, Int) -> TextPosition) {
    readWindow(draft.prose, lines, year: draft.signOff?.date?.year, position)
    let title = draft.title.map { FoldedText($0) }
    let lead = FoldedText(draft.lead.map { lines[$0].text }.joined(separator: "\n"))
    let opening = OpeningReader.read(lead)
    // 上述文件 is named in the title.
    if let range = opening.topic, !FoldedText(lead.scalars[range]).starts(withAny: NoticeFacts.references) {
      // A name that a page broke over two lines is one.
      topic = String(lead.scalars[range].filter { $0 != "\n" })
    } else if let title, let range = OpeningReader.topic(inTitle: title) {
      topic = title.string(range)
    }
    readIssuer(opening.issuer, draft.signOff)
    channels = ChannelReader.read(lead, without: opening.topic)
    let named = Set(channels.map(\.name))
    let onChannels = draft.sections.filter { section in
      FoldedText(section.heading).contains(any: Word.list("方式 渠道 途径 情况 对象"))
    }
    for section in onChannels {
      channels += ChannelReader.read(FoldedText(section.text), without: nil).filter { !named.contains($0.name) }
    }
    for index in draft.prose {
      counts += CountReader.read(lines[index]) { position(index, $0) }
      damaged += CountReader.damaged(in: lines[index]).map { (index, $0) }
      if CountReader.receivedNothing(lines[index]) { receivedNothing = true }
    }
  }

  private static let references = Word.list("上述 以上 该 此 前述")

  /// - Parameter year: of the sign-off, which 今年 means.
  private mutating func readWindow(
    _ prose: [Int], _ lines: [FoldedText], year: Int?, _ position: (Int, Int) -> TextPosition
  ) {
    let hasRounds = prose.contains { lines[$0].contains(any: NoticeFacts.rounds) }
    for index in prose {
      var start = 0
      while let found = WindowReader.first(in: lines[index], from: start, thisYear: year) {
        start = found.range.upperBound
        let text = lines[index].string(found.range)
        let hasYear = (found.from?.text ?? found.to?.text) != nil
        guard found.isPossible, hasYear else {
          if unclearWindow == nil, window == nil { unclearWindow = (index, text) }
          continue
        }
        let next = NoticeWindow(
          from: found.from, to: found.to, impliedYear: found.impliedYear, text: text,
          position: position(index, found.range.lowerBound))
        guard let window else {
          window = next
          unclearWindow = nil
          continue
        }
        // Another range is another round only where the text speaks of several.
        let isWhole = found.from?.day != nil && found.to?.day != nil
        let known = [window] + laterWindows
        if hasRounds, isWhole, known.count < NoticeFacts.mostRounds,
          !known.contains(where: { $0.from == next.from && $0.to == next.to })
        {
          laterWindows.append(next)
        }
      }
    }
  }

  private static let mostRounds = 12
  private static let rounds = Word.list("第二轮 第二次 再次 两轮 两次 第二阶段 又于")

  /// Who signs has issued it, under whatever name; the opening words name the issuer in full, or as at home.
  private mutating func readIssuer(_ opening: FoldedText?, _ signOff: SignOff?) {
    issuers = signOff?.issuers ?? []
    guard let opening else { return }
    if issuers.isEmpty, OfficeName.isFull(opening) {
      issuers = [opening.text]
    } else if !issuers.contains(opening.text) {
      shortIssuer = opening.text
    }
  }
}
