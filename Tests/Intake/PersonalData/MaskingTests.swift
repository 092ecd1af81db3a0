import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What an office chooses: how masks are written, what stays and goes by hand, the key for pseudonyms.
@Suite struct MaskingTests {
  private static let rows = """
    id,name,contact,consent,text,来源备注
    1,张三丰,13812345678,是,我叫张三丰，电话13812345678，单位电话0566-1234567。,李四 13900001111
    2,李四,139 1234 5678,是,请保护某小区；座机0566-7654321。,无
    3,张三丰,+86-138-1234-5678,是,再说一次。,

    """

  private func load(_ yaml: String, key: [UInt8]? = nil, at path: String = "a/k") throws(Failed) -> Warned<Campaign> {
    var files = [
      "a/b/campaign.yaml": Array((Loading.minimum + yaml).utf8), "a/b/suggestions.csv": Array(Self.rows.utf8),
    ]
    if let key { files[path] = key }
    return try CampaignLoader(world: MemoryWorld(files: files)).load(folder: "a/b")
  }

  private func released(_ yaml: String, key: [UInt8]? = nil) throws -> [PublicSuggestion] {
    Array(PublicCampaign(try load("publish: texts\n" + yaml, key: key).value).rows)
  }

  @Test(arguments: [
    ("", "我叫张**，电话138****5678，单位电话****。"),
    ("masking: {names: mou}\n", "我叫张某，电话138****5678，单位电话****。"),
    ("masking: {names: ends, numbers: whole}\n", "我叫张*丰，电话****，单位电话****。"),
    ("masking: {names: whole}\n", "我叫***，电话138****5678，单位电话****。"),
  ])
  func styles(_ yaml: String, _ expected: String) throws {
    #expect(try released(yaml).first?.text == expected)
  }

  @Test func aStyleThatIsNoneIsTold() throws {
    let failed = #expect(throws: Failed.self) { try load("masking: {names: star}\n") }
    #expect(failed?.log.diagnostics.first?.code == .fieldChoiceMisspelt)
  }

  @Test func handsWin() throws {
    let texts = try released(
      "masking: {keep: [张三丰, {row: 2, words: 座机0566-7654321}], mask: [某小区, {row: 3, words: [再说]}]}\n"
    ).map(\.text)
    #expect(texts == ["我叫张三丰，电话138****5678，单位电话****。", "请保护****；座机0566-7654321。", "****一次。"])
  }

