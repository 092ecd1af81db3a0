import Campaigns
import TestSupport
import Testing

@testable import DataExport

@Suite struct SummaryTests {
  private let build = BuildInformation(program: "huizong", version: "0.1.0", template: "notice")

  private func campaigns() throws -> [PublicCampaign] {
    [
      PublicCampaign(try SampleCampaigns.rows(publicColumns: ["小区"])),
      PublicCampaign(try SampleCampaigns.headingsOnly()),
      PublicCampaign(try SampleCampaigns.stated()), PublicCampaign(try SampleCampaigns.questionnaire()),
      PublicCampaign(try SampleCampaigns.nothing()),
    ]
  }

  private func members(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let values) = value { values } else { [] }
  }

  @Test func figuresCarryWhatStandsBehindThem() throws {
    let campaign = PublicCampaign(try SampleCampaigns.stated())
    let id = FigureID("group", "g1", "share")
    let value = SummaryExporter.value(
      campaign,
      prints: [
        id.path: [PrintedPlace(page: 2, line: 3), PrintedPlace(page: 1, line: 7), PrintedPlace(page: 1, line: 7)],
        "group.g1.summary": [PrintedPlace(page: 1, line: 6)],
      ], cells: [id: "汇总!D12"], build: build)
    let figures = members(value["figures"])
    #expect(figures.count == campaign.figures.figures.count)
    let share = try #require(figures.first { $0["id"] == .string(id.path) })
    // 245 of 735 is 33.3 %.
    #expect(share["value"] == .decimal(digits: 333, places: 3))
    #expect(share["text"] == .string("33.3%"))
    #expect(share["base"] == .string("received.total"))
    #expect(share["rule"] == .string("share"))
    #expect(share["cell"] == .string("汇总!D12"))
    #expect(
      members(share["prints"]) == [
        .object(known: [("page", .integer(1)), ("line", .integer(7))]),
        .object(known: [("page", .integer(2)), ("line", .integer(3))]),
      ])
    let submissions = try #require(figures.first { $0["id"] == .string("received.submissions") })
    #expect(submissions["value"] == .integer(96))
    #expect(submissions["unit"] == .string("份"))
    #expect(submissions["qualifier"] == .string("over"))
    #expect(submissions["text"] == .string("96余份"))
    #expect(members(value["paragraphs"]).map { $0["id"] } == [.string("group.g1.summary")])
  }

  @Test func rowsAreNamedBySelectors() throws {
    let value = SummaryExporter.value(
      PublicCampaign(try SampleCampaigns.rows()), prints: [:], cells: [:], build: nil)
    let figures = members(value["figures"])
    #expect(figures.first { $0["id"] == .string("received.total") }?["rows"] == .string("*"))
    #expect(figures.first { $0["id"] == .string("group.bays.count") }?["rows"] == .string("group=bays"))
    #expect(value["build"] == nil)
  }

  /// The group that is not printed keeps its place and loses its words.
  @Test func withheldWordsStayInside() throws {
    let bytes = SummaryExporter.export(PublicCampaign(try SampleCampaigns.rows(level: .summary)))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"id\": \"other\""))
    #expect(!text.contains("其他个别诉求"))
    #expect(!text.contains("涉及个人"))
    #expect(!text.contains("小巷深处"))
    #expect(!text.contains("桂花园"))
  }

  @Test func bytesAreTheSameEachTime() throws {
    for (first, second) in zip(try campaigns(), try campaigns()) {
      #expect(SummaryExporter.export(first, build: build) == SummaryExporter.export(second, build: build))
    }
  }

  @Test(.enabled(if: OutsideProgram.python() != nil, "python3 is not installed"))
  func pythonReadsIt() throws {
    let folder = ScratchFolder()
    let path = folder.write(
      SummaryExporter.export(PublicCampaign(try SampleCampaigns.stated()), build: build), to: "s.json")
    let script = """
      import json, sys
      d = json.load(open(sys.argv[1], encoding='utf-8'))
      print({f['id']: f['value'] for f in d['figures']}['group.g1.share'], d['campaign']['windows'])
      """
    let result = OutsideProgram.run(try #require(OutsideProgram.python()), "-c", script, path)
    #expect(result.output == "0.333 [{'from': '2021-03-01', 'to': '2021-03-31'}]\n")
  }

  /// The schema is checked by a validator of others where there is one.
  @Test(.enabled(if: OutsideProgram.python(with: "jsonschema") != nil, "python3 has no jsonschema"))
  func schemaFits() throws {
    let folder = ScratchFolder()
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding='utf-8'))
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2], encoding='utf-8')))
      """
    let python = try #require(OutsideProgram.python(with: "jsonschema"))
    for (index, campaign) in try campaigns().enumerated() {
      let path = folder.write(
        SummaryExporter.export(
          campaign,
          prints: ["received.total": [PrintedPlace(page: 1, line: 2)], "lead": [PrintedPlace(page: 1, line: 1)]],
          cells: [.total: "汇总!C5"], build: build), to: "\(index).json")
      let result = OutsideProgram.run(
        python, "-c", script, OutsideProgram.repository + "/docs/schemas/summary.schema.json", path)
      #expect(result.status == 0, "\(result.output)")
    }
  }
}
