import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

@Suite struct NewGroupTests {
  private typealias Cell = HandmadeWorkbook.Cell
  private let folder = ApplyingCase(csv: "id,text,group\n1,甲,\n2,乙,照明\n")

  private func book(_ lines: [[Cell]], row: [Int: Cell] = [:]) throws -> [HandmadeWorkbook.Sheet] {
    [
      .init("编码", [ApplyingCase.heads, try folder.line("1", row)]),
      .init("新增分组", [["新增分组"], ["新分组标题", "新分组编号（可不填）", "上级分组（可不填）", "意见摘要", "本组处理结果", "本组理由"]] + lines),
      try folder.lists(),
    ]
  }

  @Test func areWrittenAndNamed() throws {
    let sheets = try book([["绿化", "green", "", "多种树", "采纳", "合理"], ["修剪", "", "绿化"]], row: [2: "修剪；绿化"])
    let written = try folder.applied(sheets).mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(written["suggestions.csv"] == "id,text,group\n1,甲,n1；green\n2,乙,照明\n")
    #expect(
      written["campaign.yaml"] == ApplyingCase.yaml + """

          - id: green
            heading: 绿化
            summary: 多种树
            disposition: adopted
            reason: 合理
            groups:
              - id: n1
                heading: 修剪

        """)
    // Applied once more, nothing is left to do.
    var after = folder
    for (name, text) in written { after.files["a/b/" + name] = Array(text.utf8) }
    let again = try after.changes(sheets).changes
    #expect(again.isEmpty && again.log.isEmpty)
  }

  @Test func faults() throws {
    func findings(_ line: [Cell]) throws -> [String] { folder.findings(try book([line])) }
    #expect(try findings(["", "x"]) == ["coding.heading-missing@新增分组!A3"])
    #expect(try findings(["绿化", "noise"]) == ["coding.group-id-taken@新增分组!B3"])
    #expect(try findings(["绿化", "none"]) == ["coding.group-id-taken@新增分组!B3"])
    #expect(try findings(["噪声", ""]) == [])
    #expect(try findings(["噪声", "loud"]) == ["coding.group-known@新增分组!B3"])
    #expect(try findings(["绿化", "", "没有的"]) == ["coding.parent-unknown@新增分组!C3"])
    #expect(try findings(["绿化", "", "绿化"]) == ["coding.parent-unknown@新增分组!C3"])
    #expect(try findings(["绿化", "", "照明"]) == ["coding.parent-undeclared@新增分组!C3"])
    #expect(try findings(["绿化", "", "", "", "随便"]) == ["coding.disposition-unknown@新增分组!E3"])
    #expect(try findings([.date(45_000)]) == ["coding.cell-is-date@新增分组!A3"])
    let deep = try book([["二", "", "音响"], ["三", "", "二"], ["四", "", "三"]])
    #expect(folder.findings(deep) == ["coding.group-too-deep@新增分组!C5"])
  }

  /// The same heading below another group is another group.
  @Test func likeHeadings() throws {
    let changes = try folder.changes(
      book([["音响", ""], ["其他", "o1", "噪声"], ["其他", "o2", "厕所太少"]], row: [2: "其他〔o2〕"])
    ).changes
    #expect(changes.log.isEmpty)
    #expect(changes.groups.map(\.id) == ["n1", "o1", "o2"])
    #expect(changes.rows.map { $0.to.groups } == [["o2"]])
  }
}
