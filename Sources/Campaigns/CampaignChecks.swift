import Diagnostics

/// What the person who signs should look at: facts that the campaign does not state, and statements that disagree with
/// each other or with the rows. Nothing is ever corrected.
public struct CampaignChecks {
  private let campaign: Campaign
  private let figures: FigureTable
  private let examples: RowExamples
  /// Where each group stands, by its id.
  private let paths: [String: String]

  public init(_ campaign: Campaign, figures: FigureTable) {
    self.campaign = campaign
    self.figures = figures
    examples = RowExamples(campaign)
    var paths: [String: String] = [:]
    func visit(_ groups: [SuggestionGroup], _ path: String) {
      for (index, group) in groups.enumerated() {
        let here = "\(path)[\(index)]"
        paths[group.id] = here
        visit(group.children, here + ".groups")
      }
    }
    visit(campaign.statements.groups, "groups")
    self.paths = paths
  }

  /// Where a group stands, or a field of it.
  private func place(of group: SuggestionGroup, _ field: String = "") -> Place {
    campaign.places[(paths[group.id] ?? "groups") + field]
  }

  /// Findings in a fixed order: missing facts, then disagreements, then legal checks.
  public func findings() -> DiagnosticLog {
    var log = DiagnosticLog()
    missingFacts(into: &log)
    placeholders(into: &log)
    groups(into: &log)
    totals(into: &log)
    log.append(contentsOf: ChannelChecks(campaign: campaign).findings(figures))
    dispositions(into: &log)
    reasons(into: &log)
    breakdowns(into: &log)
    shares(into: &log)
    log.append(contentsOf: ShareBases(campaign).findings())
    questions(into: &log)
    log.append(contentsOf: TranslationChecks(campaign: campaign).findings(figures: figures))
    log.append(contentsOf: StatementChecks(campaign).findings())
    law(into: &log)
    return log
  }

  /// Codes whose findings stop a final build until the office acknowledges them: what is stated disagrees.
  public static let figureCodes: Set<DiagnosticCode> = [
    .totalDisagrees, .groupCountDisagrees, .groupsExceedTotal, .dispositionsUnexplained, .breakdownIncomplete,
    .shareDisagrees, .shareBases, .rowsOutsideWindow, .windowShort, .respondentsExceeded, .votesExceeded,
    .channelCountDisagrees, .channelsExceedTotal, .groupUndeclared,
  ]

  private func missingFacts(into log: inout DiagnosticLog) {
    let places = campaign.places
    let subject = campaign.subject
    if subject.title == nil {
      log.append(.titleFormed, at: places["title"], ["title": campaign.title])
    }
    for issuer in subject.issuers where issuer.name == nil {
      log.append(.issuerNameMissing, at: places["issuer"], ["short": issuer.bestName])
    }
    if subject.windows.isEmpty { log.append(.windowMissing, at: places["window"]) }
    for window in subject.windows where window.from == nil || window.to == nil {
      log.append(.windowOpen, at: places["window"])
    }
    if subject.channels.isEmpty && campaign.tally.channels.isEmpty {
      log.append(.channelsMissing, at: places["channels"])
    }
    if figures[.total] == nil && figures[.submissions] == nil { log.append(.countsMissing, at: places["counts"]) }
    if !campaign.statements.groups.isEmpty && campaign.tally.dispositions.isEmpty
      && campaign.allGroups.allSatisfy({ $0.disposition == nil })
    {
      log.append(.dispositionsMissing, at: places["groups"])
    }
    if campaign.publication.date == nil { log.append(.dateMissing, at: places["date"]) }
    if campaign.publication.contact == nil { log.append(.contactMissing, at: places["contact"]) }
    if campaign.publication.url == nil {
      let code: DiagnosticCode = campaign.publication.codeCaption == nil ? .urlMissing : .urlWanted
      log.append(code, at: places["url"])
    }
  }

  private func placeholders(into log: inout DiagnosticLog) {
    let code: DiagnosticCode = campaign.status == .final ? .placeholderPrinted : .placeholder
    let issuers = campaign.subject.issuers.flatMap { [$0.name, $0.short] }
    let found = [
      ("issuer", OutlineWords.issuer, issuers.contains(OutlineWords.issuer)),
      ("issuer", OutlineWords.short, issuers.contains(OutlineWords.short)),
      ("topic", OutlineWords.topic, campaign.subject.topic == OutlineWords.topic),
      ("groups", OutlineWords.heading, campaign.allGroups.contains { $0.heading == OutlineWords.heading }),
    ]
    for (field, words, isThere) in found where isThere {
      log.append(code, at: campaign.places[field], ["words": words])
    }
  }

  private func groups(into log: inout DiagnosticLog) {
    for group in campaign.allGroups where !group.isPrinted {
      log.append(.groupNotPrinted, at: place(of: group, ".print"), ["heading": group.heading, "why": group.why ?? "—"])
    }
    if campaign.hasRows && campaign.tally.ungrouped > 0 && !campaign.statements.groups.isEmpty {
      log.append(
        .rowsUngrouped, at: campaign.places["groups"],
        RowExamples.arguments(examples.ungrouped, count: campaign.tally.ungrouped))
    }
    if campaign.tally.outsideWindow > 0 {
      log.append(
        .rowsOutsideWindow, at: campaign.places["window"],
        RowExamples.arguments(examples.outsideWindow, count: campaign.tally.outsideWindow))
    }
    guard campaign.hasRows else { return }
    for group in campaign.allGroups {
      guard let stated = group.count else { continue }
      let counted = campaign.tally.groups[group.id]?.count ?? 0
      if stated != counted {
        log.append(
          .groupCountDisagrees, at: place(of: group, ".count"),
          ["heading": group.heading, "stated": "\(stated)", "counted": "\(counted)"])
      }
    }
  }

