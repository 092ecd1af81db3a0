import Campaigns
import Diagnostics
import SpreadsheetReading

/// Compares the touched rows of a coding workbook with the folder, field by field: with what the row was when the workbook was
/// made, what the folder says now, and what staff wrote.
struct CodingComparison {
  private let campaign: Campaign
  private let conflicts: CodingConflicts
  private let labels: GroupLabels
  private var changes = CodingChanges()
  /// Rows of the folder whose words the workbook has otherwise.
  private var changed: [CodingRows.Row] = []

  /// - Parameter groups: the campaign's, with those that the workbook adds.
  init(_ campaign: Campaign, groups: [SuggestionGroup], conflicts: CodingConflicts) {
    self.campaign = campaign
    self.conflicts = conflicts
    labels = GroupLabels(groups)
  }

  /// Every fault is in the log of what comes back.
  mutating func compare(_ rows: CodingRows, additions: CodingAdditions) -> CodingChanges {
    changes.groups = additions.groups
    changes.count = rows.count
    changes.log.append(contentsOf: additions.log)
    changes.log.append(contentsOf: rows.log)
    var touched: [String: CodingRows.Row] = [:]
    for row in rows.touched { touched[row.id] = row }
    for suggestion in campaign.store.rows() {
      if !rows.has(suggestion.id) { changes.absent += 1 }
      for (fact, place) in rows.editedFacts(of: suggestion) {
        changes.log.append(.codingFactEdited, at: place, ["id": suggestion.id, "column": fact.title])
      }
      guard let row = touched.removeValue(forKey: suggestion.id) else { continue }
      compare(row, suggestion)
    }
    reportChangedTexts()
    for row in rows.touched where touched[row.id] != nil {
      changes.log.append(.codingIDUnknown, at: row.place, ["id": ColumnPlan.quoted(row.id)])
    }
    return changes
  }

  /// Words of another row have come beside this id when some columns were sorted; words of no row, somebody has edited.
  private mutating func reportChangedTexts() {
    guard !changed.isEmpty else { return }
    let wanted = Set(changed.compactMap(\.text))
    var others: Set<String> = []
    for suggestion in campaign.store.rows() {
      let text = CodingText.canonical(suggestion.text.original)
      if wanted.contains(text) { others.insert(text) }
    }
    for row in changed {
      if let text = row.text, others.contains(text) {
        changes.log.append(.codingRowDiffers, at: row.place, ["id": row.id])
      } else {
        changes.log.append(.codingTextChanged, at: row.textPlace, ["id": row.id])
      }
    }
  }

  private mutating func compare(_ row: CodingRows.Row, _ suggestion: Suggestion) {
    let text = suggestion.text.original
    let isOther = row.fingerprint.map { !$0.isOf(id: row.id, text: text) }
    if isOther == true || row.text.map({ $0 != CodingText.canonical(text) }) == true {
      // Where the row is the folder's own, somebody has changed its words in the workbook.
      if isOther == false {
        changed.append(row)
      } else {
        changes.log.append(.codingRowDiffers, at: row.place, ["id": row.id])
      }
      return
    }
    let folder = CodingState(suggestion)
    var wanted = folder
    guard let written = written(row) else { return }
    var found: [CodingChanges.Change] = []
    var isElsewhere = false
    for field in CodingField.allCases {
      guard let cell = row.cells[field], written[field] != folder[field] else { continue }
      let base = field == .group ? row.groups.exported.map { CodingState(groups: $0)[.group] } : written[field]
      if let fingerprint = row.fingerprint, let base, fingerprint.had(field, as: base) {
        // As it was: somebody else has been here since.
        isElsewhere = true
        continue
      }
      let isConflict = !(row.fingerprint?.had(field, as: folder[field]) ?? folder[field].isEmpty)
      if isConflict, !judge(field, folder, written, row.id, cell) { continue }
      wanted.take(field, from: written)
      let kind: CodingChanges.Kind =
        folder[field].isEmpty ? .added : written[field].isEmpty ? .cleared : .changed
      found.append(
        .init(
          field: field, kind: kind, from: folder[field], to: written[field], place: cell.place, isConflict: isConflict))
    }
    if isElsewhere { changes.changedElsewhere += 1 }
    guard !found.isEmpty else { return }
    changes.rows.append(
      .init(
        id: row.id, origin: suggestion.origin, from: folder, to: wanted, changes: found, coder: row.coder))
  }

  /// What the cells say; nil where one of them says nothing that is known.
  private mutating func written(_ row: CodingRows.Row) -> CodingState? {
    var state = CodingState(reason: row.cells[.reason]?.text ?? "", note: row.cells[.note]?.text ?? "")
    var isKnown = true
    if let cell = row.cells[.group] {
      state.groups = row.groups.ids
      for name in row.groups.unknown {
        changes.log.append(.codingGroupUnknown, at: cell.place, ["name": ColumnPlan.quoted(name)])
        isKnown = false
      }
    }
    if let cell = row.cells[.disposition], !cell.text.isEmpty {
      // 采纳。 says what 采纳 says, and 无 that there is none, as in the campaign's own tables.
      let plain = FoldedName.plain(GroupResolver.unclosed(cell.text))
      state.disposition = (campaign.scale.entry(named: cell.text) ?? campaign.scale.entry(named: plain))?.code
      if state.disposition == nil, !GroupResolver.isNone(plain) {
        changes.log.append(.codingDispositionUnknown, at: cell.place, ["word": ColumnPlan.quoted(cell.text)])
        isKnown = false
      }
    }
    return isKnown ? state : nil
  }

  /// Whether the workbook's word counts.
  private mutating func judge(
    _ field: CodingField, _ folder: CodingState, _ workbook: CodingState, _ id: String, _ cell: CodingCell
  ) -> Bool {
    switch conflicts {
    case .refuse:
      changes.log.append(
        .codingConflict, at: cell.place,
        [
          "id": id, "field": field.title, "folder": shown(field, folder, beside: workbook),
          "workbook": shown(field, workbook, beside: folder),
        ])
    case .folder:
      changes.passed.append(
        .init(id: id, field: field, folder: folder[field], workbook: workbook[field], place: cell.place))
    case .workbook: return true
    }
    return false
  }

  /// For people: words of groups and dispositions; of longer texts where they begin to differ, with what looks like personal
  /// data masked.
  private func shown(_ field: CodingField, _ state: CodingState, beside other: CodingState) -> String {
    if state[field].isEmpty { return "—" }
    switch field {
    case .group: return state.groups.map { labels[$0] ?? $0 }.joined(separator: CodingForm.separator)
    case .disposition: return state.disposition.flatMap { campaign.scale[$0]?.label } ?? state[field]
    case .reason, .note: return CodingComparison.excerpt(state[field], beside: other[field])
    }
  }

  private static let finder = PersonalDataFinder()
  /// Characters before the first difference that are shown.
  private static let lead = 10

  static func excerpt(_ text: String, beside other: String) -> String {
    let text = finder.shown(text)
    let common = zip(text, finder.shown(other)).prefix { $0 == $1 }.count
    let from = common > 2 * lead ? common - lead : 0
    let rest = text.dropFirst(from)
    let cut = rest.count > 4 * lead ? rest.prefix(4 * lead) + "…" : rest
    return (from > 0 ? "…" : "") + cut.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
