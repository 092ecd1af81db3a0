import Campaigns
import Numbering

extension FigureSheet {
  mutating func addDispositions() {
    let entries = campaign.scale.entries.compactMap { entry in
      campaign.figures[FigureID("disposition", entry.code, "count")].map {
        (label: entry.label, figure: $0, entry.code)
      }
    }
    guard let first = entries.first else { return }
    addHeading(Words.dispositions)
    addHeader(Words.disposition, Words.count(first.figure.unit), Words.share)
    let start = builder.nextRow
    var shares: [Figure] = []
    for (label, figure, code) in entries {
      let share = campaign.figures[FigureID("disposition", code, "share")]
      if let share { shares.append(share) }
      addLine(label, figure, share)
    }
    addSum(Words.listedTotal, of: entries.map(\.figure), from: start)
    if shares.missHundred { addNote(Words.roundingNote) }
  }

  mutating func addChannels() {
    let figures = campaign.figures.figures.filter { $0.id.path.hasPrefix("channel.") }
    guard let first = figures.first else { return }
    addHeading(Words.channelCounts)
    addHeader(Words.channel, Words.count(first.unit), nil)
    let start = builder.nextRow
    for figure in figures {
      addLine(String(figure.id.path.dropFirst("channel.".count).dropLast(".count".count)), figure, nil, hasShare: false)
    }
    addSum(Words.listedTotal, of: figures, from: start)
  }

  /// Districts stay inside the office: there are no figures of them, only counts.
  mutating func addDistricts() {
    guard !campaign.districts.isEmpty else { return }
    addHeading(Words.districtCounts)
    addHeader(Words.district, Words.count(nil), nil)
    let start = builder.nextRow
    for name in campaign.districts.keys {
      let count = CellNumber(campaign.districts[name])
      let value = formulas.formula(district: name).map { CellValue.formula($0, cached: count) } ?? .number(count)
      addRow([.init(0...1, .text(name), CellStyle(.text)), .init(2, value, CellStyle(.number, .integer))])
    }
    guard campaign.districts.keys.count > 1 else { return }
    addRow(
      [
        .init(0...1, .text(Words.listedTotal), CellStyle(.totalLabel)),
        .init(
          2, .formula(sum(start..<builder.nextRow), cached: CellNumber(campaign.districts.total)),
          CellStyle(.totalNumber, .integer)),
      ], rest: .totalLabel)
  }

  mutating func addBreakdowns() {
    for breakdown in campaign.statements.breakdowns {
      let items = breakdown.items.compactMap { item -> (label: String, figure: Figure)? in
        let path = "breakdown.\(breakdown.name).item.\(item.label)"
        let figure =
          campaign.figures[FigureID(path: path + ".count")] ?? campaign.figures[FigureID(path: path + ".share")]
        return figure.map { (item.label, $0) }
      }
      guard !items.isEmpty else { continue }
      addHeading(breakdown.name)
      let unit = items.lazy.compactMap(\.figure.unit).first
      addHeader(Words.item, unit.map { Words.count($0) }, items.contains { $0.figure.count == nil } ? Words.share : nil)
      let start = builder.nextRow
      for (label, figure) in items {
        if figure.count == nil {
          addRow([
            .init(0...1, .text(label), CellStyle(.text)), .init(2, .blank, CellStyle(.number)), share(figure, of: nil),
          ])
        } else {
          addLine(label, figure, nil, hasShare: false)
        }
      }
      if items.allSatisfy({ $0.figure.count != nil }) {
        addSum(Words.listedTotal, of: items.map(\.figure), from: start)
      }
    }
  }

  mutating func addQuestions() {
    for (index, question) in campaign.statements.questions.enumerated() {
      let path = "question.\(question.id)"
      addHeading(Ladder.number(index + 1, level: 3) + " " + question.text)
      if let respondents = campaign.figures[FigureID(path: path + ".respondents")] {
        remember(respondents.id, column: 2)
        let value = SheetBuilder.Piece(
          2, .number(respondents.cellNumber),
          CellStyle(.number, respondents.cellFormatWithUnit ?? respondents.cellFormat))
        addRow([.init(0...1, .text(Words.respondents), CellStyle(.factLabel)), value])
      }
      addOptions(of: question, path: path)
    }
  }

  private mutating func addOptions(of question: Question, path: String) {
    let options = question.options.map { option in
      (
        label: option.label, votes: campaign.figures[FigureID(path: "\(path).option.\(option.id).votes")],
        share: campaign.figures[FigureID(path: "\(path).option.\(option.id).share")]
      )
    }
    guard options.contains(where: { $0.votes != nil || $0.share != nil }) else { return }
    addHeader(Words.option, Words.votes, Words.share)
    let total = campaign.figures[FigureID(path: path + ".votes")]
    if let total {
      figureCells[total.id] = CellReference(sheet: builder.name, row: builder.nextRow + options.count, column: 2)
    }
    let start = builder.nextRow
    for option in options {
      addRow([
        .init(0...1, .text(option.label), CellStyle(.text)),
        option.votes.map { count($0) } ?? .init(2, .text("—"), CellStyle(.number)),
        share(option.share, of: option.votes),
      ])
    }
    let votes = options.compactMap(\.votes)
    if votes.count == options.count, question.kind == .single || total != nil {
      addSum(total == nil ? Words.listedTotal : Words.total, of: votes, from: start)
    }
    if options.compactMap(\.share).missHundred { addNote(Words.roundingNote) }
  }

  // MARK: Lines

  private mutating func addHeader(_ label: String, _ count: String?, _ share: String?) {
    var pieces: [SheetBuilder.Piece] = [.init(0...1, .text(label), CellStyle(.header))]
    pieces.append(.init(2, count.map { .text($0) } ?? .blank, CellStyle(.headerNumber)))
    if let share { pieces.append(.init(3, .text(share), CellStyle(.headerNumber))) }
    addRow(pieces, rest: .header)
  }

  private mutating func addLine(_ label: String, _ figure: Figure, _ share: Figure?, hasShare: Bool = true) {
    var pieces: [SheetBuilder.Piece] = [.init(0...1, .text(label), CellStyle(.text)), count(figure)]
    if hasShare { pieces.append(self.share(share, of: figure)) }
    addRow(pieces)
  }

  private mutating func addSum(_ label: String, of figures: [Figure], from start: Int) {
    // Counts of different units are never added.
    guard figures.count > 1, Set(figures.map(\.unit)).count == 1 else { return }
    let sum = figures.compactMap(\.count).reduce(0, +)
    addRow(
      [
        .init(0...1, .text(label), CellStyle(.totalLabel)),
        .init(
          2, .formula(self.sum(start..<builder.nextRow), cached: CellNumber(sum)), CellStyle(.totalNumber, .integer)),
      ], rest: .totalLabel)
  }
}
