import Campaigns
import Diagnostics

/// A group that staff added.
public struct GroupAddition: Sendable, Hashable {
  public let id: String
  public let heading: String
  /// Id of the group that it stands below; nil: none.
  public let parent: String?
  public let summary: String?
  /// A code of the campaign's scale.
  public let disposition: String?
  public let reason: String?
}

/// The groups of the sheet for new ones.
struct CodingAdditions {
  private struct Line {
    let heading: CodingCell
    let id: CodingCell
    let parent: CodingCell
    let summary: CodingCell
    let disposition: CodingCell
    let reason: CodingCell
  }

  private(set) var groups: [GroupAddition] = []
  /// The campaign's groups with those that were added, each in its place.
  private(set) var tree: [SuggestionGroup]
  private(set) var log = DiagnosticLog()

  private let campaign: Campaign
  private let conflicts: CodingConflicts
  private let rowGroups: Set<String>
  private var levels: [String: Int] = [:]
  private var taken: Set<String> = []
  /// Ids by heading, canonical and without its closing mark.
  private var known: [String: [String]] = [:]
  private var parents: [String: String?] = [:]
  /// What is said of each group, and where.
  private var words: [String: Words] = [:]

  private struct Words {
    let summary: String?
    let disposition: String?
    let reason: String?
    let place: Place
  }

  /// - Parameters:
  ///   - declared: ids of the groups that `campaign.yaml` has; the others are known from rows alone.
  ///   - conflicts: what to do where a group that is there says something else.
  init(
    _ book: CodingBook, campaign: Campaign, declared: Set<String>, conflicts: CodingConflicts
  ) throws(Failed) {
    self.campaign = campaign
    self.conflicts = conflicts
    tree = campaign.statements.groups
    rowGroups = Set(campaign.allGroups.map(\.id)).subtracting(declared)
    func visit(_ groups: [SuggestionGroup], _ parent: String?, _ level: Int, path: String) {
      for (index, group) in groups.enumerated() {
        let here = "\(path)[\(index)]"
        add(group.id, group.heading, parent, level)
        words[group.id] = Words(
          summary: group.summary, disposition: group.disposition, reason: group.reason, place: campaign.places[here])
        visit(group.children, group.id, level + 1, path: here + ".groups")
      }
    }
    visit(tree, nil, 1, path: "groups")
    let lines = try lines(of: book)
    // A group may stand below one that comes later.
    var open = lines
    var progress = true
    while progress, !open.isEmpty {
      progress = false
      var rest: [Line] = []
      for line in open {
        if take(line) { progress = true } else { rest.append(line) }
      }
      open = rest
    }
    for line in open {
      log.append(.codingParentUnknown, at: line.parent.place, ["name": ColumnPlan.quoted(line.parent.text)])
    }
  }

  private mutating func add(_ id: String, _ heading: String, _ parent: String?, _ level: Int) {
    taken.insert(id)
    levels[id] = level
    parents[id] = parent
    known[CodingAdditions.folded(heading), default: []].append(id)
  }

  private static func folded(_ heading: String) -> String { GroupResolver.unclosed(CodingText.canonical(heading)) }

  private mutating func lines(of book: CodingBook) throws(Failed) -> [Line] {
    guard let table = book.newGroups else { return [] }
    let reader = try book.file.rows(of: table.sheet)
    var lines: [Line] = []
    while let record = try reader.next() {
      guard record.row > table.header else { continue }
      var isReadable = true
      func cell(_ title: String) -> CodingCell {
        let column = table.columns[title]
        let place = book.place(table.sheet, .init(row: record.row, column: column ?? 0))
        guard let read = CodingCell.read(column.flatMap { record[$0] }, at: place, log: &log) else {
          isReadable = false
          return CodingCell(text: "", place: place)
        }
        return read
      }
      let line = Line(
        heading: cell(CodingForm.newHeading), id: cell(CodingForm.newID), parent: cell(CodingForm.newParent),
        summary: cell(CodingForm.newSummary), disposition: cell(CodingForm.newDisposition),
        reason: cell(CodingForm.newReason))
      guard isReadable else { continue }
      if line.heading.text.isEmpty {
        if [line.id, line.parent, line.summary, line.disposition, line.reason].contains(where: { !$0.text.isEmpty }) {
          log.append(.codingHeadingMissing, at: line.heading.place)
        }
        continue
      }
      lines.append(line)
    }
    return lines
  }

