import Diagnostics

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
  /// The sign-off with its year, where only the window tells it.
  private(set) var signOff: SignOff?
  private(set) var findings: [Finding] = []
  /// Numbers that were misread: line and columns.
  private(set) var damaged: [(line: Int, range: Range<Int>)] = []
  /// Of further rounds.
  private(set) var laterWindows: [NoticeWindow] = []

  /// What is to be told, with line and column from 0.
  struct Finding {
    let code: DiagnosticCode
    let line: Int
    let column: Int
    let text: String
  }

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
    let labelled = draft.lead.map { (line: lines[$0], label: LabelledLine(lines[$0])) }
    if topic == nil { topic = labelled.compactMap { $0.label?.topic($0.line) }.first }
    readIssuer(
      opening.issuer ?? labelled.compactMap { $0.label?.issuer($0.line) }.first, draft.signOff,
      isLabelled: opening.issuer == nil)
    var ways = ChannelReader()
    ways.read(lead, without: opening.topic)
    for section in draft.sections {
      let heading = FoldedText(section.heading)
      guard heading.contains(any: Word.list("方式 渠道 途径 情况 对象")), !heading.contains(any: ["联系", "监督"]) else { continue }
      ways.read(FoldedText(section.text))
    }
    channels = ways.channels
    readCounts(draft.prose, lines, position)
    readSignOff(draft.signOff, lines)
  }

  private mutating func readCounts(_ prose: [Int], _ lines: [FoldedText], _ position: (Int, Int) -> TextPosition) {
    var places: [TextPosition: (line: Int, column: Int)] = [:]
    for index in prose {
      let read = CountReader.read(lines[index]) { position(index, $0) }
      for found in read.found {
        counts.append(found.count)
        places[found.count.position] = (index, found.column)
        if found.count.isVague, !found.count.subject.isOutcome, findings.count < NoticeFacts.mostFindings {
          findings.append(Finding(code: .figureVague, line: index, column: found.column, text: found.count.text))
        }
      }
      for outcome in read.unclear where findings.count < NoticeFacts.mostFindings {
        findings.append(Finding(code: .outcomesUnclear, line: index, column: outcome.column, text: outcome.text))
      }
      damaged += CountReader.damaged(in: lines[index]).map { (index, $0) }
      if NothingReceived.isSaid(in: lines[index]) { receivedNothing = true }
    }
    let unclear = CountChoice(counts, channels: channels.count).unclear
    guard let first = unclear.first, let place = places[first.position] else { return }
    var texts: [String] = []
    for count in unclear where !texts.contains(count.text) && texts.count < NoticeFacts.mostTexts {
      texts.append(count.text)
    }
    findings.append(
      Finding(
        code: .outcomesUnclear, line: place.line, column: place.column, text: texts.joined(separator: "，")))
  }

  private static let mostTexts = 8
  private static let mostFindings = 40

  /// A day without a year at the foot of a text has that of the window, where it is not before the window's end.
  private mutating func readSignOff(_ found: SignOff?, _ lines: [FoldedText]) {
    signOff = found
    guard let found, let date = found.date else { return }
    if date.year == nil, let month = date.month, let day = date.day, let end = window?.to, let year = end.year,
      let last = end.month, (month, day) >= (last, end.day ?? 1)
    {
      let whole = PartialDay(year: year, month: month, day: day)
      if whole.isPossible { signOff = SignOff(issuers: found.issuers, date: whole, lines: found.lines) }
    }
    guard date.year == nil || date.month == nil || date.day == nil, signOff?.date?.year == nil || date.day == nil,
      let text = found.lines.last, let line = lines.lastIndex(where: { $0.text == text })
    else { return }
    findings.append(Finding(code: .dateIncomplete, line: line, column: 0, text: text))
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
          if next.from == nil || next.to == nil {
            findings.append(Finding(code: .windowHalf, line: index, column: found.range.lowerBound, text: text))
          }
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
  private mutating func readIssuer(_ opening: FoldedText?, _ signOff: SignOff?, isLabelled: Bool) {
    issuers = signOff?.issuers ?? []
    guard let opening else { return }
    if issuers.isEmpty, isLabelled || OfficeName.isFull(opening) {
      issuers = [opening.text]
    } else if !issuers.contains(opening.text) {
      shortIssuer = opening.text
    }
  }
}
