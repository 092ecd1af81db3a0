import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Reports

/// No citizen's number is printed in a label without a word.
@Suite struct LabelPersonalDataTests {
  private static let repository = String(
    #filePath.prefix(#filePath.count - "/Tests/Reports/LabelPersonalDataTests.swift".count))

  private static let yaml = """
    issuer: {name: 青川市白石区水务局}
    topic: 如何改进步道
    window: {from: 2025-03-01, to: 2025-04-20, label: 第一轮（找13600003337）}
    counts: {suggestions: 10}
    channels: {来电13600003333: 4, 网上: 6}
    breakdowns:
      - {name: 按来源, of: suggestions, items: {群众（孙若梅13600003334）: 8, 18-35岁: 2}}
    figures: [{label: 参加人次（联系13600003335）, value: 3, unit: 人次}]
    events: [{kind: 座谈会（13600003336）, date: 2025-03-05}]
    questions: [{text: 问, respondents: 9, options: {照明: 6, 其他：请打13600003338: 1, 住人民路12号3单元401室: 1}}]
    contact: {phone: 0566-1234567}
    lead: 请拨打0566-1234567。

    """

  @Test func everyLabelIsToldOfOrMasked() throws {
    let folder = ScratchFolder()
    folder.makeFolder("c")
    folder.write(Array(Self.yaml.utf8), to: "c/campaign.yaml")
    let builder = ReportBuilder(
      world: SystemWorld(),
      resources: Resources(fonts: Self.repository + "/fonts", templates: Self.repository + "/templates"))
    let log = try builder.check(folder.file("c")).log
    func told(_ code: DiagnosticCode) -> [String] {
      log.diagnostics.filter { $0.code == code }.map { found in
        let line = found.place?.text.split(separator: ":").dropFirst().first
        return "\(line ?? "") \(found.arguments["text"] ?? "")"
      }
    }
    #expect(told(.labelMasked) == ["5 来电136****3333", "10 其他：请打136****3338"])
    // 12 and 3 of the address are not parted.
    #expect(
      told(.personalDataInWords) == [
        "3 136****3337", "10 ****", "7 孙**", "7 136****3334", "8 136****3335", "9 136****3336",
      ])
    // Marks and numbers have their rules in sentences alone.
    #expect(
      !log.diagnostics.contains {
        $0.code.id.hasPrefix("words.") && $0.place?.text.contains(":7:") == true
          && $0.code != .personalDataInWords
      })
  }
}
