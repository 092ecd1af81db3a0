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

  /// - Parameter position: the place in the file of a column of a line, both from 0.
  init(_ draft: NoticeDraft, _ lines: [FoldedText], position: (Int, Int) -> TextPosition) {
    readWindow(draft.prose, lines, year: draft.signOff?.date?.year, position)
    let title = draft.title.map { FoldedText($0) }
    let lead = FoldedText(draft.lead.map { lines[$0].text }.joined(separator: "\n"))
    let opening = OpeningReader.read(lead)
    // 上述文件 is named in the title.
    if let range = opening.topic, !FoldedText(lead.scalars[range]).starts(withAny: NoticeFacts.references) {
      topic = lead.string(range)
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
      if CountReader.receivedNothing(lines[index]) { receivedNothing = true }
    }
  }

  private static let references = Word.list("上述 以上 该 此 前述")

  /// - Parameter year: of the sign-off, which 今年 means.
  private mutating func readWindow(
    _ prose: [Int], _ lines: [FoldedText], year: Int?, _ position: (Int, Int) -> TextPosition
  ) {
    for index in prose {
      guard let found = WindowReader.first(in: lines[index], thisYear: year) else { continue }
      let text = lines[index].string(found.range)
      let hasYear = (found.from?.text ?? found.to?.text) != nil
      guard found.isPossible, hasYear else {
        if unclearWindow == nil { unclearWindow = (index, text) }
        continue
      }
      window = NoticeWindow(
        from: found.from, to: found.to, impliedYear: found.impliedYear, text: text,
        position: position(index, found.range.lowerBound))
      unclearWindow = nil
      return
    }
  }

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
