import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import DataExport

/// A campaign comes back from its record as it went in, and a record that was made up is refused or read, never more.
@Suite struct CampaignRecordTests {
  private func campaigns() throws -> [PublicCampaign] {
    [
      PublicCampaign(try SampleCampaigns.rows(publicColumns: ["小区"])),
      PublicCampaign(try SampleCampaigns.rows(level: .summary, several: true)),
      PublicCampaign(try SampleCampaigns.headingsOnly()), PublicCampaign(try SampleCampaigns.stated()),
      PublicCampaign(try SampleCampaigns.questionnaire()), PublicCampaign(try SampleCampaigns.nothing()),
      PublicCampaign(try everything(), archiveRoot: String(repeating: "0f", count: 32)),
    ]
  }

  /// Every field that a campaign can have, with what JSON has to escape.
  private func everything() throws -> Campaign {
    let text = "“引号” \"\\ \u{8}\t\n第二行 𬭚 é &<>"
    let day = try #require(CalendarDate(year: 2024, month: 2, day: 29))
    let window = try Window(
      label: text, from: day, to: nil, isMonth: true, extendedFrom: day, shorterBecause: text)
    let share = try #require(StatedShare("29.50%"))
    return try Campaign(
      status: .final,
      subject: Subject(
        title: text, issuers: [Issuer(name: text, short: "局")].compactMap(\.self), topic: text, kind: .bilingual,
        locale: .taiwan, dateForm: .minguo, about: About(title: text, url: "https://例.example/?a=1&b", published: day),
        basis: ["国令713", text], windows: [window], channels: [ChannelStatement(name: text, count: 3)],
        titleLines: ["上", "下"]),
      publication: Publication(
        url: "https://example.org/", codeCaption: text, head: .red, number: text, date: day, seal: .space,
        contact: Contact(name: text, phone: "1", address: text, email: "a@example.org"), level: .texts,
        publicColumns: [text], isIndexed: true, remark: text,
        imprint: ImprintStatement(copies: [text, "乙"], printer: text, date: day)),
      statements: Statements(
        counts: StatedCounts(
          submissions: StatedCount(0, unit: "份", qualifier: .about), suggestions: StatedCount(7, unit: "条"),
          valid: StatedCount(6, unit: "条", qualifier: .over),
          distinct: StatedCount(5, unit: "条", qualifier: .preliminary)),
        breakdowns: [
          Breakdown(
            name: text, of: .valid, isComplete: true,
            items: [.init(label: text, amount: .share(share)), .init(label: "乙", amount: .count(0))])
        ],
        facts: [Fact(label: text, value: 319, unit: "人次")],
        events: [Event(kind: text, date: day, attended: 3, spoke: nil)], lead: text,
        sections: [
          Section(position: .before, heading: nil, text: text), Section(position: .after, heading: text, text: ""),
        ],
        groups: [
          SuggestionGroup(
            id: "甲.乙", heading: text, isRunIn: true, summary: text, disposition: "adopted", reason: text, count: 7,
            share: share,
            children: [
              SuggestionGroup(
                id: "b", heading: "", children: [SuggestionGroup(id: "c", heading: "丙", isPrinted: false, why: "内部")])
            ])
        ],
        questions: [
          Question(
            id: "Q", text: text, kind: .matrix, base: .votes, column: "内部列", respondents: 9,
            options: [.init(id: "o", label: text, votes: nil, share: share)], comment: text)
        ],
        closing: text,
        annexes: [
          Annex(title: text, content: .table("rows")),
          Annex(title: "图", content: .file(AnnexFile("图 1.png", alternative: text))),
        ],
        images: [Image(file: "照片.jpg", alternative: text, caption: text, position: .after)],
        translation: Translation(
          language: .mongolian, arrangement: .below, title: text, issuers: [text], date: text, lead: text,
          sections: [Section(position: .before, heading: text, text: text)],
          groups: [.init(id: "甲.乙", heading: text, summary: nil)], closing: text)))
  }

  private func rows(of campaign: PublicCampaign) -> [UInt8] { RowRecord.pieces(campaign.rows).flatMap(\.self) }

  @Test func aCampaignComesBack() throws {
    for campaign in try campaigns() {
      let bytes = CampaignRecord.write(campaign)
      let read = try CampaignRecord.read(bytes, rows: rows(of: campaign))
      #expect(read.subject == campaign.subject)
      #expect(read.scale == campaign.scale)
      #expect(read.figures == campaign.figures)
      #expect(read.contact == campaign.contact)
      #expect(read.imprint == campaign.imprint)
      #expect(Array(read.rows) == Array(campaign.rows))
      #expect(read.rows.count == campaign.rows.count)
      #expect(read.rows.hasTexts == campaign.rows.hasTexts)
      #expect(read.metadataDate == campaign.metadataDate)
      // Whatever is left.
      #expect(CampaignRecord.write(read) == bytes)
      #expect(rows(of: read) == rows(of: campaign))
    }
  }

