import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// What comes of a workbook that staff filled in, and what is said of those that cannot be taken.
@Suite struct ApplyingTests {
  private typealias Cell = HandmadeWorkbook.Cell
  private static let csv = "id,text,group,disposition,reason\n1,甲,toilets,采纳,因为\n2,乙,,,\n3,丙,noise,,\n"
  private let folder = ApplyingCase(csv: csv)

  private func rows(_ rows: [[Cell]], merges: [String] = []) -> HandmadeWorkbook.Sheet {
    .init("编码", [ApplyingCase.heads] + rows, merges: merges)
  }

  @Test func nothingTouchedNothingWritten() throws {
    let sheet = try rows(["1", "2", "3"].map { try folder.line($0) })
    let (applier, changes) = try folder.changes([sheet, folder.lists()])
    #expect(changes.isEmpty && changes.log.isEmpty && changes.count == 3)
    #expect(try applier.files(for: changes).isEmpty)
  }

  @Test func decisionsAreBroughtBack() throws {
    let written = try folder.applied(rows: [
      folder.line("2", [2: "厕所太少；音响", 3: "部分采纳", 4: "有, 也有\"引号\""]), folder.line("1", [3: "", 2: "噪声"]),
    ])
    #expect(
      written == [
        "suggestions.csv":
          "id,text,group,disposition,reason\n1,甲,noise,,因为\n2,乙,toilets；音响,部分采纳,\"有, 也有\"\"引号\"\"\"\n3,丙,noise,,\n"
      ])
    let (_, changes) = try folder.changes([rows([folder.line("1", [3: "", 2: "噪声"]), folder.line("2", [2: "noise"])])])
    #expect(changes.rows.map(\.id) == ["1", "2"])
    #expect(changes.rows.flatMap { $0.changes.map(\.kind) } == [.changed, .cleared, .added])
    #expect(changes.rows[0].changes.map(\.from) == ["toilets", "adopted"])
    #expect(changes.absent == 1)
  }

  /// Staff sort, move columns, rename sheets, put titles above and delete rows of others.
  @Test func whatStaffMayDo() throws {
    let order = [7, 2, 0, 4, 1, 3, 5, 6]
    func moved(_ cells: [Cell]) -> [Cell] { order.map { cells[$0] } }
    let sheet = HandmadeWorkbook.Sheet(
      "王 的",
      [
        ["请于周五前完成"], [nil], moved(ApplyingCase.heads), moved(try folder.line("3", [3: "采纳"])), [],
        moved(try folder.line("1")),
      ])
    let (_, changes) = try folder.changes([.init("别的", [["编号", "数量"]]), sheet, folder.lists()])
    #expect(changes.log.isEmpty)
    #expect(changes.rows.map(\.id) == ["3"])
    #expect(changes.rows[0].changes.map(\.place.text) == ["w.xlsx!王 的!F4"])
    #expect(changes.absent == 1)
  }

  @Test func columnsThatAreGone() throws {
    func without(_ column: Int, _ cells: [Cell]) -> [Cell] { cells.indices.filter { $0 != column }.map { cells[$0] } }
    // A field's column: the field is left alone.
    var sheet = rows([])
    sheet.rows = [without(3, ApplyingCase.heads), without(3, try folder.line("1", [2: "噪声"]))]
    #expect(folder.findings([sheet]) == ["coding.column-missing@编码!A1"])
    let written = try folder.applied([sheet])
    #expect(String(decoding: written["suggestions.csv"] ?? [], as: UTF8.self).contains("1,甲,noise,采纳,因为"))
    // The fingerprints: what is decided already may have been decided by somebody else.
    sheet.rows = [
      without(7, ApplyingCase.heads), without(7, try folder.line("2", [2: "噪声"])), without(7, try folder.line("1")),
    ]
    #expect(folder.findings([sheet]) == ["coding.no-sheet@w.xlsx"])
    #expect(folder.findings([sheet, try folder.lists()]) == ["coding.fingerprint-missing@编码!A1"])
    sheet.rows.append(without(7, try folder.line("3", [2: "厕所太少"])))
    #expect(
      folder.findings([sheet, try folder.lists()]) == ["coding.fingerprint-missing@编码!A1", "coding.conflict@编码!C4"])
    // The ids: nothing can be told.
    sheet.rows = [without(0, ApplyingCase.heads), without(0, try folder.line("1"))]
    #expect(folder.findings([sheet]) == ["coding.no-sheet@w.xlsx"])
    sheet.rows = [ApplyingCase.heads + ["分组"], try folder.line("1") + ["噪声"]]
    #expect(folder.findings([sheet]) == ["coding.header-twice@编码!I1"])
  }

  @Test func faultsAreNamedByCell() throws {
    #expect(folder.findings([rows([try folder.line("1", [0: "9", 2: "噪声"])])]) == ["coding.id-unknown@编码!A2"])
    #expect(folder.findings([rows([try folder.line("1", [0: "", 2: "噪声"])])]) == ["coding.id-missing@编码!C2"])
    #expect(
      folder.findings([rows([try folder.line("1", [2: "厕所；没有的"])])]) == [
        "coding.group-unknown@编码!C2", "coding.group-unknown@编码!C2",
      ])
    #expect(folder.findings([rows([try folder.line("1", [3: "随便"])])]) == ["coding.disposition-unknown@编码!D2"])
    #expect(folder.findings([rows([try folder.line("1", [2: .date(45_000)])])]) == ["coding.cell-is-date@编码!C2"])
    #expect(folder.findings([rows([try folder.line("1", [0: .date(45_000)])])]) == ["coding.cell-is-date@编码!A2"])
    #expect(folder.findings([rows([try folder.line("1", [4: .error("#N/A")])])]) == ["coding.cell-is-error@编码!E2"])
    #expect(
      folder.findings([rows([try folder.line("1", [4: .formula("A1", stored: nil)])])]) == [
        "coding.formula-unsaved@编码!E2"
      ])
    #expect(folder.findings([rows([try folder.line("1", [4: .formula("A1", stored: "因为")])])]).isEmpty)
    #expect(
      folder.findings([rows([try folder.line("1"), try folder.line("2")], merges: ["C2:C3"])]) == [
        "coding.merged-cells@编码!C2"
      ])
    #expect(folder.findings([rows([try folder.line("1")], merges: ["G2:G3", "A1:C1"])]).isEmpty)
  }

  @Test func idsThatAreThereTwice() throws {
    let touched = try folder.line("1", [2: "噪声"])
    let other = try folder.line("1", [2: "音响"])
    #expect(folder.findings([rows([touched, other])]) == ["coding.id-twice@编码!A3"])
    #expect(folder.findings([rows([touched, try folder.line("1")]), try folder.lists()]) == ["coding.id-twice@编码!A2"])
    // Each names the other, whichever of them was touched.
    let untouched = try folder.line("1")
    for (sheet, place) in [
      ([touched, other], "A2"), ([touched, untouched], "A3"), ([untouched, touched], "A2"),
      ([untouched, untouched, touched], "A2"),
    ] {
      let log = folder.log([rows(sheet), try folder.lists()])
      #expect(log.diagnostics.first { $0.code == .codingIDTwice }?.arguments["first"] == "w.xlsx!编码!\(place)")
    }
    #expect(folder.findings([rows([touched, touched])]).isEmpty)
    #expect(folder.findings([rows([try folder.line("1"), try folder.line("1")])]).isEmpty)
    #expect(try folder.changes([rows([touched, touched])]).changes.rows.count == 1)
  }

  /// Only some columns were sorted: ids stand beside the words of others.
  @Test func rowsThatComeApart() throws {
    let (one, two) = (try folder.line("1"), try folder.line("2"))
    var mixed = two
    mixed[0] = one[0]
    #expect(folder.findings([rows([mixed])]) == ["coding.text-edited@编码!B2"])
    mixed[2] = "噪声"
    #expect(folder.findings([rows([mixed])]) == ["coding.row-differs@编码!A2"])
    // The fingerprint went with the id, the words did not.
    mixed = one
    mixed[1] = two[1]
    mixed[2] = "噪声"
    #expect(folder.findings([rows([mixed])]) == ["coding.row-differs@编码!A2"])
    // The workbook of another campaign with the same ids.
    let other = ApplyingCase(csv: "id,text,group\n1,别的,\n")
    #expect(folder.findings([rows([try other.line("1", [2: "噪声"])])]) == ["coding.row-differs@编码!A2"])
  }

  @Test func twoPeopleWithCopies() throws {
    let first = rows([try folder.line("1", [2: "噪声"]), try folder.line("2", [2: "噪声"])])
    let second = rows([
      try folder.line("1", [2: "音响"]), try folder.line("2", [2: "噪声", 3: "采纳"]), try folder.line("3", [3: "采纳"]),
    ])
    var after = folder
    after.files["a/b/suggestions.csv"] = try folder.applied([first])["suggestions.csv"]
    #expect(after.findings([first]).isEmpty)
    #expect(try after.changes([first]).changes.isEmpty)
    // Row 1 is at odds; row 2 has one word more; row 3 was not touched by the first.
    #expect(after.findings([second]) == ["coding.conflict@编码!C2"])
    let kept = try after.changes([second], conflicts: .folder).changes
    #expect(kept.passed.map(\.id) == ["1"])
    #expect(kept.rows.map(\.id) == ["2", "3"])
    #expect(kept.rows.flatMap(\.changes).allSatisfy { $0.field == .disposition && !$0.isConflict })
    let taken = try after.changes([second], conflicts: .workbook).changes
    #expect(taken.rows.map(\.id) == ["1", "2", "3"])
    #expect(taken.rows[0].changes.map(\.isConflict) == [true])
    #expect(taken.rows[0].to.groups == ["音响"] || taken.rows[0].to.groups == ["noise-1"])
    // What the second left alone stays as the first made it.
    let idle = rows([try folder.line("1"), try folder.line("2")])
    let nothing = try after.changes([idle, folder.lists()]).changes
    #expect(nothing.isEmpty && nothing.changedElsewhere == 0 && nothing.log.isEmpty)
    let partly = try after.changes([rows([try folder.line("1", [3: "未采纳"])]), folder.lists()]).changes
    #expect(partly.changedElsewhere == 1)
    #expect(partly.rows[0].to == CodingState(groups: ["noise"], disposition: "notAdopted", reason: "因为"))
  }

  /// Who has to settle it sees where the two texts part, and no numbers of citizens.
  @Test func bothReasonsAreShown() throws {
    let same = "已经安排园林科在今年第三季度逐一核实现场情况，"
    let first = rows([try folder.line("1", [4: .text(same + "拟增设座椅。")])])
    var after = folder
    after.files["a/b/suggestions.csv"] = try folder.applied([first])["suggestions.csv"]
    let second = rows([try folder.line("1", [4: .text(same + "不予增设，请联系13600003333。")])])
    let found = after.log([second]).diagnostics
    #expect(found.map(\.code) == [.codingConflict])
    #expect(found[0].arguments["folder"] == "…度逐一核实现场情况，拟增设座椅。")
    #expect(found[0].arguments["workbook"]?.hasPrefix("…度逐一核实现场情况，不予增设，请联系") == true)
    #expect(found[0].arguments["workbook"]?.contains("13600003333") == false)
  }

  /// Ids that a group has by its place are another group's by the time the workbook comes back.
  @Test func groupsThatMoved() throws {
    let before = ApplyingCase(
      csv: "id,text,group\n1,甲,\n2,乙,照明\n",
      yaml: "issuer: {name: 丙局}\ntopic: 公园\ngroups:\n  - heading: 停车\n  - heading: 照明")
    let sheet = rows([try before.line("1", [2: "照明"]), try before.line("2")])
    let lists = try before.lists()
    var after = before
    after.files["a/b/campaign.yaml"] = Array(
      "issuer: {name: 丙局}\ntopic: 公园\ngroups:\n  - heading: 绿化\n  - heading: 停车\n  - heading: 照明\n".utf8)
    let changes = try after.changes([sheet, lists]).changes
    #expect(changes.log.isEmpty)
    #expect(changes.rows.map { $0.to.groups } == [["g3"]])
    // By its heading, since the id may become another's again.
    #expect(
      String(decoding: try after.applied([sheet, lists])["suggestions.csv"] ?? [], as: UTF8.self)
        == "id,text,group\n1,甲,照明\n2,乙,照明\n")
  }

  @Test func headingsThatWereReworded() throws {
    let sheet = rows([try folder.line("2", [2: "厕所太少"])])
    var after = folder
    after.files["a/b/campaign.yaml"] = Array(ApplyingCase.yaml.replacing("厕所太少。", with: "增设厕所。").utf8)
    #expect(try after.changes([sheet, folder.lists()]).changes.rows.map { $0.to.groups } == [["toilets"]])
    // Without the lists of that time the word means nothing any more.
    #expect(after.findings([sheet]) == ["coding.group-unknown@编码!C2"])
  }
}
