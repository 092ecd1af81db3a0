import Campaigns
import Diagnostics
import Documents
import Testing

@testable import Templates

/// Blocks of a second language, written as bodies of fenced blocks.
@Suite struct LanguageDirectiveTests {
  private func compose(_ template: String) throws -> Document {
    let issuer = try #require(Issuer(name: "云岭市青川区民政局", short: "区民政局"))
    let translation = Translation(
      language: .tibetan, title: "ཀ", lead: "ཁ\nག",
      groups: [Translation.Group(id: "a", heading: "ང", summary: "ཅ {count}")])
    let group = SuggestionGroup(id: "a", heading: "甲。", summary: "乙。", count: 12)
    let campaign = PublicCampaign(
      try Campaign(
        status: .final, subject: Subject(title: "题", issuers: [issuer]),
        statements: Statements(groups: [group], translation: translation)))
    return try DocumentComposer(
      template: try Template(folder: "t", files: ["notice.md": template]), style: .official
    ).compose(campaign).value
  }

  @Test func columnsStandBesideEachOther() throws {
    let document = try compose(
      "~~~columns {{otherLanguage}}\n**粗**和{{title}}\n+++\n{{#otherLead}}\n{{.}}\n\n{{/otherLead}}\n~~~\n")
    guard case .parallel(let columns)? = document.blocks.first, columns.count == 2 else {
      Issue.record("no columns: \(document.blocks)")
      return
    }
    guard case .paragraph(let first)? = columns[0].first else { return }
    #expect(first.inlines.first == .strong([.text("粗", .template)]))
    #expect(first.language == nil)
    let second = columns[1].compactMap { block -> Paragraph? in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    #expect(second.map(\.inlines.plainText) == ["ཁ", "ག"])
    #expect(second.allSatisfy { $0.language == .tibetan })
  }

  /// What there is in one language alone takes the whole width.
  @Test func anEmptyColumnIsNone() throws {
    let document = try compose("~~~columns bo\n甲\n+++\n{{#otherClosing}}{{.}}{{/otherClosing}}\n~~~\n")
    #expect(document.blocks.count == 1)
    if case .parallel? = document.blocks.first { Issue.record("a column without text") }
  }

  @Test func figuresOfATranslationAreFigures() throws {
    let document = try compose("~~~language bo\n{{#groups}}\n{{#otherRest}}{{.}}{{/otherRest}}\n{{/groups}}\n~~~\n")
    guard case .paragraph(let paragraph)? = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.inlines.plainText == "ཅ 12")
    #expect(paragraph.inlines.contains(.text("12", TextSource(.figure, identity: "group.a.count"))))
    #expect(paragraph.inlines.first == .text("ཅ ", TextSource(.translation, identity: "translation.group.a.summary")))
  }

  @Test func verticalLines() throws {
    let document = try compose("~~~vertical mn 12\n# 题\n\n甲\n\n乙\n~~~\n")
    guard case .vertical(let text)? = document.blocks.first else {
      Issue.record("no vertical text")
      return
    }
    #expect(text.lines == 12)
    #expect(text.language == .mongolian)
    #expect(text.paragraphs.map(\.plainText) == ["题", "甲", "乙"])
  }

  /// Faults within a body keep their line in the file: a field in line 4, a directive in line 6.
  @Test func faultsWithinABodyHaveTheirLine() throws {
    let failed = try #require(throws: Failed.self) {
      try Template(
        folder: "t", files: ["notice.md": "# {{title}}\n\n~~~language bo\n{{nonsense}}\n\n```nowhere\nx: y\n```\n~~~\n"]
      )
    }
    let places = failed.log.diagnostics.map { "\($0.code.id) \($0.place?.text ?? "")" }
    #expect(places.contains { $0.contains("notice.md:4:1") })
    #expect(places.contains { $0.contains("notice.md:6") })
  }

  @Test func anUnknownLanguageIsRefused() throws {
    let failed = try #require(throws: Failed.self) { try compose("~~~language xx\n甲\n~~~\n") }
    #expect(failed.log.diagnostics.filter { $0.severity == .error }.map(\.code) == [.templateDirective])
  }
}