  @Test func whatStaysInTheOfficeIsNotWritten() throws {
    let text = String(decoding: CampaignRecord.write(PublicCampaign(try everything())), as: UTF8.self)
    for word in ["内部列", "内部"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test func rowsThatNoPagePrintsAreOnlyCounted() throws {
    let campaign = PublicCampaign(try SampleCampaigns.rows())
    let read = try CampaignRecord.read(CampaignRecord.write(campaign))
    #expect(read.rows.count == 48)
    #expect(read.rows.hasTexts)
    #expect(Array(read.rows).isEmpty)
  }

  @Test func rowsHaveToBeAsManyAsItSays() throws {
    let campaign = PublicCampaign(try SampleCampaigns.rows())
    let bytes = CampaignRecord.write(campaign)
    let lines = rows(of: campaign)
    let short = Array(lines[...(lines.dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? 0)])
    for wrong in [[], short, lines + lines] {
      #expect(throws: Failed.self) { try CampaignRecord.read(bytes, rows: wrong) }
    }
  }

  // MARK: Records that were made up

  @Test func anotherVersionIsRefused() throws {
    let text = String(decoding: CampaignRecord.write(PublicCampaign(try SampleCampaigns.nothing())), as: UTF8.self)
    let other = text.replacing("\"schema_version\": 1", with: "\"schema_version\": 2")
    let failed = #expect(throws: Failed.self) { try CampaignRecord.read(Array(other.utf8)) }
    #expect(failed?.log.diagnostics.map(\.code) == [.recordVersion])
  }

  @Test func aFaultIsNamedByItsMember() throws {
    let text = String(decoding: CampaignRecord.write(PublicCampaign(try SampleCampaigns.stated())), as: UTF8.self)
    for (old, new, member) in [
      ("\"value\": 319", "\"value\": -1", "campaign.json: statements.facts[0].value"),
      ("\"kind\": \"summary\"", "\"kind\": \"poem\"", "campaign.json: subject.kind"),
      ("\"value\": 319", "\"value\": 99999999999999", "campaign.json: statements.facts[0].value"),
      ("\"unit\": \"人次\"", "\"unit\": \"人次\", \"more\": 1", "campaign.json: statements.facts[0]"),
    ] {
      #expect(text.contains(old))
      let failed = #expect(throws: Failed.self) { try CampaignRecord.read(Array(text.replacing(old, with: new).utf8)) }
      #expect(failed?.log.diagnostics.first?.place == .field(member))
    }
  }

  /// Each value of the record in turn is another.
  @Test func noValueTrapsTheReader() throws {
    let campaign = PublicCampaign(try everything())
    let whole = try Surroundings.JSONValue.parse(CampaignRecord.write(campaign))
    var tried = 0
    for wrong: Surroundings.JSONValue in [
      .null, .bool(true), .number("-1"), .number("9223372036854775807"), .number("1e99"), .string(""), .string("a.b"),
      .array([]), .array([.null]), .object([]),
    ] {
      for place in 0..<whole.size {
        var countdown = place
        let bytes = Array(whole.replacing(&countdown, by: wrong).text.utf8)
        if let read = try? CampaignRecord.read(bytes) { _ = CampaignRecord.write(read) }
        tried += 1
      }
    }
    #expect(tried > 2_000)
  }
}

extension Surroundings.JSONValue {
  /// How many values it has, itself included.
  fileprivate var size: Int {
    switch self {
    case .array(let elements): elements.reduce(1) { $0 + $1.size }
    case .object(let members): members.reduce(1) { $0 + $1.value.size }
    default: 1
    }
  }

  /// The same with one value replaced, counted from 0 in the order in which they begin; the count is below 0 afterwards.
  fileprivate func replacing(_ countdown: inout Int, by other: Self) -> Self {
    if countdown < 0 { return self }
    countdown -= 1
    if countdown < 0 { return other }
    switch self {
    case .array(let elements): return .array(elements.map { $0.replacing(&countdown, by: other) })
    case .object(let members):
      return .object(members.map { JSONMember($0.name, $0.value.replacing(&countdown, by: other)) })
    default: return self
    }
  }

  fileprivate var text: String {
    switch self {
    case .null: "null"
    case .bool(let truth): "\(truth)"
    case .number(let digits): digits
    case .string(let text): String(decoding: JSONWriter.writeLine(.string(text)), as: UTF8.self)
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\"\($0.name)\":\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }
}
