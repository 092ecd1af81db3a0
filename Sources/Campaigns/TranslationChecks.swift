import Diagnostics

/// What must hold of a second language, and what it lacks.
struct TranslationChecks {
  let campaign: Campaign

  /// What keeps a notice from being made.
  func faults() -> DiagnosticLog {
    var log = DiagnosticLog()
    guard let translation = campaign.statements.translation else {
      if campaign.subject.kind == .bilingual { log.append(.translationMissing, at: campaign.places["kind"]) }
      return log
    }
    let known = campaign.allGroups.map(\.id)
    for group in translation.groups where !known.contains(group.id) {
      log.append(
        .translationGroupUnknown, at: campaign.places["translation.groups.\(group.id)"],
        ["id": group.id, "known": known.joined(separator: ", ")])
    }
    return log
  }

  /// Parts that stand in the first language alone, and figures that both are to print and that there are not.
  func findings(figures: FigureTable) -> DiagnosticLog {
    var log = DiagnosticLog()
    guard let translation = campaign.statements.translation else { return log }
    let place = campaign.places["translation"]
    let missing = missingParts(of: translation)
    if !missing.isEmpty {
      log.append(.translationIncomplete, at: place, ["parts": missing.joined(separator: ", ")])
    }
    for (part, group, text) in texts(of: translation) {
      for case let name? in Translation.pieces(of: text).map(\.placeholder) {
        guard let id = Translation.figure(named: name, group: group), figures[id] == nil else { continue }
        log.append(.translationFigureMissing, at: place, ["name": name, "part": part])
      }
    }
    return log
  }

  private func missingParts(of translation: Translation) -> [String] {
    let statements = campaign.statements
    var parts: [String] = []
    if translation.title == nil { parts.append("title") }
    if statements.lead != nil, translation.lead == nil { parts.append("lead") }
    if translation.sections.count < statements.sections.count {
      parts += (translation.sections.count..<statements.sections.count).map { "sections[\($0)]" }
    }
    for group in campaign.allGroups where group.isPrinted {
      let own = translation.group(group.id)
      if own?.heading == nil { parts.append("groups.\(group.id).heading") }
      if group.summary != nil, own?.summary == nil { parts.append("groups.\(group.id).summary") }
    }
    if statements.closing != nil, translation.closing == nil { parts.append("closing") }
    return parts
  }

  private func texts(of translation: Translation) -> [(part: String, group: String?, text: String)] {
    var texts: [(part: String, group: String?, text: String)] = []
    for (part, text) in [
      ("title", translation.title), ("lead", translation.lead), ("closing", translation.closing),
    ] {
      if let text { texts.append((part, nil, text)) }
    }
    for (index, section) in translation.sections.enumerated() {
      texts.append(("sections[\(index)]", nil, section.text))
    }
    for group in translation.groups {
      for text in [group.heading, group.summary].compactMap(\.self) {
        texts.append(("groups.\(group.id)", group.id, text))
      }
    }
    return texts
  }
}

extension Translation {
  /// The figure that a place names; nil where there is no such place.
  public static func figure(named name: String, group: String?) -> FigureID? {
    switch name {
    case "total": .total
    case "submissions": .submissions
    case "count", "share": group.map { FigureID("group", $0, name) }
    default: nil
    }
  }
}
