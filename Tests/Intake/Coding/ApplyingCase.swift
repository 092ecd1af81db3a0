import Campaigns
import Diagnostics
import Surroundings
import TestSupport

@testable import Intake

/// A campaign folder in memory, to which a workbook made by hand is applied.
struct ApplyingCase {
  typealias Cell = HandmadeWorkbook.Cell

  static let yaml = """
    issuer: {name: 甲市乙区丙局}
    topic: 公园管理
    groups:
      - id: toilets
        heading: 厕所太少。
      - id: noise
        heading: 噪声
        groups:
          - heading: 音响
    """
  static let heads: [Cell] = ["编号", "内容", "分组", "处理结果", "理由", "备注", "编码人", "状态码（勿改）"]

  var files: [String: [UInt8]]

  init(_ rows: [String: [UInt8]], yaml: String = yaml) {
    files = ["a/b/campaign.yaml": Array((yaml + "\n").utf8)]
    for (name, bytes) in rows { files["a/b/" + name] = bytes }
  }

  init(csv: String, yaml: String = yaml) { self.init(["suggestions.csv": Array(csv.utf8)], yaml: yaml) }

  var campaign: Campaign {
    get throws(Failed) { try CampaignLoader(world: MemoryWorld(files: files)).load(folder: "a/b").value }
  }

  /// The line of a row as it would be written, with other cells in the place of some.
  func line(_ id: String, _ cells: [Int: Cell] = [:]) throws(Failed) -> [Cell] {
    let campaign = try campaign
    guard let row = campaign.rows.first(where: { $0.id == id }) else { return [] }
    let labels = GroupLabels(campaign.statements.groups)
    let state = CodingState(row)
    var line: [Cell] = [
      .text(row.id), .text(CodingText.canonical(row.text.original)),
      .text(row.groups.map { labels[$0] ?? $0 }.joined(separator: "；")),
      .text(row.disposition.flatMap { campaign.scale[$0]?.label } ?? ""), .text(state.reason), .text(state.note), "",
      .text(RowFingerprint(row).text),
    ]
    for (column, cell) in cells { line[column] = cell }
    return line
  }

  /// 清单 as it would be written.
  func lists() throws(Failed) -> HandmadeWorkbook.Sheet {
    let campaign = try campaign
    var rows: [[Cell]] = [["分组（下拉）", "分组编号", "分组标题", "处理结果（下拉）", "处理结果代码"]]
    let entries = GroupLabels(campaign.statements.groups).entries
    for index in 0..<max(entries.count, campaign.scale.entries.count) {
      let group: [Cell] =
        index < entries.count
        ? [.text(entries[index].label), .text(entries[index].group.id), .text(entries[index].group.heading)]
        : [nil, nil, nil]
      let entry = campaign.scale.entries.indices.contains(index) ? campaign.scale.entries[index] : nil
      rows.append(group + [entry.map { .text($0.label) } ?? nil, entry.map { .text($0.code) } ?? nil])
    }
    return .init("清单", rows)
  }

  func changes(
    _ sheets: [HandmadeWorkbook.Sheet], conflicts: CodingConflicts = .refuse
  ) throws(Failed) -> (applier: CodingApplier, changes: CodingChanges) {
    var all = files
    all["w.xlsx"] = try HandmadeWorkbook(sheets).bytes()
    let world = MemoryWorld(files: all)
    let applier = try CodingApplier(try campaign, folder: "a/b", office: nil, world: world)
    return (applier, try applier.changes(of: "w.xlsx", conflicts: conflicts))
  }

  /// What was found, as `code@cell`.
  func findings(_ sheets: [HandmadeWorkbook.Sheet]) -> [String] {
    log(sheets).diagnostics.map { $0.code.id + ($0.place.map { "@" + $0.text.replacing("w.xlsx!", with: "") } ?? "") }
  }

  func log(_ sheets: [HandmadeWorkbook.Sheet]) -> DiagnosticLog {
    do { return try changes(sheets).changes.log } catch { return error.log }
  }

  /// The files that would be written, by name.
  func applied(_ sheets: [HandmadeWorkbook.Sheet], conflicts: CodingConflicts = .refuse) throws -> [String: [UInt8]] {
    let (applier, changes) = try changes(sheets, conflicts: conflicts)
    if changes.log.hasErrors { throw Failed(changes.log) }
    var result: [String: [UInt8]] = [:]
    for file in try applier.files(for: changes) {
      result[file.path.replacing("a/b/", with: "")] = try file.read(at: 0, count: file.size)
    }
    return result
  }

  /// The same with a sheet of rows alone.
  func applied(rows: [[Cell]], conflicts: CodingConflicts = .refuse) throws -> [String: String] {
    try applied([.init("编码", [ApplyingCase.heads] + rows)], conflicts: conflicts).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
