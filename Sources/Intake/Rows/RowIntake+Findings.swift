import Campaigns
import Diagnostics

extension RowIntake {
  /// What only shows once all rows are read.
  mutating func finish(_ files: RowFiles, places: PlaceIndex) throws(Failed) {
    try index.checkDoubles(in: writer)
    log.append(contentsOf: reader.log)
    log.append(contentsOf: index.log)
    for unknown in reader.dispositions.resolver.unknown {
      log.append(
        .dispositionWordUnknown, at: unknown.place,
        ["word": ColumnPlan.quoted(unknown.word), "count": "\(unknown.count)"])
    }
    if reader.dispositions.resolver.isOverfull {
      log.append(.dispositionsOverfull, at: nil, ["limit": "\(DispositionResolver.limit)"])
    }
    if reader.groups.resolver.isOverfull { log.append(.groupsOverfull, at: nil, ["limit": "\(GroupResolver.limit)"]) }
    let damaged = damage.count(of: .rowDamaged)
    if damaged * 10 > writer.count {
      // So many at once are one fault, of the export.
      log.append(.inputDebris, at: damage.diagnostics.first?.place, ["count": "\(damaged)"])
    } else {
      log.append(contentsOf: damage)
    }
    checkColumns(files, places: places)
    checkAnswers(places: places)
    checkHandRules()
    let kinds = PersonalDataSpan.Kind.allCases.compactMap { kind in reader.personalData[kind].map { (kind, $0) } }
    if !kinds.isEmpty {
      let sum = reader.personalData.values.reduce(0, +)
      log.append(
        .personalDataFound, at: nil,
        [
          "count": "\(sum)", "kinds.zh": kinds.map { "\($0.word) \($1)" }.joined(separator: "、"),
          "kinds": kinds.map { "\($0.english) \($1)" }.joined(separator: ", "),
        ])
    }
  }

  /// What was chosen by hand and did nothing. The words may be personal: they are not quoted.
  private mutating func checkHandRules() {
    let hand = draft.masking.hand
    for (rule, isUsed) in zip(hand.keep, reader.use.keep) where !isUsed && rule.isOfCampaign {
      log.append(.maskingKeepUnused, at: rule.place)
    }
    for (rule, isUsed) in zip(hand.mask, reader.use.mask) where !isUsed && rule.isOfCampaign {
      log.append(.maskingMaskUnused, at: rule.place)
    }
  }

  /// Columns that the campaign names and no file has.
  private mutating func checkColumns(_ files: RowFiles, places: PlaceIndex) {
    for column in ColumnName.allCases {
      guard let foreign = draft.columns[column], !files.files.isEmpty, !found.contains(foreign.header) else { continue }
      log.append(.columnMissing, at: foreign.place, ["header": foreign.header])
    }
    for (number, question) in draft.questions.enumerated() {
      guard let column = question.column, !found.contains(column) else { continue }
      // Stated votes need no rows.
      if question.options.contains(where: { $0.votes != nil }) { continue }
      log.append(.columnMissing, at: places["questions[\(number)].column"], ["header": column])
    }
  }

  private mutating func checkAnswers(places: PlaceIndex) {
    for (number, counter) in counters.enumerated() {
      let place = places["questions[\(number)]"]
      if counter.isOverfull {
        log.append(
          .answersOverfull, at: place, ["question": counter.question.id, "limit": "\(AnswerCounter.limit)"])
      }
      if counter.unlistedCount > 0 {
        log.append(
          .answersUnlisted, at: place, ["question": counter.question.id, "count": "\(counter.unlistedCount)"])
      }
    }
  }
}
