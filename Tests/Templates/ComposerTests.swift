import Campaigns
import Diagnostics
import Documents
import Numbering
import TestSupport
import Testing
import TextServices

@testable import Templates

@Suite struct ComposerTests {
  /// Every Markdown, HTML and Mustache metacharacter.
  private static let metacharacters =
    #"*_`~#+-=|<>[](){}!\&;:"'^$%@/ {{title}} {{{x}}} {{#a}} <b>粗</b> [链](http://x) &amp; ![图](y) \* 1. - [ ] ``` ~~~"#

  private func campaign(
    title: String? = "题目", topic: String? = "题", statements: Statements = Statements(),
    publication: Publication = Publication(), locale: Campaigns.Locale = .mainland, status: CampaignStatus = .final
  ) throws -> PublicCampaign {
    let issuer = try #require(Issuer(name: "云岭市青川区民政局", short: "区民政局"))
    return PublicCampaign(
      try Campaign(
        status: status, subject: Subject(title: title, issuers: [issuer], topic: topic, locale: locale),
        publication: publication, statements: statements))
  }

  private func compose(
    _ campaign: PublicCampaign, _ template: String = "# {{title}}\n\n{{#lead}}\n{{.}}\n\n{{/lead}}",
    script: ChineseScript? = nil
  ) throws -> Document {
    let template = try Template(folder: "t", files: ["notice.md": template])
    return try DocumentComposer(template: template, style: campaign.subject.locale.style)
      .compose(campaign, script: script).value
  }

  private func text(_ document: Document) -> [String] {
    document.blocks.map { block in
      switch block {
      case .title(let words), .heading(_, let words): words.plainText
      case .paragraph(let paragraph): paragraph.inlines.plainText
      default: ""
      }
    }
  }

  @Test func valuesAreNeverMarkup() throws {
    let document = try compose(campaign(title: Self.metacharacters, statements: Statements(lead: Self.metacharacters)))
    #expect(text(document) == [Self.metacharacters, Self.metacharacters])
    #expect(document.blocks.count == 2)
  }

  @Test func aFigureKeepsItsIdentity() throws {
    let statements = Statements(counts: StatedCounts(suggestions: StatedCount(735, unit: "条", qualifier: .about)))
    let document = try compose(campaign(statements: statements), "共收到{{total}}。")
    guard case .paragraph(let paragraph) = try #require(document.blocks.first) else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.inlines.plainText == "共收到约735条。")
    let numeral = Inline.text("735", TextSource(.figure, identity: "received.total"))
    #expect(paragraph.inlines.contains { if case .unbroken(let inner) = $0 { inner.contains(numeral) } else { false } })
  }

  @Test func theOfficesWordsAreConvertedAndCodesAreNot() throws {
    let traditional = "區民宗局對如何加強團結進行徵集，“發展”"
    let published = try campaign(
      title: "團結", statements: Statements(lead: traditional), publication: Publication(number: "區發〔2020〕1號"))
    let document = try compose(published, "# {{title}}\n\n{{#lead}}{{.}}{{/lead}}")
    #expect(text(document) == ["团结", "区民宗局对如何加强团结进行征集，“发展”"])
    #expect(document.metadata.language == .simplified)
    #expect(document.metadata.title == "团结")
  }

  @Test func traditionalOutputTakesTraditionalMarks() throws {
    let document = try compose(
      campaign(title: "发展", statements: Statements(lead: "他说“后来‘发展’了”。")), script: .hant)
    #expect(text(document) == ["發展", "他說「後來『發展』了」。"])
    #expect(document.metadata.language == .traditional)
  }

  @Test func simplifiedWordsThatLookTraditionalAreLeftAlone() throws {
    // 乾隆, 著名, 瞭望 and 覆 are right in Simplified text; a converter would turn 乾 into 干.
    let document = try compose(campaign(statements: Statements(lead: "乾隆年间的著名建筑，覆盖瞭望台。")))
    #expect(text(document).last == "乾隆年间的著名建筑，覆盖瞭望台。")
  }

  @Test func aDraftSaysSoInHeadAndTitle() throws {
    let document = try compose(campaign(status: .draft))
    #expect(document.headNote == "送审稿")
    #expect(document.metadata.title == "送审稿 题目")
    #expect(try compose(campaign()).headNote == nil)
  }

