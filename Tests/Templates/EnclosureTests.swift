import Campaigns
import Diagnostics
import Documents
import Testing

@testable import Templates

/// Pictures, annexes, 附注 and 版记 come from campaign.yaml to their blocks, and what a template leaves out is told.
@Suite struct EnclosureTests {
  private static let image = ImageData(format: .png, bytes: [1], width: 3, height: 2)

  private func campaign(
    _ statements: Statements = Statements(), _ publication: Publication = Publication(),
    locale: Campaigns.Locale = .mainland, titleLines: [String] = []
  ) throws -> PublicCampaign {
    let issuer = try #require(Issuer(name: "云岭市青川区民政局", short: "区民政局"))
    return PublicCampaign(
      try Campaign(
        status: .draft,
        subject: Subject(
          title: titleLines.isEmpty ? "题目" : titleLines.joined(), issuers: [issuer], locale: locale,
          titleLines: titleLines), publication: publication, statements: statements))
  }

  private func compose(
    _ campaign: PublicCampaign, _ template: String, _ attachments: Attachments = Attachments()
  ) throws -> Warned<Document> {
    try DocumentComposer(template: Template(folder: "t", files: ["notice.md": template]), style: .official)
      .compose(campaign, with: attachments)
  }

  private static let pictures = """
    {{#imagesBefore}}
    ```picture
    file: {{file}}
    alt: {{alt}}
    {{#caption}}
    caption: {{.}}
    {{/caption}}
    ```

    {{/imagesBefore}}
    """

  @Test func aPictureWithItsWords() throws {
    let statements = Statements(images: [
      Image(file: "p.png", alternative: "会场", caption: "图1", position: .before),
      Image(file: "q.png", alternative: "桥", position: .before),
    ])
    let files = Attachments(pictures: ["p.png": Self.image, "q.png": Self.image])
    let found = try compose(campaign(statements), Self.pictures, files).value.blocks
    guard found.count == 2, case .picture(let first) = found[0], case .picture(let second) = found[1] else {
      Issue.record("\(found)")
      return
    }
    #expect(first.alternative.plainText == "会场" && first.caption?.plainText == "图1" && first.image == Self.image)
    #expect(second.alternative.plainText == "桥" && second.caption == nil)
  }

  private static let annexes = """
    ```annex-list
    {{#annexes}}
    title: {{title}}
    {{/annexes}}
    ```

    {{#annexes}}
    {{#isFile}}
    ```annex
    label: {{label}}
    title: {{title}}
    ```

    ```annex-file
    file: {{file}}
    ```

    {{/isFile}}
    {{/annexes}}
    """

  @Test func anAnnexIsPrintedWhereItsFileCanBe() throws {
    let statements = Statements(annexes: [
      Annex(title: "说明", content: .file(AnnexFile("a.txt"))), Annex(title: "表", content: .file(AnnexFile("b.xlsx"))),
    ])
    let words = Block.paragraph(Paragraph([.text("正文。", .office)]))
    let found = try compose(campaign(statements), Self.annexes, Attachments(annexes: ["a.txt": [words]])).value.blocks
    guard found.count == 3, case .annexList(let titles) = found[0], case .annexHead(let head) = found[1],
      case .series(let series) = found[2]
    else {
      Issue.record("\(found)")
      return
    }
    #expect(titles.map(\.plainText) == ["说明", "表"])
    // 7.3.7: numbered where there are several.
    #expect(head.label.plainText == "附件1" && head.title.plainText == "说明")
    #expect(Array(series) == [words])
  }

  /// A wide table of an annex turns by itself, unless the template says how its pages stand.
  @Test(arguments: [("", false, true), ("page: sideways\n", true, false), ("page: upright\n", false, false)])
  func aTableOfAnAnnexTurnsWhereNothingElseIsSaid(_ line: String, _ isSideways: Bool, _ turns: Bool) throws {
    let statements = Statements(annexes: [Annex(title: "表", content: .file(AnnexFile("a.csv")))])
    let table = Table(columns: [Table.Column(header: [.text("栏", .office)])], rows: [[[.text("格", .office)]]])
    let template = "```annex-file\n{{#annexes}}\nfile: {{file}}\n{{/annexes}}\n\(line)```\n"
    let found = try compose(campaign(statements), template, Attachments(annexes: ["a.csv": [.table(table)]])).value
    guard case .series(let series)? = found.blocks.first, case .table(let set)? = Array(series).first else {
      Issue.record("\(found.blocks)")
      return
    }
    #expect(set.isSideways == isSideways && set.turnsIfWide == turns)
    #expect(set.columns == table.columns && set.rows == table.rows)
  }