  private func totals(into log: inout DiagnosticLog) {
    let counts = campaign.statements.counts
    if campaign.hasRows {
      let letters = campaign.letters.flatMap { $0.rule.isCounted ? $0.distinct : nil }
      for (name, stated, counted) in [
        ("submissions", counts.submissions, campaign.tally.submissions),
        ("suggestions", counts.suggestions, campaign.tally.suggestions),
        ("distinct", counts.distinct, letters),
      ] {
        guard let stated, let counted, !stated.admits(counted) else { continue }
        log.append(
          .totalDisagrees, at: campaign.places["counts.\(name)"], ["stated": stated.text, "counted": "\(counted)"])
      }
    } else if let total = figures[.total] {
      let stated = campaign.statements.groups.compactMap(\.count).reduce(0, +)
      if !total.admits(parts: stated) {
        log.append(.groupsExceedTotal, at: campaign.places["groups"], ["groups": "\(stated)", "total": total.numeral])
      }
    }
  }

  private func dispositions(into log: inout DiagnosticLog) {
    guard let figure = figures[.total], let total = figure.count else { return }
    let explained = campaign.scale.entries.compactMap { figures[FigureID("disposition", $0.code, "count")]?.count }
    let sum = explained.reduce(0, +)
    // More than the total is said of it already: the groups exceed it, or the rows are more.
    if !explained.isEmpty, sum < total, !figure.admits(whole: sum) {
      log.append(
        .dispositionsUnexplained, at: campaign.places["groups"],
        ["total": "\(total)", "explained": "\(sum)", "rest": "\(total - sum)"])
    }
  }

  /// What was not adopted, or in part, wants its reason (the rule of many places: 说明理由).
  private func reasons(into log: inout DiagnosticLog) {
    let wanting = campaign.scale.entries.filter { $0.means == .notAdopted || $0.means == .partlyAdopted }
    for entry in wanting {
      if let count = campaign.tally.unreasoned[entry.code], count > 0 {
        let rows = RowExamples.arguments(examples.unreasoned[entry.code] ?? [], count: count)
        log.append(
          .reasonMissing, at: campaign.places["groups"], rows.merging(["label": entry.label]) { own, _ in own })
      }
    }
    guard !campaign.hasRows else { return }
    let hierarchy = GroupHierarchy(campaign.statements.groups)
    for group in campaign.allGroups where !hierarchy.hasReason([group.id]) {
      guard let entry = wanting.first(where: { $0.code == group.disposition }) else { continue }
      log.append(
        .groupReasonMissing, at: place(of: group, ".disposition"), ["label": entry.label, "heading": group.heading])
    }
  }

  private func breakdowns(into log: inout DiagnosticLog) {
    for (index, breakdown) in campaign.statements.breakdowns.enumerated() {
      let counts = breakdown.items.compactMap { item in if case .count(let count) = item.amount { count } else { nil } }
      guard counts.count == breakdown.items.count, let base = figures[breakdown.of.figure] else { continue }
      let sum = counts.reduce(0, +)
      // Parts of a whole are never more than it.
      if !(breakdown.isComplete ? base.admits(whole: sum) : base.admits(parts: sum)) {
        log.append(
          .breakdownIncomplete, at: campaign.places["breakdowns[\(index)]"],
          ["name": breakdown.name, "sum": "\(sum)", "base": base.numeral])
      }
    }
  }

  private func shares(into log: inout DiagnosticLog) {
    guard let total = figures[.total]?.count else { return }
    for group in campaign.allGroups {
      guard let share = group.share, let count = figures[FigureID("group", group.id, "count")]?.count else { continue }
      if !share.agrees(part: count, whole: total) {
        log.append(
          .shareDisagrees, at: place(of: group, ".share"),
          [
            "heading": group.heading, "share": share.text, "count": "\(count)", "total": "\(total)",
            "right": Share(part: count, base: total)?.text ?? "—",
          ])
      }
    }
  }

  private func questions(into log: inout DiagnosticLog) {
    for (index, question) in campaign.statements.questions.enumerated() {
      guard let respondents = figures[FigureID("question", question.id, "respondents")]?.count else { continue }
      var sum = 0
      var isExceeded = false
      for option in question.options {
        let votes = figures[FigureID("question", question.id, "option", option.id, "votes")]?.count ?? 0
        sum += votes
        if votes > respondents {
          isExceeded = true
          log.append(
            .respondentsExceeded, at: campaign.places["questions[\(index)].options"],
            ["option": option.label, "votes": "\(votes)", "respondents": "\(respondents)"])
        }
      }
      // Who may choose one votes once.
      if question.kind == .single || question.kind == .scale, sum > respondents, !isExceeded {
        log.append(
          .votesExceeded, at: campaign.places["questions[\(index)].options"],
          ["question": question.text, "votes": "\(sum)", "respondents": "\(respondents)"])
      }
    }
  }

  /// 重大行政决策程序暂行条例 (国令713) 15: normally at least 30 days, or the reason is stated.
  private func law(into log: inout DiagnosticLog) {
    guard campaign.subject.basis.contains(where: { $0.contains("713") }) else { return }
    for window in campaign.subject.windows {
      guard let days = window.days, days < 30, window.shorterBecause == nil else { continue }
      log.append(.windowShort, at: campaign.places["window"], ["days": "\(days)"])
    }
  }
}

extension Breakdown.Base {
  /// The figure that a breakdown by this base adds up to.
  public var figure: FigureID {
    switch self {
    case .submissions: .submissions
    case .suggestions: .total
    case .valid: .valid
    case .distinct: .distinct
    }
  }
}
