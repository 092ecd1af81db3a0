import Campaigns
import Diagnostics
import Surroundings

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

  /// What was chosen by hand and did nothing. The words may be personal: they are not quoted, but counted where several stand
  /// at one place.
  private mutating func checkHandRules() {
    let hand = draft.masking.hand
    for (code, rules, use) in [
      (DiagnosticCode.maskingKeepUnused, hand.keep, reader.use.keep),
      (DiagnosticCode.maskingMaskUnused, hand.mask, reader.use.mask),
    ] {
      var counts: [Place: Int] = [:]
      for rule in rules { if let place = rule.place { counts[place, default: 0] += 1 } }
      var ordinals: [Place: Int] = [:]
      for (rule, isUsed) in zip(rules, use) {
        var which = (zh: "", en: "")
        if let place = rule.place, counts[place, default: 0] > 1 {
          let ordinal = ordinals[place, default: 0] + 1
          ordinals[place] = ordinal
          which = ("（此处的第 \(ordinal) 个）", "(number \(ordinal) of this place) ")
        }
        guard !isUsed, rule.isOfCampaign else { continue }
        log.append(code, at: rule.place, ["which": which.en, "which.zh": which.zh])
      }
    }
  }

  /// Groups that rows name and the campaign, which says which there are, does not have.
  mutating func reportUndeclared(_ tally: Tally) {
    let resolver = reader.groups.resolver
    guard resolver.declaresGroups else { return }
    for (number, (group, place)) in resolver.added.enumerated() {
      let near = number < RowIntake.mostNearNames ? resolver.nearest(to: group.heading) : nil
      log.append(
        .groupUndeclared, at: place,
        [
          "name": ColumnPlan.quoted(GroupResolver.inOneLine(group.heading)),
          "count": "\(tally.groups[group.id]?.count ?? 0)",
          "near": near.map { "Is it “\($0)”? " } ?? "", "near.zh": near.map { "是不是“\($0)”？" } ?? "",
        ])
    }
  }

  /// Which files were read, where there are several: a copy counts its rows again.
  mutating func reportFiles(_ files: RowFiles, rows: [Int], _ world: any World) {
    let read = zip(files.files, rows).filter { $0.1 > 0 }
    guard read.count > 1 else { return }
    let shown = read.prefix(DiagnosticLog.kept)
    let more = read.count - shown.count
    log.append(
      .rowFilesRead, at: nil,
      [
        "count": "\(read.count)",
        "files": shown.map { "\($0.name) (\($1))" }.joined(separator: ", ") + (more > 0 ? " …" : ""),
        "files.zh": shown.map { "\($0.name)（\($1) 条）" }.joined(separator: "、") + (more > 0 ? "……" : ""),
      ])
    var firsts: [Int: [RowFiles.File]] = [:]
    for (file, _) in read {
      guard let size = (try? world.open(file.path))?.size else { continue }
      if let first = firsts[size]?.first(where: { RowIntake.isSame($0.path, file.path, world) }) {
        log.append(.rowFileCopied, at: .file(file.path), ["name": file.name, "first": first.name])
      } else if firsts[size, default: []].count < RowIntake.mostCompared {
        firsts[size, default: []].append(file)
      }
    }
  }

  /// Names that are compared with those of the campaign: more are no slips.
  private static let mostNearNames = 100
  /// Files of one size with which another is compared.
  private static let mostCompared = 4

  private static func isSame(_ one: String, _ other: String, _ world: any World) -> Bool {
    guard let left = try? world.open(one), let right = try? world.open(other), left.size == right.size else {
      return false
    }
    var at = 0
    while at < left.size {
      guard let first = try? left.read(at: at, count: 1 << 20), let second = try? right.read(at: at, count: 1 << 20),
        !first.isEmpty, first == second
      else { return false }
      at += first.count
    }
    return true
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
