import Diagnostics

/// What the office states that cannot be as it is meant: headings that are there twice, questions without options, a date of
/// the notice before the end.
struct StatementChecks {
  private let campaign: Campaign

  init(_ campaign: Campaign) { self.campaign = campaign }

  func findings() -> DiagnosticLog {
    var log = DiagnosticLog()
    headings(into: &log)
    questions(into: &log)
    if let date = campaign.publication.date, let end = campaign.subject.windows.compactMap(\.to).max(), date < end {
      log.append(.dateBeforeEnd, at: campaign.places["date"], ["date": date.iso, "end": end.iso])
    }
    return log
  }

  /// Rows that name a heading go to the first group that has it. That the second got none by its id is the sign of it.
  private func headings(into log: inout DiagnosticLog) {
    guard campaign.hasRows else { return }
    var firsts: [String: SuggestionGroup] = [:]
    func visit(_ groups: [SuggestionGroup], _ path: String) {
      for (index, group) in groups.enumerated() {
        let here = "\(path)[\(index)]"
        let heading = group.heading.filter { !$0.isWhitespace && !"。．.：:".contains($0) }
        if let first = firsts[heading] {
          if group.isPrinted, count(group) == 0, count(first) > 0 {
            log.append(.headingTwice, at: campaign.places[here + ".heading"], ["heading": group.heading])
          }
        } else {
          firsts[heading] = group
        }
        visit(group.children, here + ".groups")
      }
    }
    visit(campaign.statements.groups, "groups")
  }

  private func count(_ group: SuggestionGroup) -> Int { campaign.tally.groups[group.id]?.count ?? 0 }

  private func questions(into log: inout DiagnosticLog) {
    for (index, question) in campaign.statements.questions.enumerated()
    where question.options.isEmpty && question.comment == nil {
      log.append(.questionBare, at: campaign.places["questions[\(index)]"], ["question": question.text])
    }
  }
}
