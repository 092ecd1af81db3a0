import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// The second language of a notice.
@Suite struct TranslationFieldTests {
  static let head = """
    issuer: 甲市乙区丙局
    title: 反馈
    kind: bilingual
    groups: [{id: a, heading: 甲。, summary: 乙。, count: 3}]

    """

  @Test func everyPartIsRead() throws {
    let yaml = """
      translation:
        language: bo
        arrangement: below
        title: ཀ
        issuer: [ཁ, ག]
        date: ང
        lead: ཅ {total}
        sections: [{heading: ཆ, text: ཇ}]
        groups: {a: {heading: ཉ, summary: "ཏ {count}"}}
        closing: ཐ
      """
    let loaded = try Loading.campaign(Self.head + yaml)
    let translation = try #require(loaded.value.statements.translation)
    #expect(translation.language == .tibetan)
    #expect(!translation.isBeside)
    #expect(translation.issuers == ["ཁ", "ག"])
    #expect(translation.sections.map(\.text) == ["ཇ"])
    #expect(translation.group("a")?.summary == "ཏ {count}")
    #expect(translation.closing == "ཐ")
    #expect(loaded.log.isEmpty)
  }

  /// Mongolian stands in vertical lines, which nothing can stand beside.
  @Test func mongolianIsNeverBeside() throws {
    let loaded = try Loading.campaign(Self.head + "translation: {language: mn, arrangement: beside, title: ᠠ}\n")
    #expect(loaded.value.statements.translation?.isBeside == false)
  }

  @Test(
    arguments: [
      ("", DiagnosticCode.translationMissing),
      ("translation: {title: ཀ}\n", .fieldMissing),
      ("translation: {language: xx, title: ཀ}\n", .fieldNotChoice),
      ("translation: {language: bo, lead: 'ཀ {sum}'}\n", .translationPlaceholder),
      ("translation: {language: bo, lead: 'ཀ {count}'}\n", .translationPlaceholder),
      ("translation: {language: bo, groups: {b: {heading: ཀ}}}\n", .translationGroupUnknown),
    ])
  func faultsAreNamed(yaml: String, code: DiagnosticCode) throws {
    let failed = try #require(throws: Failed.self) { try Loading.campaign(Self.head + yaml) }
    #expect(failed.log.diagnostics.contains { $0.code == code })
  }

  @Test func whatIsMissingIsNamed() throws {
    let yaml =
      "closing: 谢谢。\ntranslation: {language: bo, title: ཀ, groups: {a: {heading: ཁ}}, lead: '{total} {submissions}'}\n"
    let campaign = try Loading.campaign(Self.head + yaml).value
    let findings = CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings().diagnostics
    let lacking = try #require(findings.first { $0.code == .translationIncomplete })
    #expect(lacking.arguments["parts"] == "groups.a.summary, closing")
    let names = findings.filter { $0.code == .translationFigureMissing }.map { $0.arguments["name"] }
    #expect(names.contains("submissions"))
  }
}
