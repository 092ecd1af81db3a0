extension FigureTable {
  /// The figures of a campaign: what the office states is taken as stated, the rest is counted from its rows. What is
  /// neither stated nor counted is not there.
  public init(of campaign: Campaign) {
    var figures: [Figure] = FigureTable.received(campaign)
    let total = figures.first { $0.id == .total }?.count
    figures += FigureTable.groups(campaign, total: total)
    figures += FigureTable.dispositions(campaign, total: total)
    figures += FigureTable.channels(campaign)
    figures += FigureTable.days(campaign)
    figures += FigureTable.breakdowns(campaign)
    figures += FigureTable.facts(campaign)
    figures += FigureTable.questions(campaign)
    self.init(figures)
  }

  private static func received(_ campaign: Campaign) -> [Figure] {
    let counts = campaign.statements.counts
    let tally = campaign.tally
    var figures: [Figure] = []
    if let stated = counts.submissions {
      figures.append(.stated(stated, .submissions))
    } else if campaign.hasRows && tally.submissions != tally.suggestions {
      figures.append(
        Figure(
          id: .submissions, value: .count(tally.submissions), unit: Unit.submission, rule: .countOfSubmissions,
          rows: RowSelector(perSubmission: true)))
    }
    if let stated = counts.suggestions {
      figures.append(.stated(stated, .total))
    } else if campaign.hasRows {
      figures.append(
        Figure(
          id: .total, value: .count(tally.suggestions), unit: campaign.suggestionUnit, rule: .countOfSuggestions,
          rows: RowSelector()))
    }
    if let stated = counts.valid { figures.append(.stated(stated, .valid)) }
    if let stated = counts.distinct { figures.append(.stated(stated, .distinct)) }
    figures += letters(campaign)
    return figures
  }

  /// How many different letters came, and how often the commonest; where a campaign asks for it.
  private static func letters(_ campaign: Campaign) -> [Figure] {
    guard let letters = campaign.letters, letters.rule.isCounted, campaign.hasRows else { return [] }
    var counts: [(FigureID, Int)] = []
    if campaign.statements.counts.distinct == nil { counts.append((.distinct, letters.distinct)) }
    if let largest = letters.largest { counts.append((.largest, largest)) }
    return counts.map { Figure(id: $0.0, value: .count($0.1), unit: campaign.suggestionUnit, rule: .countOfLetters) }
  }

  private static func groups(_ campaign: Campaign, total: Int?) -> [Figure] {
    var figures: [Figure] = []
    for group in campaign.allGroups {
      let id = FigureID("group", group.id, "count")
      let selector = RowSelector([.group(group.id)])
      if let stated = group.count {
        figures.append(.stated(StatedCount(stated, unit: campaign.suggestionUnit), id))
      } else if campaign.hasRows {
        figures.append(
          Figure(
            id: id, value: .count(campaign.tally.groups[group.id]?.count ?? 0), unit: campaign.suggestionUnit,
            rule: .countOfSuggestions, rows: selector))
      }
      figures += share(FigureID("group", group.id, "share"), of: figures.last, id, stated: group.share, total: total)
      guard let counted = campaign.tally.groups[group.id], campaign.hasRows else { continue }
      for entry in campaign.scale.entries where counted.dispositions[entry.code] > 0 {
        figures.append(
          Figure(
            id: FigureID("group", group.id, "disposition", entry.code, "count"),
            value: .count(counted.dispositions[entry.code]), unit: campaign.suggestionUnit, base: id,
            rule: .countOfSuggestions, rows: RowSelector([.group(group.id), .disposition(entry.code)])))
      }
    }
    if campaign.hasRows && campaign.tally.ungrouped > 0 && !campaign.statements.groups.isEmpty {
      figures.append(
        Figure(
          id: .ungrouped, value: .count(campaign.tally.ungrouped), unit: campaign.suggestionUnit,
          rule: .countOfSuggestions, rows: RowSelector([.ungrouped])))
      figures += share(FigureID("group", "none", "share"), of: figures.last, .ungrouped, stated: nil, total: total)
    }
    return figures
  }

  /// The share that belongs to a count: as stated, else computed where both the count and its base are known.
  private static func share(
    _ id: FigureID, of last: Figure?, _ part: FigureID, stated: StatedShare?, total: Int?
  ) -> [Figure] {
    if let stated { return [Figure(id: id, value: .statedShare(stated), base: .total, rule: .stated)] }
    guard let last, last.id == part, let count = last.count, let total, let share = Share(part: count, base: total)
    else {
      return []
    }
    return [Figure(id: id, value: .share(share), base: .total, rule: .share, rows: last.rows)]
  }

  private static func dispositions(_ campaign: Campaign, total: Int?) -> [Figure] {
    var figures: [Figure] = []
    for entry in campaign.scale.entries {
      let id = FigureID("disposition", entry.code, "count")
      if campaign.hasRows {
        guard campaign.tally.dispositions[entry.code] > 0 else { continue }
        figures.append(
          Figure(
            id: id, value: .count(campaign.tally.dispositions[entry.code]), unit: campaign.suggestionUnit,
            rule: .countOfSuggestions, rows: RowSelector([.disposition(entry.code)])))
      } else {
        // Without rows the groups' own statements are summed, but only where each says both how many and what became of
        // them: a sum of some would pass for the whole.
        let groups = campaign.statements.groups
        guard !groups.isEmpty, groups.allSatisfy({ $0.count != nil && $0.disposition != nil }) else { continue }
        let sum = groups.filter { $0.disposition == entry.code }.compactMap(\.count).reduce(0, +)
        guard sum > 0 else { continue }
        figures.append(
          Figure(id: id, value: .count(sum), unit: campaign.suggestionUnit, rule: .countOfSuggestions))
      }
      figures += share(FigureID("disposition", entry.code, "share"), of: figures.last, id, stated: nil, total: total)
    }
    return figures
  }

  private static func channels(_ campaign: Campaign) -> [Figure] {
    // Where only submissions are known, a channel's count can be of nothing else.
    let counts = campaign.statements.counts
    let isOfSubmissions = !campaign.hasRows && counts.suggestions == nil && counts.submissions != nil
    let unit = isOfSubmissions ? campaign.submissionUnit : campaign.suggestionUnit
    let stated = campaign.subject.channels.compactMap { channel in
      channel.count.map {
        Figure.stated(StatedCount($0, unit: unit), FigureID("channel", channel.name, "count"))
      }
    }
    let counted = campaign.tally.channels.keys.map { name in
      Figure(
        id: FigureID("channel", name, "count"), value: .count(campaign.tally.channels[name]),
        unit: campaign.suggestionUnit, rule: .countOfSuggestions, rows: RowSelector([.channel(name)]))
    }
    return stated + counted
  }

  /// A longer stretch of days is listed without those on which nothing came: three years.
  private static let longestWindow = 1_100

  /// What came on each day of the window, and on others on which something came. Days on which nothing came are counted
  /// too, so that a line through the days is true.
  private static func days(_ campaign: Campaign) -> [Figure] {
    var ordinals = Set(campaign.tally.days.keys.map(\.ordinal))
    guard !ordinals.isEmpty else { return [] }
    for window in campaign.subject.windows {
      guard let from = window.from, let to = window.to, to.ordinal - from.ordinal < longestWindow else { continue }
      ordinals.formUnion(from.ordinal...max(from.ordinal, to.ordinal))
    }
    return ordinals.sorted().compactMap(CalendarDate.init(ordinal:)).map { day in
      Figure(
        id: FigureID("day", day.iso, "count"), value: .count(campaign.tally.days[day] ?? 0),
        unit: campaign.suggestionUnit, rule: .countOfSuggestions, rows: RowSelector([.received(day)]))
    }
  }

  private static func breakdowns(_ campaign: Campaign) -> [Figure] {
    campaign.statements.breakdowns.flatMap { breakdown in
      breakdown.items.map { item in
        let id = FigureID("breakdown", breakdown.name, "item", item.label)
        switch item.amount {
        case .count(let count):
          return Figure(
            id: FigureID(path: id.path + ".count"), value: .count(count),
            unit: breakdown.of == .submissions ? campaign.submissionUnit : campaign.suggestionUnit,
            base: breakdown.of.figure, rule: .stated)
        case .share(let share):
          return Figure(
            id: FigureID(path: id.path + ".share"), value: .statedShare(share), base: breakdown.of.figure, rule: .stated
          )
        }
      }
    }
  }

  private static func facts(_ campaign: Campaign) -> [Figure] {
    campaign.statements.facts.map { fact in
      .stated(StatedCount(fact.value, unit: fact.unit), FigureID("fact", fact.label))
    }
  }

  private static func questions(_ campaign: Campaign) -> [Figure] {
    campaign.statements.questions.flatMap { question -> [Figure] in
      let answers = campaign.tally.answers[question.id]
      let respondentsID = FigureID("question", question.id, "respondents")
      var figures: [Figure] = []
      if let stated = question.respondents {
        figures.append(.stated(StatedCount(stated, unit: Unit.person), respondentsID))
      } else if let answers {
        figures.append(
          Figure(id: respondentsID, value: .count(answers.respondents), unit: Unit.person, rule: .countOfVotes))
      }
      let votes = question.options.map { $0.votes ?? answers?.votes[$0.id] }
      let sum = votes.isEmpty || votes.contains(nil) ? nil : votes.compactMap { $0 }.reduce(0, +)
      // Who answers a question with one choice votes once.
      if figures.isEmpty, let sum, question.kind == .single || question.kind == .scale {
        figures.append(Figure(id: respondentsID, value: .count(sum), unit: Unit.person, rule: .countOfVotes))
      }
      let respondents = figures.first?.count
      let votesID = FigureID("question", question.id, "votes")
      if let sum, question.base == .votes {
        figures.append(Figure(id: votesID, value: .count(sum), unit: Unit.vote, rule: .countOfVotes))
      }
      let base = question.base == .votes ? sum : respondents
      for (option, count) in zip(question.options, votes) {
        let path = "question.\(question.id).option.\(option.id)"
        let id = FigureID(path: path + ".votes")
        if let count {
          let rule: Figure.Rule = option.votes == nil ? .countOfVotes : .stated
          figures.append(Figure(id: id, value: .count(count), unit: Unit.vote, rule: rule))
        }
        let shareID = FigureID(path: path + ".share")
        let baseID = question.base == .votes ? votesID : respondentsID
        if let stated = option.share {
          figures.append(Figure(id: shareID, value: .statedShare(stated), base: baseID, rule: .stated))
        } else if let count, let base, let share = Share(part: count, base: base) {
          figures.append(Figure(id: shareID, value: .share(share), base: baseID, rule: .share))
        }
      }
      return figures
    }
  }
}

extension Figure {
  fileprivate static func stated(_ count: StatedCount, _ id: FigureID) -> Figure {
    Figure(id: id, value: .count(count.value), unit: count.unit, qualifier: count.qualifier, rule: .stated)
  }
}
