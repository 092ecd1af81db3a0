import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Tables that hold no suggestions: facts by key, and lists of questions.
@Suite struct FactTableTests {
  private func importer(_ texts: [String: String]) throws -> TableImporter {
    var options = TableImportOptions()
    options.profiles = try ProfileTests.profiles()
    return try TableImporter(texts.keys.sorted(), options: options, world: MemoryWorld(texts: texts))
  }

  private func yaml(_ importer: TableImporter) throws -> String {
    let result = try importer.run(write: { _ throws(Failed) in }, keep: { _ throws(Failed) in })
    return ImportedCampaign(importer, result).yaml
  }

  private static let facts = """
    topic,如何改进滨江公园
    url,https://example.org/talk/park
    views,"1,204"
    voters,318
    voters-in-conv,300
    commenters,46
    comments,97
    groups,2
    conversation-description,"公园改造，
    请说说你的看法"
    """

  @Test func factsAlone() throws {
    let importer = try importer(["概要.csv": FactTableTests.facts])
    #expect(!importer.hasTables)
    #expect(importer.facts.map(\.profile.name) == ["polis-summary"])
    let yaml = try yaml(importer)
    let loaded = try Loading.campaign(["campaign.yaml": yaml])
    #expect(loaded.value.subject.topic == "如何改进滨江公园")
    #expect(loaded.value.publication.url == "https://example.org/talk/park")
    #expect(loaded.value.statements.facts.map(\.value) == [1204, 318, 46, 97])
  }

  @Test func factsBesideRows() throws {
    let rows = "编号,意见内容\n1,多种树\n"
    let importer = try importer(["a.csv": rows, "b.csv": FactTableTests.facts])
    #expect(importer.tables.count == 1)
    #expect(importer.facts.count == 1)
    #expect(importer.log.count(of: .sheetUnused) == 0)
  }

  @Test func listOfQuestions() throws {
    let list = """
      Open Questions,,
      Questions with free text.,,
      Column ID,Number,Title of the question as you want it to appear in the app
      I,2,What should the park have?
      K,3,What should it not have?
      """
    let importer = try importer(["list.csv": list])
    #expect(importer.facts.first?.questions.map(\.text) == ["What should the park have?", "What should it not have?"])
    let yaml = try yaml(importer)
    #expect(yaml.contains("#   - {id: q2, text: \"What should it not have?\", type: open}"))
    _ = try Loading.campaign(["campaign.yaml": yaml])
  }

  @Test(arguments: [
    "甲,乙\n丙,丁\n", "topic,如何\nurl,x\n", "", "topic,如何,又\nurl,x,y\nviews,1,2\nvoters,3,4\ncommenters,5,6\n",
  ])
  func otherTablesAreNot(_ text: String) {
    #expect(throws: Failed.self) { try importer(["t.csv": text]) }
  }

  @Test(
    arguments: [
      ("3、您常用哪些服务？【多选题】", "您常用哪些服务？", nil, Question.Kind.multiple), ("Q12. 年龄段（单选）", "年龄段", nil, .single),
      ("4、请评价—环境", "请评价", "环境", nil), ("您的出行方式 [公交]", "您的出行方式", "公交", nil), ("第5题：您的看法", "您的看法", nil, nil),
      ("[填空题] 您的建议（选填）", "您的建议", nil, .open),
      ("*6. How satisfied are you? (required)", "How satisfied are you?", nil, nil),
      ("2024年度", "2024年度", nil, nil),
    ] as [(String, String, String?, Question.Kind?)])
  func headersOfQuestions(_ header: String, _ text: String, _ part: String?, _ kind: Question.Kind?) {
    let read = QuestionHeader(header)
    #expect(read.text == text)
    #expect(read.part == part)
    #expect(read.kind == kind)
  }
}
