import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Every field of the format is read, with its short forms.
@Suite struct FieldTests {
  @Test func leastCampaign() throws {
    let loaded = try Loading.campaign("issuer: 甲市乙区丙局\ntitle: 反馈\n")
    #expect(loaded.value.subject.issuers == [Issuer(name: "甲市乙区丙局", short: nil)].compactMap { $0 })
    #expect(loaded.value.status == .draft)
    #expect(loaded.log.isEmpty)
    #expect(!loaded.value.hasRows)
  }

  @Test func wordsThatYAMLTakesForOtherThings() throws {
    let campaign = try Loading.campaign(
      "issuer: no\ntitle: 2020-05-17\ntopic: 0x1F\nnumber: 1e3\nclosing: 'null'\nqr_caption: 12:30:45\nbasis: [off]\n"
    ).value
    #expect(campaign.subject.issuers.first?.name == "no")
    #expect(campaign.subject.title == "2020-05-17")
    #expect(campaign.subject.topic == "0x1F")
    #expect(campaign.publication.number == "1e3")
    #expect(campaign.statements.closing == "null")
    #expect(campaign.publication.codeCaption == "12:30:45")
    #expect(campaign.subject.basis == ["off"])
  }

  @Test func nothingBehindTheColonIsAbsent() throws {
    let campaign = try Loading.campaign("issuer: 局\ntitle: 反馈\ntopic:\nurl: ~\ndate: null\nwindow:\ngroups:\n").value
    #expect(campaign.subject.topic == nil)
    #expect(campaign.publication.url == nil)
    #expect(campaign.publication.date == nil)
    #expect(campaign.subject.windows.isEmpty)
  }

  @Test func jointIssuers() throws {
    let campaign = try Loading.campaign("issuer: [{name: 甲局, short: 甲}, 乙局]\ntopic: 某\n").value
    #expect(campaign.subject.issuers.map(\.bestName) == ["甲局", "乙局"])
    #expect(campaign.places["issuer[1]"].text == "a/b/campaign.yaml:1:32")
  }

  @Test func windows() throws {
    let yaml = """
      window:
        - {label: 第一轮, from: 2020-05-17, to: 2020年6月17日, extended_from: 2020/6/1, shorter_because: 紧急}
        - 2024-02
        - {to: 2024-03-01}

      """
    let windows = try Loading.campaign(Loading.minimum + yaml).value.subject.windows
    #expect(windows[0].label == "第一轮")
    #expect(windows[0].days == 32)
    #expect(windows[0].extendedFrom?.iso == "2020-06-01")
    #expect(windows[0].shorterBecause == "紧急")
    #expect(windows[1].isMonth)
    #expect(windows[1].from?.iso == "2024-02-01")
    #expect(windows[1].to?.iso == "2024-02-29")
    #expect(windows[2].from == nil)
  }

  @Test func channels() throws {
    let alone = try Loading.campaign(Loading.minimum + "channels: 网上\n").value.subject.channels
    #expect(alone == [ChannelStatement(name: "网上")])
    let counted = try Loading.campaign(Loading.minimum + "channels: {网上: 1,234, 电话: １３, 信函: }\n").value.subject.channels
    #expect(counted.map(\.name) == ["网上", "234", "电话", "信函"])
  }

  @Test func countsWithThousandsAndFullWidthDigits() throws {
    let counts = try Loading.campaign(
      Loading.minimum
        + "counts: {submissions: \"1,234\", suggestions: {value: ７３５, unit: 件, qualifier: over}, valid: 700}\n"
    ).value.statements.counts
    #expect(counts.submissions == StatedCount(1234, unit: "份"))
    #expect(counts.suggestions == StatedCount(735, unit: "件", qualifier: .over))
    #expect(counts.valid == StatedCount(700, unit: "条"))
    #expect(counts.distinct == nil)
  }

  @Test func statements() throws {
    let yaml = """
      breakdowns:
        - {name: 按来源, of: submissions, complete: true, items: {群众: 176, 人大代表: 121}}
        - {name: 按类别, items: {城市服务: {share: 29.5}, 交通: {count: 3}}}
      figures: [{label: 参加人次, value: 319, unit: 人次}]
      events: [{kind: 听证会, date: 2020-06-01, attended: 319, spoke: 42}]
      sections:
        - {heading: 调查目的, text: 甲}
        - {at: after, text: 乙}
      annexes: [{title: 汇总表, table: rows}, {title: 表, file: a.xlsx}]
      images: [{file: p.jpg, alt: 会场, at: before}]
      lead: 开头
      closing: 结尾

      """
    let statements = try Loading.campaign(Loading.minimum + yaml).value.statements
    #expect(statements.breakdowns[0].of == .submissions)
    #expect(statements.breakdowns[0].isComplete)
    #expect(statements.breakdowns[0].items.map(\.amount) == [.count(176), .count(121)])
    #expect(statements.breakdowns[1].of == .suggestions)
    #expect(statements.breakdowns[1].items[0].amount == StatedShare("29.5").map { .share($0) })
    #expect(statements.breakdowns[1].items[1].amount == .count(3))
    #expect(statements.facts == [Fact(label: "参加人次", value: 319, unit: "人次")])
    #expect(statements.events.first?.spoke == 42)
    #expect(statements.events.first?.date?.iso == "2020-06-01")
    #expect(statements.sections.map(\.position) == [.before, .after])
    #expect(statements.annexes.map(\.content) == [.table("rows"), .file(AnnexFile("a.xlsx"))])
    #expect(statements.images == [Image(file: "p.jpg", alternative: "会场", position: .before)])
    #expect(statements.lead == "开头")
    #expect(statements.closing == "结尾")
  }

  @Test func publication() throws {
    let yaml = """
      status: final
      url: https://example.org/1
      head: red
      number: 某发〔2020〕1号
      date: 2020-06-18
      seal: space
      contact: {name: 办公室, phone: 0000-0000000, address: 某街1号, email: a@example.org}
      publish: texts
      public_columns: [district, 年龄段]
      min_cell: 5
      acknowledge: [{check: campaign.total-disagrees, reason: 一份无法辨认}]
      about: {title: 《草案》, url: https://example.org/2, published: 2020-05-01}
      basis: [国令713]
      kind: you-said-we-did
      locale: zh-TW

      """
    let campaign = try Loading.campaign(Loading.minimum + yaml).value
    let publication = campaign.publication
    #expect(campaign.status == .final)
    #expect(publication.head == .red)
    #expect(publication.seal == .space)
    #expect(publication.contact?.email == "a@example.org")
    #expect(publication.level == .texts)
    #expect(publication.publicColumns == ["district", "年龄段"])
    #expect(publication.minimumCell == 5)
    #expect(publication.acknowledgements.map(\.check) == ["campaign.total-disagrees"])
    #expect(campaign.subject.about?.published?.iso == "2020-05-01")
    #expect(campaign.subject.kind == .youSaidWeDid)
    #expect(campaign.subject.locale == .taiwan)
  }

  @Test func overridesOfTheCommandLine() throws {
    let world = Loading.world(["campaign.yaml": Loading.minimum + "url: https://example.org/old\n"])
    let overrides = CampaignOverrides(
      status: .final, url: "https://example.org/new", date: CalendarDate(iso: "2020-01-02"))
    let campaign = try CampaignLoader(world: world).load(folder: "a/b/", overrides: overrides).value
    #expect(campaign.publication.url == "https://example.org/new")
    #expect(campaign.publication.date?.iso == "2020-01-02")
    #expect(campaign.status == .final)
    #expect(campaign.subject.topic == "公园管理")
  }
}
