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
    let top = builder.nextRow
    addHeading(Words.dispositions)
    addHeader(Words.disposition, Words.count(first.figure.unit), Words.share)
    let start = builder.nextRow
    var shares: [Figure] = []
    for (label, figure, code) in entries {
      let share = campaign.figures[FigureID("disposition", code, "share")]
      if let share { shares.append(share) }
      addLine(label, figure, self.share(share, of: figure))
    }
    addBars(from: start, column: shares.isEmpty ? 2 : 3)
    addName(Words.dispositionCounts, from: start)
    addSum(Words.listedTotal, of: entries.map(\.figure), from: start)
    if shares.missHundred { addNote(Words.roundingNote) }
    builder.keepTogether(from: top)
  }

  mutating func addChannels() {
    let figures = campaign.figures.figures.filter { $0.id.path.hasPrefix("channel.") }
    guard let first = figures.first else { return }
    let top = builder.nextRow
    let isCounted = figures.allSatisfy { $0.rule == .countOfSuggestions } && hasCountedTotal
    addHeading(Words.channelCounts)
    addHeader(Words.channel, Words.count(first.unit), isCounted ? Words.share : nil)
    let start = builder.nextRow
    for figure in figures {
      addLine(
        String(figure.id.path.dropFirst("channel.".count).dropLast(".count".count)), figure,
        isCounted ? share(of: figure.count ?? 0, in: .total) : [])
    }
    addBars(from: start, column: isCounted ? 3 : 2)
    addName(Words.channelNumbers, from: start)
    addSum(Words.listedTotal, of: figures, from: start)
    if isCounted { addRoundingNote(figures.compactMap(\.count)) }
    builder.keepTogether(from: top)
  }

  private var hasCountedTotal: Bool {
    campaign.figures[.total].map { $0.rule == .countOfSuggestions && ($0.count ?? 0) > 0 } ?? false
  }

  /// The note where shares of the total were rounded to more or less than 100 %.
  private mutating func addRoundingNote(_ parts: [Int]) {
    guard let base = campaign.figures[.total]?.count, parts.reduce(0, +) == base else { return }
    let sum = parts.reduce(0) { $0 + (Share(part: $1, base: base)?.perMille ?? 0) }
    if sum != 1000 { addNote(Words.roundingNote) }
  }

  /// Districts stay inside the office: there are no figures of them, only counts.
  mutating func addDistricts() {
    guard !campaign.districts.isEmpty else { return }
    let top = builder.nextRow
    addHeading(Words.districtCounts)
    addHeader(Words.district, Words.count(nil), hasCountedTotal ? Words.share : nil)
    let start = builder.nextRow
    for name in campaign.districts.keys {
      let count = CellNumber(campaign.districts[name])
      let value = formulas.formula(district: name).map { CellValue.formula($0, cached: count) } ?? .number(count)
      addRow(
        [.init(0...1, .text(name), CellStyle(.text)), .init(2, value, CellStyle(.number, .integer))]
          + (hasCountedTotal ? share(of: campaign.districts[name], in: .total) : []))
    }
    addBars(from: start, column: hasCountedTotal ? 3 : 2)
    addName(Words.districtNumbers, from: start)
    guard campaign.districts.keys.count > 1 else { return builder.keepTogether(from: top) }
    addRow(
      [
        .init(0...1, .text(Words.listedTotal), CellStyle(.totalLabel)),
        .init(
          2, .formula(sum(start..<builder.nextRow), cached: CellNumber(campaign.districts.total)),
          CellStyle(.totalNumber, .integer)),
      ], rest: .totalLabel)
    addRoundingNote(campaign.districts.keys.map { campaign.districts[$0] })
    builder.keepTogether(from: top)
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
      let top = builder.nextRow
      addHeading(breakdown.name)
      let unit = items.lazy.compactMap(\.figure.unit).first
      addHeader(Words.item, unit.map { Words.count($0) }, items.contains { $0.figure.count == nil } ? Words.share : nil)
      let start = builder.nextRow
      for (label, figure) in items {
        if figure.count == nil {
          addRow(
            [.init(0...1, .text(label), CellStyle(.text)), .init(2, .blank, CellStyle(.number))]
              + share(figure, of: nil))
        } else {
          addLine(label, figure)
        }
      }
      let isCounted = items.allSatisfy { $0.figure.count != nil }
      addBars(from: start, column: isCounted ? 2 : 3)
      if isCounted { addSum(Words.listedTotal, of: items.map(\.figure), from: start) }
      builder.keepTogether(from: top)
    }
  }

  mutating func addQuestions() {
    for (index, question) in campaign.statements.questions.enumerated() {
      let path = "question.\(question.id)"
      let top = builder.nextRow
      addHeading(Ladder.number(index + 1, level: 3) + " " + question.text)
      if let respondents = campaign.figures[FigureID(path: path + ".respondents")] {
        remember(respondents.id, column: 2)
        let value = SheetBuilder.Piece(
          2, .number(respondents.cellNumber),
          CellStyle(.number, respondents.cellFormatWithUnit ?? respondents.cellFormat))
        addRow([.init(0...1, .text(Words.respondents), CellStyle(.factLabel)), value])
      }
      addOptions(of: question, path: path)
      builder.keepTogether(from: top)
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
      addRow(
        [
          .init(0...1, .text(option.label), CellStyle(.text)),
          option.votes.map { count($0) } ?? .init(2, .text("—"), CellStyle(.number)),
        ] + share(option.share, of: option.votes))
    }
    addBars(from: start, column: options.contains { $0.share != nil } ? 3 : 2)
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
    if let share {
      pieces.append(.init(3, .text(share), CellStyle(.headerNumber)))
      pieces.append(.init(4, .text(Words.base), CellStyle(.headerNumber)))
    }
    addRow(pieces, rest: .header)
  }

  /// - Parameter share: the pieces of its share and base.
  private mutating func addLine(_ label: String, _ figure: Figure, _ share: [SheetBuilder.Piece] = []) {
    addRow([.init(0...1, .text(label), CellStyle(.text)), count(figure)] + share)
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