  @Test(arguments: [(Campaigns.Locale.mainland, "附件"), (.britain, "Annex")])
  func oneAnnexAloneHasNoNumber(_ locale: Campaigns.Locale, _ label: String) throws {
    // A table of which nothing may be published is none.
    let statements = Statements(annexes: [
      Annex(title: "表", content: .table("rows")), Annex(title: "x", content: .file(AnnexFile("a.csv"))),
    ])
    let template = "{{#annexes}}{{label}} {{title}}{{/annexes}}"
    let found = try compose(campaign(statements, locale: locale), template).value.blocks
    #expect(found.map { if case .paragraph(let words) = $0 { words.inlines.plainText } else { "" } } == [label + " x"])
  }

  @Test func remarkAndImprint() throws {
    let template = """
      {{#remark}}
      ```remark
      text: {{.}}
      ```

      {{/remark}}
      {{#imprint}}
      ```imprint
      {{#copies}}
      copies: {{.}}
      {{/copies}}
      {{#printer}}
      printer: {{.}}
      {{/printer}}
      {{#date}}
      date: {{.}}
      {{/date}}
      ```
      {{/imprint}}
      """
    let imprint = ImprintStatement(
      copies: ["区委办公室", "区人大常委会办公室"], printer: "区民政局办公室", date: CalendarDate(year: 2024, month: 6, day: 25))
    let found = try compose(campaign(Statements(), Publication(remark: "此件公开发布", imprint: imprint)), template).value
      .blocks
    guard found.count == 2, case .remark(let remark) = found[0], case .imprint(let set) = found[1] else {
      Issue.record("\(found)")
      return
    }
    #expect(remark.plainText == "此件公开发布")
    #expect(set.copies?.plainText == "区委办公室，区人大常委会办公室")
    #expect(set.printer?.plainText == "区民政局办公室" && set.date?.plainText == "2024年6月25日")
    let none = try compose(campaign(Statements(), Publication(imprint: ImprintStatement())), template).value.blocks
    #expect(none.isEmpty)
  }

  @Test func theOfficePartsItsTitle() throws {
    let document = try compose(campaign(titleLines: ["关于甲工作", "意见征集情况的反馈"]), "# {{title}}").value
    guard case .title(let words)? = document.blocks.first else {
      Issue.record("no title")
      return
    }
    #expect(words.plainText == "关于甲工作\n意见征集情况的反馈")
    #expect(document.metadata.title == "送审稿 关于甲工作意见征集情况的反馈")
  }

  @Test func whatATemplateLeavesOutIsTold() throws {
    let statements = Statements(
      sections: [Section(position: .after, heading: nil, text: "甲")], closing: "完",
      images: [Image(file: "p.png", alternative: "图", position: .after)])
    let files = Attachments(pictures: ["p.png": Self.image])
    func fields(_ template: String) throws -> [String] {
      try compose(campaign(statements, Publication(remark: "甲")), template, files).log.diagnostics
        .filter { $0.code == .fieldUnprinted }.compactMap { $0.arguments["field"] }
    }
    #expect(try fields("# {{title}}") == ["sections", "closing", "images", "remark"])
    #expect(
      try fields("# {{title}}{{#closing}}{{.}}{{/closing}}{{#sectionsAfter}}甲{{/sectionsAfter}}{{remark}}") == [
        "images"
      ])
    // A part counts where it is taken in, and nowhere else.
    let parts = ["notice.md": "{{>a}}", "a.md": "{{#closing}}{{/closing}}", "b.md": "{{remark}}"]
    #expect(try Template(folder: "t", files: parts).fields == ["closing"])
  }

  @Test func theDraftsTitleLeadsToItsPage() throws {
    let issuer = try #require(Issuer(name: "某局", short: nil))
    func first(_ url: String?) throws -> Inline? {
      let about = About(title: "《办法》", url: url, published: nil)
      let campaign = PublicCampaign(try Campaign(subject: Subject(title: "题", issuers: [issuer], about: about)))
      guard case .paragraph(let words)? = try compose(campaign, "{{about}}").value.blocks.first else { return nil }
      return words.inlines.first
    }
    let title = Inline.unbroken([.text("《办法》", .office)])
    #expect(try first("https://example.org/1") == .link(url: "https://example.org/1", [title]))
    #expect(try first(nil) == title)
  }

  @Test func aNumberWithoutAHeadIsTold() throws {
    func codes(_ head: Head) throws -> [DiagnosticCode] {
      try compose(
        campaign(Statements(), Publication(head: head, number: "某发〔2024〕1号")), "{{#officialHead}}{{/officialHead}}"
      )
      .log.diagnostics.map(\.code)
    }
    #expect(try codes(.none) == [.numberUnprinted])
    #expect(try codes(.letter) == [])
  }
}
