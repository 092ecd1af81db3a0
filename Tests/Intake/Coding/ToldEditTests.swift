import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// What staff change in a coding workbook and is not brought back: it is told, cell by cell.
@Suite struct ToldEditTests {
  private typealias Cell = HandmadeWorkbook.Cell
  private let folder = ApplyingCase(
    csv: "id,text,group,date,channel,district,consent\n1,甲,,2020-05-17,网上,东区,是\n2,乙,,,信函,,否\n")
  private static let heads = ApplyingCase.heads + ["收到日期", "渠道", "所属区域", "同意公开"]

  private func rows(_ first: [Cell], _ second: [Cell], of folder: ApplyingCase) throws -> HandmadeWorkbook.Sheet {
    .init("编码", [ToldEditTests.heads, try folder.line("1") + first, try folder.line("2") + second])
  }

  @Test func factsOfARow() throws {
    // 43968 is 2020-05-17.
    let second: [Cell] = ["", "信函", "", "否"]
    #expect(folder.findings([try rows([.date(43_968), "网上", "东区", "是"], second, of: folder)]) == [])
    #expect(folder.findings([try rows(["2020年5月17日", "网上", "东区", "同意"], second, of: folder)]) == [])
    let edited = try rows([.date(43_969), "来信", "西区", "否"], second, of: folder)
    #expect(folder.findings([edited]) == ["I", "J", "K", "L"].map { "coding.fact-edited@编码!\($0)2" })
    let log = folder.log([edited]).diagnostics
    #expect(log.last?.message(in: .zh) == "第“1”条的“同意公开”在工作簿里和征集文件夹里不同；这一栏不写回。")
    #expect(!folder.log([edited]).hasErrors)
  }

  /// All that is wrong with a row is told, in the order of its columns, in every run.
  @Test func everyFaultOfARow() throws {
    let sheet = HandmadeWorkbook.Sheet(
      "编码",
      [
        ApplyingCase.heads,
        try folder.line(
          "1", [3: .formula("=X", stored: nil), 4: .formula("=Y", stored: nil), 5: .error("#REF!"), 2: .date(45_000)]),
      ])
    for _ in 1...5 {
      #expect(
        folder.findings([sheet]) == [
          "coding.cell-is-date@编码!C2", "coding.formula-unsaved@编码!D2", "coding.formula-unsaved@编码!E2",
          "coding.cell-is-error@编码!F2",
        ])
    }
  }

  /// A text that was corrected in the workbook is told apart from a row that belongs to another id.
  @Test func textsThatWereChanged() throws {
    func sheet(_ cells: [Int: Cell]) throws -> HandmadeWorkbook.Sheet {
      .init("编码", [ApplyingCase.heads, try folder.line("1", cells)])
    }
    #expect(folder.findings([try sheet([1: "甲。", 2: "噪声"])]) == ["coding.text-changed@编码!B2"])
    #expect(folder.findings([try sheet([1: "甲。"])]) == ["coding.text-edited@编码!B2"])
    #expect(folder.findings([try sheet([0: "2", 2: "噪声"])]) == ["coding.row-differs@编码!A2"])
  }

  /// As in the campaign's own tables.
  @Test func wordsOfDispositions() throws {
    func decided(_ word: String) throws -> [String?] {
      let sheet = HandmadeWorkbook.Sheet("编码", [ApplyingCase.heads, try folder.line("1", [3: .text(word)])])
      let changes = try folder.changes([sheet]).changes
      #expect(changes.log.isEmpty)
      return changes.rows.map(\.to.disposition)
    }
    for word in ["采纳。", "采 纳", "采纳"] { #expect(try decided(word) == ["adopted"]) }
    for word in ["无", "/", "—"] { #expect(try decided(word) == []) }
  }

  // MARK: Groups that are there already

  private static let groups = """
    issuer: {name: 甲市乙区丙局}
    topic: 公园管理
    groups:
      - {id: noise, heading: 噪声, summary: 太吵。, disposition: 采纳, reason: 合理}
    """

  private func additions(_ lines: [[Cell]], _ conflicts: CodingConflicts = .refuse) throws -> DiagnosticLog {
    let folder = ApplyingCase(csv: "id,text,group\n1,甲,\n", yaml: ToldEditTests.groups)
    let sheet = HandmadeWorkbook.Sheet(
      "新增分组", [["新分组标题", "新分组编号（可不填）", "上级分组（可不填）", "意见摘要", "本组处理结果", "本组理由"]] + lines)
    let rows = HandmadeWorkbook.Sheet("编码", [ApplyingCase.heads, try folder.line("1")])
    return try folder.changes([rows, sheet, folder.lists()], conflicts: conflicts).changes.log
  }

  private func codes(_ log: DiagnosticLog) -> [String] {
    log.diagnostics.map { $0.code.id + "@" + ($0.place?.text.replacing("w.xlsx!新增分组!", with: "") ?? "") }
  }

  @Test func whatALineSaysOtherwise() throws {
    #expect(codes(try additions([["噪声。", "", "", "太吵。", "采纳", "合理"]])) == [])
    #expect(codes(try additions([["噪声", "", "", "", "", ""]])) == [])
    let log = try additions([["噪声", "", "", "另写的", "不采纳", "理由"]])
    #expect(codes(log) == ["D2", "E2", "F2"].map { "coding.group-conflict@" + $0 })
    #expect(log.diagnostics.map { $0.arguments["column"] } == ["意见摘要", "本组处理结果", "本组理由"])
    #expect(log.diagnostics.first?.arguments["first"] == "a/b/campaign.yaml:4:5")
    #expect(
      codes(try additions([["噪声", "", "", "另写的"]], .folder)) == ["coding.group-kept@D2"])
  }

  /// Two lines of one heading: the first is taken, and what the second says is not lost unseen.
  @Test func twoLinesOfOneHeading() throws {
    let log = try additions([["绿化", "", "", "多种树"], ["绿化。", "", "", "少修剪"], ["绿化", "", "", "多种树"]])
    #expect(codes(log) == ["coding.group-conflict@D3"])
    #expect(log.diagnostics.first?.arguments["first"] == "w.xlsx!新增分组!A2")
  }
}
