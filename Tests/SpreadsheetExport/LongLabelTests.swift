import Campaigns
import Diagnostics
import Packaging
import TestSupport
import Testing

@testable import SpreadsheetExport

/// Words that rows share and that no cell has room for: headings of many groups.
@Suite struct LongLabelTests {
  private static let headings = (0..<100).map { "第\($0)项：" + String(repeating: "补划停车泊位并清理长期停放的车辆", count: 24) }

  /// Two rows in all groups, another in one.
  private static func campaign() throws -> Campaign {
    let groups = headings.enumerated().map { SuggestionGroup(id: "g\($0.offset)", heading: $0.element) }
    let rows = (0..<3).map { index in
      Suggestion(
        id: "\(index)", consent: true, text: MaskableText("内容"), groups: index == 1 ? ["g1"] : groups.map(\.id),
        origin: RowOrigin(file: "suggestions.csv", line: index + 2))
    }
    var builder = TallyBuilder(groups: groups, windows: [])
    for row in rows { builder.add(row) }
    return try Campaign(
      subject: Subject(issuers: SampleCampaigns.subject.issuers, topic: "停车"),
      publication: Publication(level: .texts), statements: Statements(groups: groups), store: MemoryStore(rows),
      tally: builder.tally)
  }

  /// Cell and further parts together are the headings, for every row.
  @Test(.enabled(if: OutsideProgram.python(with: "openpyxl") != nil, "python3 has no openpyxl"))
  func headingsThatDoNotFitACellGoOn() throws {
    let python = try #require(OutsideProgram.python(with: "openpyxl"))
    let path = ScratchFolder()
    let file = path.write(try Exported.workbook(of: try LongLabelTests.campaign()).bytes, to: "book.xlsx")
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      rows = list(book['意见'].iter_rows(values_only=True))
      place = rows[0].index('分组')
      more = {}
      for id, column, part, text in list(book['续文'].iter_rows(values_only=True))[1:]:
        assert column == '分组', column
        more[id] = more.get(id, '') + text
      for row in rows[1:]:
        cell = row[place]
        assert len(cell) <= 32767
        whole = cell.partition('…（未完')[0] + more.get(row[rows[0].index('编号')], '')
        print(len(whole), whole.count('；'), whole[:4], whole[-4:])
      """
    let result = OutsideProgram.run(python, "-W", "ignore", "-c", script, file)
    let whole = LongLabelTests.headings.joined(separator: "；")
    let long = "\(whole.utf16.count) 99 第0项： 放的车辆\n"
    #expect(result.output == long + "\(LongLabelTests.headings[1].utf16.count) 0 第1项： 放的车辆\n" + long)
  }

  /// A store that did not keep the lists of groups of its rows.
  private struct Unlisted: SuggestionStore {
    let store: MemoryStore

    var count: Int { store.count }
    var readFailure: Diagnostic? { nil }
    var survey: RowSurvey {
      var survey = store.survey
      survey.groupLists = nil
      return survey
    }
    func rows() -> AnySequence<Suggestion> { store.rows() }
  }

  /// What lists of groups tell of the columns, the rows tell too.
  @Test(arguments: [PublishingLevel.texts, .summary])
  func listsThatWereNotKeptDoNotShow(level: PublishingLevel) throws {
    let listed = try SampleCampaigns.rows(level: level, several: true)
    let unlisted = try Campaign(
      subject: listed.subject, publication: listed.publication, statements: listed.statements, scale: listed.scale,
      store: Unlisted(store: MemoryStore(Array(listed.store.rows()))), tally: listed.tally)
    #expect(try Exported.workbook(of: unlisted).bytes == Exported.workbook(of: listed).bytes)
  }

  /// A column may be named in another composition than the files have it in.
  @Test func columnsInAnotherComposition() throws {
    let row = Suggestion(
      id: "1", text: MaskableText("内容"), others: [.init(column: "caf\u{e9}", value: "两株")],
      origin: RowOrigin(file: "suggestions.csv", line: 2))
    let campaign = try Campaign(
      subject: SampleCampaigns.subject, publication: Publication(level: .texts, publicColumns: ["cafe\u{301}"]),
      store: MemoryStore([row]))
    let reader = try ZipReader(try Exported.workbook(of: campaign).bytes)
    let strings = try reader.contents(of: try #require(reader["xl/sharedStrings.xml"]))
    #expect(String(decoding: strings, as: UTF8.self).contains("<t>两株</t>"))
  }
}
