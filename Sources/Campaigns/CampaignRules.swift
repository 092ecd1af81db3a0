import Diagnostics

/// What must hold of every campaign.
struct CampaignRules {
  let campaign: Campaign

  func faults() -> DiagnosticLog {
    var log = DiagnosticLog()
    subject(into: &log)
    groups(into: &log)
    questions(into: &log)
    head(into: &log)
    log.append(contentsOf: TranslationChecks(campaign: campaign).faults())
    return log
  }

  private func subject(into log: inout DiagnosticLog) {
    if campaign.subject.issuers.isEmpty { log.append(.issuerMissing, at: campaign.places["issuer"]) }
    if campaign.subject.title == nil, campaign.subject.topic == nil {
      log.append(.titleAndTopicMissing, at: campaign.places["title"])
    }
  }

  private func groups(into log: inout DiagnosticLog) {
    var seen: Set<String> = []
    func visit(_ groups: [SuggestionGroup], path: String, level: Int) {
      for (index, group) in groups.enumerated() {
        let here = "\(path)[\(index)]"
        if group.id == "none" { log.append(.groupNamedNone, at: campaign.places[here + ".id"]) }
        if !seen.insert(group.id).inserted {
          log.append(.groupTwice, at: campaign.places[here + ".id"], ["id": group.id])
        }
        if let code = group.disposition, campaign.scale[code] == nil {
          log.append(
            .dispositionUnknown, at: campaign.places[here + ".disposition"],
            ["word": code, "known": campaign.scale.entries.map(\.label).joined(separator: "、")])
        }
        if level > SuggestionGroup.deepestLevel {
          log.append(.groupsTooDeep, at: campaign.places[here], ["id": group.id])
        } else {
          visit(group.children, path: here + ".groups", level: level + 1)
        }
      }
    }
    visit(campaign.statements.groups, path: "groups", level: 1)
  }

  private func questions(into log: inout DiagnosticLog) {
    var seen: Set<String> = []
    for (index, question) in campaign.statements.questions.enumerated() {
      let here = "questions[\(index)]"
      if !seen.insert(question.id).inserted {
        log.append(.questionTwice, at: campaign.places[here], ["id": question.id])
      }
      var labels: Set<String> = []
      for option in question.options where !labels.insert(option.id).inserted {
        log.append(.optionTwice, at: campaign.places[here + ".options"], ["id": option.id, "question": question.id])
      }
    }
  }

  /// A red head says that the document is issued: only what is final, numbered, dated and fully named may bear it.
  private func head(into log: inout DiagnosticLog) {
    guard campaign.publication.head == .red else { return }
    let place = campaign.places["head"]
    if campaign.status != .final { log.append(.redHeadOfDraft, at: place) }
    if campaign.publication.number == nil { log.append(.redHeadWithoutNumber, at: place) }
    if campaign.publication.date == nil { log.append(.redHeadWithoutDate, at: place) }
    if campaign.subject.issuers.contains(where: { $0.name == nil }) { log.append(.redHeadWithoutName, at: place) }
  }
}
