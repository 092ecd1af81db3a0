import Campaigns
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Templates

@Suite struct MarkdownTableTests {
  private func blocks(_ text: String, _ campaign: Campaign? = nil) throws -> [Block] {
    let template = try Template(folder: "t", files: ["notice.md": text])
    let published = PublicCampaign(try campaign ?? SampleCampaigns.nothing())
    return try DocumentComposer(template: template, style: .official).compose(published).value.blocks
  }

  private func table(_ text: String, _ campaign: Campaign? = nil) throws -> Table {
    let tables = try blocks(text, campaign).compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    return try #require(tables.first)
  }

  private func words(_ cells: [TableCell]) -> [String] { cells.map { $0.inlines.plainText } }

  @Test func cellsJoinThoseBesideAndAbove() throws {
    let table = try table(
      """
      | 类 | 甲 | 乙 |
      | :-- | --: | :-: |
      | 一 | 1 | [](left:) |
      | [](above:) | 2 | 3 |
      | [](above:) | [](above:) | 4 |
      """)
    guard case .fixed(let rows) = table.rows else {
      Issue.record("rows are made lazily")
      return
    }
    #expect(table.spanningHeader.isEmpty)
    #expect(rows.map { words($0.cells) } == [["一", "1"], ["2", "3"], ["4"]])
    #expect(rows[0].cells.map(\.rowSpan) == [3, 1] && rows[0].cells.map(\.columnSpan) == [1, 2])
    #expect(rows[1].cells.map(\.rowSpan) == [2, 1])
  }

  @Test func headsThatJoinHaveTheFirstRowBelowThem() throws {
    let table = try table(
      """
      | 渠道 | 意见 | [](left:) |
      | :-- | --: | --: |
      | [](above:) | 收到 | 采纳 |
      | 网上 | 9 | 5 |
      """)
    #expect(words(table.spanningHeader) == ["渠道", "意见"])
    #expect(table.spanningHeader.map(\.columnSpan) == [1, 2] && table.spanningHeader.map(\.rowSpan) == [2, 1])
    #expect(table.columns.map { $0.header.plainText } == ["", "收到", "采纳"])
    #expect(table.columns.map(\.alignment) == [.start, .end, .end])
    guard case .fixed(let rows) = table.rows else { return }
    #expect(rows.map { words($0.cells) } == [["网上", "9", "5"]])
  }

  @Test func whatIsNoRectangleIsACellOfItsOwn() throws {
    // The second row belongs to the first cell as a whole, the third only by half.
    let table = try table(
      """
      | 甲 | 乙 |
      | :-- | :-- |
      | 一 | [](left:) |
      | [](above:) | [](left:) |
      | [](above:) | 二 |
      """)
    guard case .fixed(let rows) = table.rows else { return }
    #expect(rows[0].cells.map(\.rowSpan) == [2])
    #expect(rows.map { words($0.cells) } == [["一"], [], ["", "二"]])
  }

  @Test func aCellCannotJoinWhatIsNotThere() throws {
    let failed = #expect(throws: Failed.self) { try blocks("| [](above:) | 乙 |\n| :-- | :-- |\n| [](left:) | 丙 |\n") }
    #expect(failed?.log.diagnostics.compactMap { $0.arguments["construct"] } == ["[](above:)", "[](left:)"])
  }

  @Test func aTableIsAskedToStandSideways() throws {
    let markdown = "| 甲 |\n| :-- |\n| 一 |\n"
    #expect(try table("[题](caption:sideways)\n\n" + markdown).isSideways)
    #expect(try table("[题](caption:sideways)\n\n" + markdown).caption?.plainText == "题")
    #expect(try table("[](caption:sideways)\n\n" + markdown).caption == nil)
    #expect(try !table("[题](caption:)\n\n" + markdown).isSideways)
    let rows = try SampleCampaigns.rows()
    #expect(try table("```suggestion-table\npage: sideways\ncolumn: 号 | {{row.number}}\n```\n", rows).isSideways)
    #expect(try !table("```suggestion-table\npage: upright\ncolumn: 号 | {{row.number}}\n```\n", rows).isSideways)
    #expect(try !table("```suggestion-table\ncolumn: 号 | {{row.number}}\n```\n", rows).isSideways)
  }

  @Test func aTableOfRowsTakesTheCaptionAndTheNoteAroundIt() throws {
    let table = try table(
      "[题](caption:)\n\n```suggestion-table\ncolumn: 号 | {{row.number}}\n```\n\n[注](note:)\n",
      SampleCampaigns.rows())
    #expect(table.caption?.plainText == "题" && table.note?.plainText == "注")
  }

  @Test func aCaptionGoesWithWhatFollowsIt() throws {
    let blocks = try blocks("[题](caption:)\n\n文\n\n| 甲 |\n| :-- |\n| 一 |\n")
    guard case .table(let table) = blocks[1] else {
      Issue.record("no table")
      return
    }
    #expect(table.caption == nil)
  }

  @Test func aWordThatNoPageHasIsRefusedWithItsLine() throws {
    let failed = #expect(throws: Failed.self) {
      try Template(folder: "t", files: ["notice.md": "文\n\n```suggestion-table\ncolumn: 号 | 甲\npage: sideway\n```\n"])
    }
    #expect(
      failed?.log.diagnostics.map { "\($0.place?.text ?? "") \($0.code.id)" } == ["t/notice.md:5 template.directive"])
  }

  @Test func aPartHasBlocksThatTheOneWhoUsesItFills() throws {
    let part = "```suggestion-table\n{{$page}}{{/page}}\ncolumn: 号 | {{row.number}}\n```\n"
    for (use, isSideways) in [
      ("{{>table}}", false), ("{{<table}}{{$page}}page: sideways{{/page}}{{/table}}", true),
    ] {
      let template = try Template(folder: "t", files: ["notice.md": use + "\n", "table.md": part])
      let published = PublicCampaign(try SampleCampaigns.rows())
      let document = try DocumentComposer(template: template, style: .official).compose(published).value
      guard case .table(let table) = try #require(document.blocks.first) else {
        Issue.record("no table")
        continue
      }
      #expect(table.isSideways == isSideways)
    }
  }
}