  @Test func aHandThatDoesNothingIsTold() throws {
    let yaml = "masking:\n  keep: [王五, 张三丰]\n  mask: [{row: 9, words: 再说}, 某小区]\n"
    let log = try load(yaml).log
    let unused = log.diagnostics.filter { $0.code == .maskingKeepUnused || $0.code == .maskingMaskUnused }
    #expect(unused.map(\.code) == [.maskingKeepUnused, .maskingMaskUnused])
    let line = Loading.minimum.filter { $0 == "\n" }.count
    #expect(
      unused.map(\.place) == [
        .file("a/b/campaign.yaml", line: line + 2, column: 10), .file("a/b/campaign.yaml", line: line + 3, column: 26),
      ])
    #expect(!unused.contains { $0.message(in: .zh).contains("王五") || $0.message(in: .zh).contains("再说") })
  }

  /// A column that no rule knows is masked where it is released.
  @Test func unknownColumnsAreMasked() throws {
    let rows = try released("public_columns: [来源备注, name, contact]\n")
    #expect(rows.map(\.others)[0] == ["李四 139****1111", "张**", "****"])
  }

  @Test func wordsThatBecomeHeadingsAreMasked() throws {
    let csv =
      "id,channel,group,disposition,text\n1,电话13812345678,王五13812345678,转给13812345678,甲\n2,电话13812345678,王五13812345678,转给13812345678,甲\n"
    let campaign = try Loading.rows(csv).value
    #expect(campaign.tally.channels.keys == ["电话138****5678"])
    #expect(campaign.allGroups.map(\.heading).contains("王五138****5678"))
    #expect(!campaign.scale.entries.contains { $0.label.contains("12345") })
  }

  @Test func anIDThatIsANumberOfAPersonIsNotTaken() throws {
    let loaded = try Loading.rows("id,text\n13812345678,甲\n2,乙\n")
    #expect(loaded.value.rows.map(\.id) == ["row1", "2"])
    #expect(loaded.log.diagnostics.map(\.code).contains(.idPersonal))
    #expect(!loaded.log.diagnostics.contains { $0.message(in: .zh).contains("138") })
  }

  // MARK: Pseudonyms

  /// HMAC-SHA-256 with the key 00 01 … 1F, by Python's hmac.
  @Test func pseudonyms() {
    let key = PseudonymKey(Array(0..<32))
    for contact in ["13812345678", "+86 138-1234-5678", "１３８１２３４５６７８", "手机：13812345678"] {
      #expect(key.pseudonym(contact: contact) == "P6WAJDE8P1Q", "\(contact)")
    }
    #expect(key.pseudonym(contact: "A.B@Example.org ") == "PK69TNSH6EE")
    #expect(key.pseudonym(contact: " ") == nil)
    #expect(PseudonymKey(Array(1..<33)).pseudonym(contact: "13812345678") != "P6WAJDE8P1Q")
  }

  @Test func onePersonHasOnePseudonym() throws {
    let rows = try released("public_columns: [pseudonym]\nmasking: {key: ../k}\n", key: Array(0..<32))
    let names = rows.map { $0.others[0] }
    #expect(names[0] == names[2] && names[0] != names[1] && names[0].count == 11)
  }

  @Test func withoutAKeyThereIsNone() throws {
    let failed = #expect(throws: Failed.self) { try released("public_columns: [pseudonym]\n") }
    #expect(failed?.log.diagnostics.filter { $0.severity == .error }.map(\.code) == [.maskingKeyAbsent])
    #expect(try load("").value.privacy?.hasPseudonyms == false)
  }

  @Test func keysThatAreRefused() throws {
    func codes(_ yaml: String, _ key: [UInt8], at path: String = "a/k") -> [DiagnosticCode]? {
      #expect(throws: Failed.self) { try load(yaml, key: key, at: path) }?.log.diagnostics
        .filter { $0.severity == .error }.map(\.code)
    }
    #expect(codes("masking: {key: k}\n", Array(0..<32), at: "a/b/k") == [.maskingKeyInside])
    #expect(codes("masking: {key: ../b/out/../k}\n", Array(0..<32), at: "a/b/k") == [.maskingKeyInside])
    #expect(codes("masking: {key: ../k}\n", Array(0..<31)) == [.maskingKeyShort])
    #expect(codes("masking: {key: ../none}\n", []) == [.maskingKeyUnread])
  }

  // MARK: Any text

  /// Whatever a text is made of, its spans lie within it, in order and apart.
  @Test func anyTextIsScanned() {
    let pieces = Array(
      "0123456789０１８XxABGHM@.-— 　\n·+()（）路街号號栋室楼单元之附我叫是本人姓名联系人：:王张李欧阳先生微信qQ京沪http:/www〔〕第元".unicodeScalars)
    var generator = SystemRandomNumberGenerator()
    let finder = PersonalDataFinder(keep: ["138"], hide: ["王"])
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<40, using: &generator) {
        if let scalar = pieces.randomElement(using: &generator) { text.append(scalar) }
      }
      let author: PersonalDataFinder.Author = Bool.random(using: &generator) ? .citizen : .office
      let spans = finder.spans(in: String(text), by: author, name: "张李", contact: "01812")
      var last = 0
      for span in spans {
        #expect(span.range.lowerBound >= last && !span.range.isEmpty, "\(String(text))")
        last = span.range.upperBound
      }
      #expect(last <= text.count, "\(String(text))")
    }
  }
}
