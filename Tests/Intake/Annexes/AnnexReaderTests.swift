import Campaigns
import Diagnostics
import Documents
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Files of annexes as blocks, in the encodings of offices.
@Suite struct AnnexReaderTests {
  private static let place = Place.file("a/b/campaign.yaml", line: 9, column: 5)

  private func read(
    _ name: String, _ bytes: [UInt8], publication: Publication = Publication()
  ) throws(Failed) -> Warned<[Block]?> {
    try AnnexReader(world: MemoryWorld(files: ["a/b/" + name: bytes]), folder: "a/b", publication: publication)
      .blocks(of: "题", file: AnnexFile(name, alternative: "图"), at: Self.place)
  }

  private func read(_ name: String, _ text: String, publication: Publication = Publication()) throws(Failed) -> Warned<
    [Block]?
  > { try read(name, Array(text.utf8), publication: publication) }

  private func words(_ blocks: [Block]?) -> [String] {
    (blocks ?? []).map { block in
      if case .paragraph(let paragraph) = block { paragraph.inlines.plainText } else { "?" }
    }
  }

  @Test func aParagraphALine() throws {
    #expect(try words(read("a.txt", "\u{FEFF}　　第一段。\r\n\r\n第二段。  ").value) == ["第一段。", "第二段。"])
    // 甲乙 in GBK.
    #expect(try words(read("a.TXT", [0xBC, 0xD7, 0xD2, 0xD2, 0xA1, 0xA3]).value) == ["甲乙。"])
  }

  @Test func aTableWithItsHeads() throws {
    let read = try read("t.csv", "指标,改造前（米）,备注\n\n宽,\"1,500.5\",\"甲\n乙\"\n高,-2,\n长,,丙,,\n")
    guard case .table(let table)? = read.value?.first, case .fixed(let rows) = table.rows else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.header.plainText) == ["指标", "改造前（米）", "备注"])
    #expect(table.columns.map(\.alignment) == [.start, .end, .start])
    #expect(
      rows.map { $0.cells.map(\.inlines.plainText) } == [["宽", "1,500.5", "甲\n乙"], ["高", "-2", ""], ["长", "", "丙"]])
    #expect(rows[0].cells[2].inlines.contains(.lineBreak))
    #expect(read.log.isEmpty)
  }

  @Test func tabsPartCells() throws {
    guard case .table(let table)? = try read("t.tsv", "甲\t乙,丙\n1\t2\n").value?.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.header.plainText) == ["甲", "乙,丙"])
  }

  @Test func aRowTooWideIsNamedWithItsPlace() {
    let error = #expect(throws: Failed.self) { try read("t.csv", "甲,乙\n1,2\n3,4,5\n") }
    #expect(error?.log.diagnostics.map(\.code) == [.annexRowTooWide])
    #expect(error?.log.diagnostics.first?.place == .file("a/b/t.csv", line: 3, column: 5))
  }

  @Test func whatCannotBePrintedIsRefusedOrListed() throws {
    func codes(_ name: String, _ text: String) -> [DiagnosticCode] {
      do { return try read(name, text).log.diagnostics.map(\.code) } catch { return error.log.diagnostics.map(\.code) }
    }
    #expect(codes("a.txt", " \n　\n") == [.annexTextEmpty])
    #expect(codes("t.csv", "\n\n") == [.annexTableEmpty])
    #expect(codes("p.png", "no picture") == [.pictureUnknown])
    #expect(codes("a.xlsx", "PK") == [.annexApart])
    #expect(try read("a.xlsx", "PK").value == nil)
    let missing = #expect(throws: Failed.self) {
      try AnnexReader(world: MemoryWorld(), folder: "a/b", publication: Publication())
        .blocks(of: "题", file: AnnexFile("a.pdf"), at: Self.place)
    }
    #expect(missing?.log.diagnostics == [Diagnostic(.fileMissing, at: Self.place, ["path": "a/b/a.pdf"])])
  }

  @Test func personalDataIsCountedAndNotQuoted() throws {
    let text = "联系人电话13800138000，办公电话0000-0000000。"
    let found = try read("a.txt", text, publication: Publication(unmasked: ["0000-0000000"])).log
    #expect(found.diagnostics.map(\.code) == [.annexPersonalData])
    #expect(found.diagnostics.first?.arguments["count"] == "1")
    #expect(found.diagnostics.first?.message(in: .zh).contains("138") == false)
    #expect(try read("a.txt", text, publication: Publication(unmasked: ["13800138000"])).log.isEmpty)
  }
}
