import Diagnostics
import PDFReading
import Surroundings
import TestSupport
import Testing

@testable import Reports

/// An annexed table of the suggestions is printed where something of it may be published, and told where nothing may.
@Suite struct AnnexTableTests {
  private static let repository = String(
    #filePath.prefix(#filePath.count - "/Tests/Reports/AnnexTableTests.swift".count))

  private let folder = ScratchFolder()

  /// What is said of annexes, by line and title, and the words of the pages.
  private func built(
    publish: String, consent: String = "是", hasRows: Bool = true, template: String? = nil
  ) throws -> (found: [String], pages: [String]) {
    folder.makeFolder("c")
    let named = template.map { "template: \($0)\n" } ?? ""
    let yaml =
      "status: final\nissuer: {name: 甲市乙区丙局}\ntopic: 步道\ndate: 2025-05-06\npublish: \(publish)\n"
      + "annexes:\n  - {title: 说明, file: a.txt}\n  - {title: 一览, table: rows}\n" + named
    folder.write(Array(yaml.utf8), to: "c/campaign.yaml")
    folder.write(Array("附注的话。\n".utf8), to: "c/a.txt")
    folder.write(
      Array(("id,text,consent\n" + (hasRows ? "S1,多设座椅,\(consent)\n" : "")).utf8), to: "c/suggestions.csv")
    let builder = ReportBuilder(
      world: SystemWorld(),
      resources: Resources(fonts: Self.repository + "/fonts", templates: Self.repository + "/templates"))
    let log = try builder.build(folder.file("c")).log
    #expect(try builder.check(folder.file("c")).log.count(of: .annexUnreleased) == log.count(of: .annexUnreleased))
    let file = try PDFFile(path: folder.file("c/out/notice.pdf"))
    var pages: [String] = []
    for page in 1...(try file.pageCount()) { pages.append(try file.lines(ofPage: page).map(\.text).joined()) }
    let found = log.diagnostics.filter { $0.code == .annexUnreleased }.map {
      ($0.place?.text.replacing(folder.file("c") + "/", with: "") ?? "") + " " + ($0.arguments["title"] ?? "")
    }
    return (found, pages)
  }

  @Test func whatIsReleasedIsPrinted() throws {
    let (found, pages) = try built(publish: "texts")
    #expect(found.isEmpty)
    #expect(pages.contains { $0.contains("一览") && $0.contains("多设座椅") })
  }

  @Test(arguments: [("summary", "是", true), ("texts", "否", true), ("texts", "", true), ("texts", "是", false)])
  func nothingIsReleased(_ publish: String, _ consent: String, _ hasRows: Bool) throws {
    let (found, pages) = try built(publish: publish, consent: consent, hasRows: hasRows)
    #expect(found == ["campaign.yaml:8:5 一览"])
    // The other annex is the only one then, and no page stands for this one.
    #expect(!pages.joined().contains("一览"))
    #expect(pages.joined().contains("附件：说明"))
    #expect(pages.last?.contains("附注的话") == true)
  }

  /// A template of the office's own may list every row with its number alone.
  @Test func aTemplateMayListEveryRow() throws {
    folder.makeFolder("c")
    folder.makeFolder("c/own")
    for name in ["notice.md", "template.yaml"] {
      folder.write(
        try SystemWorld().contents(of: Self.repository + "/templates/summary/" + name), to: "c/own/" + name)
    }
    folder.write(
      Array("```suggestion-table\nrows: all\n{{$page}}{{/page}}\ncolumn: 编号 | {{row.id}}\n```\n".utf8),
      to: "c/own/table.md")
    let (found, pages) = try built(publish: "summary", template: "own")
    #expect(found.isEmpty)
    #expect(pages.last?.contains("S1") == true)
    #expect(try built(publish: "summary", hasRows: false, template: "own").found.count == 1)
  }
}
