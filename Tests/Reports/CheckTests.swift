import Diagnostics
import Intake
import Surroundings
import TestSupport
import Testing

@testable import Reports

@Suite struct CheckTests {
  private static let repository = String(#filePath.prefix(#filePath.count - "/Tests/Reports/CheckTests.swift".count))
  private static let resources = Resources(fonts: repository + "/fonts", templates: repository + "/templates")

  private func builder(_ change: (inout ReportSettings) -> Void = { _ in }) -> ReportBuilder {
    var settings = ReportSettings()
    change(&settings)
    return ReportBuilder(world: SystemWorld(), resources: Self.resources, settings: settings)
  }

  private func folder(_ yaml: String, rows: String? = nil) -> ScratchFolder {
    let folder = ScratchFolder()
    folder.write(Array(yaml.utf8), to: "campaign.yaml")
    if let rows { folder.write(Array(rows.utf8), to: "suggestions.csv") }
    return folder
  }

  private static let sample = "huizong: 1\nissuer: {short: 区民政局}\ntopic: 社区养老服务\n"

  /// 𰻝 is in no font that is shipped, and stops the notice; the title is read all the same.
  @Test(arguments: [
    sample + "lead: 2023年65日。\n", sample + "lead: 共收到意见，（未完。\nqr_caption: 扫一扫\n",
    sample + "title: 关于\u{E123}的反馈\nqr_caption: 扫一扫\n",
  ])
  func markingFindsWhatACheckFinds(yaml: String) throws {
    let folder = folder(yaml, rows: "编号,意见\n1,多设座椅\n")
    let plain = try builder().check(folder.path)
    let marked = try builder().check(folder.path, marking: folder.file("found.xlsx"))
    #expect(plain.log.diagnostics.map(\.code.id) == marked.log.diagnostics.map(\.code.id))
    #expect(plain.log.failure == marked.log.failure)
    #expect(!plain.log.isEmpty)
  }

  @Test func anOutlineThatNobodyFilledInIsNoFinalNotice() throws {
    let folder = ScratchFolder()
    let path = folder.file("mine")
    _ = try builder().newCampaign(at: path, kind: .summary)
    let draft = try builder().check(path)
    // issuer, short, topic and the heading of the outline.
    #expect(draft.log.count(of: .placeholder) == 4 && draft.log.count(of: .placeholderPrinted) == 0)
    #expect(!draft.log.hasErrors)
    let yaml = String(decoding: folder.read("mine/campaign.yaml") ?? [], as: UTF8.self)
    folder.write(Array(yaml.replacing("status: draft", with: "status: final").utf8), to: "mine/campaign.yaml")
    let failed = #expect(throws: Failed.self) { try builder().build(path) }
    #expect(failed?.log.count(of: .placeholderPrinted) == 4 && failed?.log.failure?.exitCode == 3)
    #expect(!ScratchFolder.names(in: path).contains("out"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "www.example.org", "file:///etc/passwd", "https://", "https://a b.org", "mailto:a@b.org",
  ])
  func anAddressIsAPageOnTheWeb(address: String) {
    for yaml in ["url: '\(address)'\n", "about: {title: 草案, url: '\(address)'}\n"] {
      let folder = folder(Self.sample + yaml)
      let found = (try? builder().check(folder.path))?.log ?? DiagnosticLog()
      let failed = found.isEmpty ? #expect(throws: Failed.self) { try builder().check(folder.path) }?.log : found
      #expect(failed?.count(of: .fieldNotAddress) == 1, "\(yaml)")
    }
  }

  @Test(arguments: ["http://example.org/1", "HTTPS://例子.中国/通知?a=1#b"]) func aPageIsAnAddress(address: String) throws {
    let folder = folder(Self.sample + "url: '\(address)'\n")
    #expect(try builder().check(folder.path).log.count(of: .fieldNotAddress) == 0)
  }

  @Test func aKeyThatOthersCanReadIsToldOf() throws {
    let folder = folder(Self.sample, rows: "编号,意见\n1,多设座椅\n")
    let key = ScratchFolder()
    let path = key.write([UInt8](repeating: 7, count: 32), to: "key")
    #expect(try builder { $0.pseudonymKey = path }.check(folder.path).log.count(of: .maskingKeyOpen) == 1)
    #expect(OutsideProgram.run("/bin/chmod", "600", path).status == 0)
    #expect(try builder { $0.pseudonymKey = path }.check(folder.path).log.count(of: .maskingKeyOpen) == 0)
  }
}
