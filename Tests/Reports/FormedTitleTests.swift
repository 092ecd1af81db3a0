import Campaigns
import Diagnostics
import PDFReading
import Surroundings
import TestSupport
import Testing
import TextServices

@testable import Reports

/// A title that was formed is the same on the pages, in the data and in what the office is asked.
@Suite struct FormedTitleTests {
  private static let repository = String(
    #filePath.prefix(#filePath.count - "/Tests/Reports/FormedTitleTests.swift".count))

  private let folder = ScratchFolder()

  private func builder(_ script: ChineseScript?) -> ReportBuilder {
    var settings = ReportSettings()
    settings.script = script
    return ReportBuilder(
      world: SystemWorld(),
      resources: Resources(fonts: Self.repository + "/fonts", templates: Self.repository + "/templates"),
      settings: settings)
  }

  /// As asked, in summary.json, on the pages, and in their record.
  private func titles(_ subject: String, script: ChineseScript? = nil) throws -> [String] {
    folder.makeFolder("c")
    folder.write(
      Array("status: final\n\(subject)\ndate: 2025-05-06\ncounts: {suggestions: 2}\n".utf8), to: "c/campaign.yaml")
    let log = try builder(script).build(folder.file("c")).log
    let json = String(decoding: folder.read("c/out/summary.json") ?? [], as: UTF8.self)
    let file = try PDFFile(path: folder.file("c/out/notice.pdf"))
    return [
      log.diagnostics.first { $0.code == .titleFormed }?.arguments["title"] ?? "",
      Self.title(in: json), try file.information()["Title"] ?? "",
      Self.title(in: String(decoding: try EmbeddedRecord(file)["campaign.json"] ?? [], as: UTF8.self)),
    ]
  }

  private static func title(in json: String) -> String {
    json.firstMatch(of: /"title": *"([^"]*)"/).map { String($0.1) } ?? ""
  }

  @Test(arguments: [
    ("zh-TW", "青川市白石區水務局關於如何改進步道徵詢意見彙整及回應"), ("zh-HK", "青川市白石區水務局關於如何改進步道公眾諮詢意見摘要及回應"),
    ("zh-MO", "青川市白石區水務局關於如何改進步道公開諮詢意見總結"), ("zh-CN", "青川市白石区水务局关于如何改进步道意见建议征集情况的反馈"),
  ])
  func oneTitle(_ locale: String, _ title: String) throws {
    // Written by the mainland's characters, which Traditional places set in theirs.
    let found = try titles("locale: \(locale)\nissuer: {name: 青川市白石区水务局}\ntopic: 如何改进步道")
    #expect(found == Array(repeating: title, count: 4))
  }

  @Test func inEnglish() throws {
    let found = try titles("locale: en-GB\nissuer: {name: Saltmere Town Council}\ntopic: the High Street")
    #expect(found == Array(repeating: "Responses to the consultation on the High Street", count: 4))
  }

  /// Words in the script already, and names in another, stay; marks are those of the script.
  @Test func wordsOfTheOffice() throws {
    let title = "甲市文化局關於「乾隆著名碑刻」徵詢意見彙整及回應"
    #expect(
      try titles("locale: zh-TW\nissuer: {name: 甲市文化局}\ntopic: “乾隆著名碑刻”") == Array(repeating: title, count: 4))
  }

  /// The pages alone are in another script where it is asked for; a title of the office's own is not touched.
  @Test func anotherScript() throws {
    let found = try titles("locale: zh-TW\nissuer: {name: 甲市水務局}\ntopic: 改進步道", script: .hans)
    #expect(found[2] == "甲市水务局关于改进步道征询意见汇整及回应")
    #expect(Set([found[0], found[1], found[3]]) == ["甲市水務局關於改進步道徵詢意見彙整及回應"])
    let own = try titles("locale: zh-TW\ntitle: 步道意見\nissuer: {name: 甲市水務局}\ntopic: 改進步道")
    #expect(own == ["", "步道意見", "步道意見", "步道意見"])
  }

  @Test func theRecordIsVerified() throws {
    _ = try titles("locale: zh-TW\nissuer: {name: 青川市白石区水务局}\ntopic: 如何改进步道")
    #expect(
      try !builder(nil).verify(folder.file("c/out/notice.pdf"), limits: VerificationLimits(fileSize: 1 << 20)).log
        .hasErrors)
  }
}