  /// False where the group above is not known yet.
  private mutating func take(_ line: Line) -> Bool {
    var parent: String?
    if !line.parent.text.isEmpty {
      guard let found = find(line.parent.text) else { return false }
      parent = found
    }
    let heading = line.heading.text
    let wanted = FormedID.sanitised(line.id.text)
    // Applied before, or added by somebody else at the same time.
    if let same = known[CodingAdditions.folded(heading)]?.first(where: { (parents[$0] ?? nil) == parent }) {
      if !wanted.isEmpty, wanted != same {
        log.append(.codingGroupKnown, at: line.id.place, ["heading": ColumnPlan.quoted(heading), "id": same])
      }
      compare(line, with: same)
      return true
    }
    if !wanted.isEmpty, taken.contains(wanted) || wanted == "none" {
      log.append(.codingGroupIDTaken, at: line.id.place, ["id": wanted])
      return true
    }
    if let parent, rowGroups.contains(parent) {
      log.append(.codingParentUndeclared, at: line.parent.place, ["name": ColumnPlan.quoted(line.parent.text)])
      return true
    }
    let level = parent.flatMap { levels[$0] }.map { $0 + 1 } ?? 1
    guard level <= SuggestionGroup.deepestLevel else {
      log.append(.codingGroupTooDeep, at: line.parent.place, ["limit": "\(SuggestionGroup.deepestLevel)"])
      return true
    }
    let disposition = disposition(of: line)
    let id = wanted.isEmpty ? formedID() : wanted
    let group = GroupAddition(
      id: id, heading: heading, parent: parent, summary: line.summary.text.isEmpty ? nil : line.summary.text,
      disposition: disposition, reason: line.reason.text.isEmpty ? nil : line.reason.text)
    groups.append(group)
    tree = CodingAdditions.adding(group, to: tree)
    add(id, heading, parent, level)
    words[id] = Words(
      summary: group.summary, disposition: disposition, reason: group.reason, place: line.heading.place)
    return true
  }

  /// The code that a line names; nil where it names none, or one that is not known.
  private mutating func disposition(of line: Line) -> String? {
    guard !line.disposition.text.isEmpty else { return nil }
    let code = campaign.scale.entry(named: line.disposition.text)?.code
    if code == nil {
      log.append(
        .codingDispositionUnknown, at: line.disposition.place, ["word": ColumnPlan.quoted(line.disposition.text)])
    }
    return code
  }

  /// Groups that are there are never changed: what a line says of one otherwise is told, so that nothing is lost unseen.
  private mutating func compare(_ line: Line, with id: String) {
    guard let known = words[id] else { return }
    let disposition = disposition(of: line)
    for (cell, title, isSame) in [
      (line.summary, CodingForm.newSummary, CodingText.canonical(known.summary ?? "") == line.summary.text),
      (line.disposition, CodingForm.newDisposition, disposition == nil || disposition == known.disposition),
      (line.reason, CodingForm.newReason, CodingText.canonical(known.reason ?? "") == line.reason.text),
    ] where !cell.text.isEmpty && !isSame {
      log.append(
        conflicts == .refuse ? .codingGroupDiffers : .codingGroupKept, at: cell.place,
        ["heading": ColumnPlan.quoted(line.heading.text), "column": title, "first": known.place.text])
    }
  }

  /// `n1`, `n2` …: ids that no group without one gets by its place (`g1`, `g2` …).
  private func formedID() -> String {
    var number = 1
    while taken.contains("n\(number)") { number += 1 }
    return "n\(number)"
  }

  private func find(_ name: String) -> String? {
    if taken.contains(name) { return name }
    let labels = GroupLabels(tree)
    if let entry = labels.entries.first(where: { $0.label == name }) { return entry.group.id }
    return known[CodingAdditions.folded(name)]?.first
  }

  static func adding(_ added: GroupAddition, to groups: [SuggestionGroup]) -> [SuggestionGroup] {
    let own = SuggestionGroup(
      id: added.id, heading: added.heading, summary: added.summary, disposition: added.disposition, reason: added.reason
    )
    guard let parent = added.parent else { return groups + [own] }
    func under(_ group: SuggestionGroup) -> SuggestionGroup {
      SuggestionGroup(
        id: group.id, heading: group.heading, isRunIn: group.isRunIn, summary: group.summary,
        disposition: group.disposition, reason: group.reason, count: group.count, share: group.share,
        isPrinted: group.isPrinted, why: group.why,
        children: group.id == parent ? group.children + [own] : group.children.map(under))
    }
    return groups.map(under)
  }
}
