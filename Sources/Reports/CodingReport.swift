import Campaigns
import DataExport
import Intake

/// What a coding workbook changed, for people and for programs.
struct CodingReport {
  private let changes: CodingChanges
  /// Nothing was written.
  private let isHeld: Bool

  init(_ changes: CodingChanges, isHeld: Bool) {
    self.changes = changes
    self.isHeld = isHeld
  }

  var facts: [Outcome.Fact] {
    var facts: [Outcome.Fact] = []
    if changes.isEmpty { facts.append(Outcome.Fact("没有要写回的改动", "Nothing to bring back")) }
    for group in changes.groups {
      facts.append(
        Outcome.Fact("新增分组 \(group.id)：\(group.heading)", "new group \(group.id): \(group.heading)"))
    }
    for field in CodingField.allCases {
      let (added, changed, cleared) = (
        changes.count(of: field, .added), changes.count(of: field, .changed), changes.count(of: field, .cleared)
      )
      guard added + changed + cleared > 0 else { continue }
      facts.append(
        Outcome.Fact(
          "\(field.title)：新增 \(added) 条，改动 \(changed) 条，清空 \(cleared) 条",
          "\(field.rawValue): \(added) added, \(changed) changed, \(cleared) cleared"))
    }
    if !changes.passed.isEmpty {
      facts.append(
        Outcome.Fact(
          "与文件夹不一致、保留文件夹里的 \(changes.passed.count) 处",
          "\(changes.passed.count) disagreements left as the folder has them"))
    }
    if changes.changedElsewhere > 0 {
      facts.append(
        Outcome.Fact(
          "其中 \(changes.changedElsewhere) 条另有别人改过的项，照文件夹里的",
          "\(changes.changedElsewhere) of these rows have other fields that somebody else changed; those stay"))
    }
    if changes.absent > 0 {
      facts.append(
        Outcome.Fact("工作簿里没有的 \(changes.absent) 条，未动", "\(changes.absent) rows are not in the workbook and stay"))
    }
    if isHeld { facts.append(Outcome.Fact("什么也没有写", "Nothing was written")) }
    return facts
  }

  /// `rows`, `added`, `changed`, `cleared`, `passed`, `absent`, `elsewhere`, and `changes`, one a field of a row. Reasons and
  /// remarks may hold personal data and are told without their words.
  var json: JSONValue {
    func sum(_ kind: CodingChanges.Kind) -> JSONValue {
      .integer(CodingField.allCases.reduce(0) { $0 + changes.count(of: $1, kind) })
    }
    return .object(known: [
      ("rows", .integer(changes.count)), ("added", sum(.added)), ("changed", sum(.changed)), ("cleared", sum(.cleared)),
      ("absent", .integer(changes.absent)), ("elsewhere", .integer(changes.changedElsewhere)),
      ("written", .boolean(!isHeld && !changes.isEmpty)),
      (
        "groups",
        .array(
          changes.groups.map { group in
            .object(known: [
              ("id", .string(group.id)), ("heading", .string(group.heading)),
              ("parent", group.parent.map { .string($0) }),
            ])
          })
      ),
      ("changes", .array(changes.rows.flatMap { row in row.changes.map { CodingReport.json($0, row.id) } })),
      ("passed", .array(changes.passed.map(CodingReport.json))),
    ])
  }

  private static func json(_ change: CodingChanges.Change, _ row: String) -> JSONValue {
    .object(known: [
      ("row", .string(row)), ("field", .string(change.field.rawValue)), ("kind", .string(change.kind.rawValue)),
      ("from", quoted(change.from, change.field)), ("to", quoted(change.to, change.field)),
      ("cell", .string(change.place.text)), ("conflict", change.isConflict ? .boolean(true) : nil),
    ])
  }

  private static func json(_ passed: CodingChanges.Passed) -> JSONValue {
    .object(known: [
      ("row", .string(passed.id)), ("field", .string(passed.field.rawValue)),
      ("folder", quoted(passed.folder, passed.field)), ("workbook", quoted(passed.workbook, passed.field)),
      ("cell", .string(passed.place.text)),
    ])
  }

  private static func quoted(_ text: String, _ field: CodingField) -> JSONValue? {
    field == .group || field == .disposition ? .string(text) : nil
  }
}