  @Test func aTemplatesFaultsAllComeWithTheirPlaces() throws {
    let failed = #expect(throws: Failed.self) {
      try Template(
        folder: "t", files: ["notice.md": "# {{titel}}\n甲\u{E000}\n{{total}} {{>part}}", "part.md": "x {{nmae}}"])
    }
    let places = failed?.log.diagnostics.map { "\($0.place?.text ?? "") \($0.code.id)" }
    #expect(
      places == [
        "t/notice.md:1:3 template.unknown-field", "t/notice.md:2:2 template.reserved-character",
        "t/part.md:1:3 template.unknown-field",
      ])
  }

  /// Labels that end in digits and marks of a mask do not run on into the count.
  @Test func aLabelAndItsCountAreTwoThings() throws {
    let facts = [("热线12345", 1), ("来电135****5607", 2), ("网上", 3)].map { Fact(label: $0.0, value: $0.1, unit: "条") }
    let template = "{{#facts}}{{label}}{{joint}}{{count}}{{^last}}；{{/last}}{{/facts}}"
    for (locale, wanted) in [
      (Campaigns.Locale.mainland, "热线12345：1条；来电135****5607：2条；网上3条"),
      (.britain, "热线12345: 1 comment；来电135****5607: 2 comments；网上, 3 comments"),
    ] {
      let document = try compose(campaign(statements: Statements(facts: facts), locale: locale), template)
      #expect(text(document) == [wanted])
    }
  }

  private func campaign(
    kind: CampaignKind, groups: [SuggestionGroup] = [], rows: [(group: String, disposition: String?)]
  ) throws -> PublicCampaign {
    let issuer = try #require(Issuer(name: "云岭市青川区民政局", short: "区民政局"))
    var builder = TallyBuilder(groups: groups, windows: [])
    let held = rows.enumerated().map { index, row in
      Suggestion(
        id: "\(index)", text: MaskableText("话"), groups: groups.isEmpty ? [] : [row.group],
        disposition: row.disposition,
        origin: RowOrigin(file: "suggestions.csv", line: index + 2))
    }
    for row in held { builder.add(row) }
    return PublicCampaign(
      try Campaign(
        status: .final, subject: Subject(title: "题目", issuers: [issuer], topic: "题", kind: kind),
        publication: Publication(), statements: Statements(groups: groups), store: MemoryStore(held),
        tally: builder.tally))
  }

  /// A row of a questionnaire is a sheet, with or without words; of other campaigns, a suggestion.
  @Test func sheetsOfAnswers() throws {
    let template = "{{#countsSheets}}收回答卷{{total}}{{/countsSheets}}{{^countsSheets}}收到意见{{total}}{{/countsSheets}}"
    let rows = [(group: "", disposition: String?.none), ("", nil)]
    #expect(try text(compose(campaign(kind: .questionnaire, rows: rows), template)) == ["收回答卷2份"])
    #expect(try text(compose(campaign(kind: .summary, rows: rows), template)) == ["收到意见2条"])
  }

  /// Three of a group are adopted; of the other one is and one is not, which `min_cell` withholds.
  @Test func outcomesThatAreWithheld() throws {
    let groups = [SuggestionGroup(id: "a", heading: "甲"), SuggestionGroup(id: "b", heading: "乙")]
    let rows = [("a", "adopted"), ("a", "adopted"), ("a", "adopted"), ("b", "adopted"), ("b", "notAdopted")]
    let template =
      "{{#groupTable}}{{heading}}：{{#outcomes}}{{label}}{{joint}}{{count}}{{/outcomes}}{{^outcomes}}{{#isWithheld}}不单列{{/isWithheld}}"
      + "{{/outcomes}}；{{/groupTable}}"
    let found = try text(compose(campaign(kind: .adoption, groups: groups, rows: rows.map { ($0.0, $0.1) }), template))
    #expect(found == ["甲：采纳3条；乙：不单列；"])
    let none = try text(compose(campaign(kind: .adoption, groups: groups, rows: [("a", nil), ("b", nil)]), template))
    #expect(none == ["甲：；乙：；"])
  }

  @Test func tablesAndRunInHeadingsAreRead() throws {
    let template = "[一、{{title}}](run-in:1)正文\n\n| 选项 | 票数 |\n| :-- | --: |\n| 甲 | {{total}} |\n\n[注](note:)\n"
    let document = try compose(
      campaign(statements: Statements(counts: StatedCounts(suggestions: StatedCount(5, unit: "条")))), template)
    #expect(document.blocks.count == 2)
    guard case .paragraph(let paragraph) = document.blocks[0], case .table(let table) = document.blocks[1] else {
      Issue.record("wrong blocks")
      return
    }
    guard case .runIn(let level, let words) = paragraph.inlines[0] else {
      Issue.record("no run-in heading")
      return
    }
    #expect(level == 1 && words.plainText == "一、题目")
    #expect(paragraph.keepWithNext)
    #expect(table.columns.map(\.alignment) == [.start, .end])
    guard case .fixed(let rows) = table.rows else {
      Issue.record("rows are not fixed")
      return
    }
    #expect(rows.map { $0.cells.map(\.inlines.plainText) } == [["甲", "5条"]])
    #expect(table.note?.plainText == "注")
  }

  /// A part without a line end of its own does not draw the paragraph after it to itself.
  @Test func aPartAloneOnItsLineKeepsTheLine() throws {
    let template = try Template(
      folder: "t", files: ["notice.md": "{{>part}}\n\n乙\n  {{> part }}\n\n丙", "part.md": "甲"])
    let document = try DocumentComposer(template: template, style: .official).compose(campaign(), script: nil).value
    #expect(text(document) == ["甲", "乙甲", "丙"])
  }

  /// A heading below the fourth level is numbered by the step below （1）.
  @Test func theFifthLevelHasItsOwnNumbers() throws {
    let template =
      "## [](number:)甲\n\n### [](number:)乙\n\n#### [](number:)丙\n\n##### [](number:)丁\n\n###### [](number:)戊\n"
    let document = try compose(campaign(), template)
    #expect(text(document) == ["一、甲", "（一）乙", "1.丙", "（1）丁", "①戊"])
    guard case .heading(5, _)? = document.blocks.last else {
      Issue.record("no fifth level")
      return
    }
    let list = try compose(campaign(), "1. 甲\n   1. 乙\n      1. 丙\n")
    var markers: [List.Marker] = []
    func visit(_ blocks: [Block]) {
      for case .list(let list) in blocks {
        markers.append(list.marker)
        for item in list.items { visit(item.blocks) }
      }
    }
    visit(list.blocks)
    #expect(markers == (3...5).map { .ladder(level: $0, start: 1) })
  }

  @Test func theLadderIsThatOfTheStandard() {
    #expect((1...4).map { Ladder.number(1, level: $0) } == ["一、", "（一）", "1.", "（1）"])
    // GB/T 15834-2011, B.3.8: ① below （1）.
    #expect([1, 20, 21, 50].map { Ladder.number($0, level: 5) } == ["①", "⑳", "㉑", "㊿"])
    #expect([10, 11, 20, 21, 99, 100].map(Ladder.han) == ["十", "十一", "二十", "二十一", "九十九", "100"])
  }
}
