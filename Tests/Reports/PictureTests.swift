import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Reports

@Suite struct PictureTests {
  private static let repository = String(#filePath.prefix(#filePath.count - "/Tests/Reports/PictureTests.swift".count))
  private static let resources = Resources(fonts: repository + "/fonts", templates: repository + "/templates")
  private let world = SystemWorld()

  private func builder(isCancelled: @escaping @Sendable () -> Bool = { false }) -> ReportBuilder {
    ReportBuilder(world: world, resources: Self.resources, isCancelled: isCancelled)
  }

  /// A campaign of three pages: 3 × 22 lines hold 66, and 50 lines of summary stand beside title and lead.
  private func campaign(in folder: ScratchFolder, paragraphs: Int = 50) -> String {
    let lines = (1...paragraphs).map { "      第\($0)段。" }.joined(separator: "\n")
    let yaml =
      "huizong: 1\nissuer: {short: 区民政局}\ntopic: 社区养老服务\ngroups:\n  - id: a\n    heading: 一类。\n    summary: |\n\(lines)\n"
    folder.makeFolder("c")
    folder.write(Array(yaml.utf8), to: "c/campaign.yaml")
    return folder.path + "/c"
  }

  @Test(arguments: [
    ("page-%d.png", 7, "page-7.png"), ("page-%03d.svg", 7, "page-007.svg"), ("p%02d.png", 123, "p123.png"),
    ("100%%-%d.png", 1, "100%-1.png"), ("50%.png", 1, "50%.png"), ("%x%d", 2, "%x2"), ("%0d%d", 3, "%0d3"),
    ("a%", 1, "a%"), ("%d/%d.png", 4, "4/4.png"),
  ])
  func namesOfPages(_ pattern: String, _ page: Int, _ name: String) {
    #expect(PagePattern(pattern).name(ofPage: page) == name)
  }

  @Test func onlyAPatternHasANumber() {
    #expect(PagePattern("a-%d.png").hasNumber && PagePattern("a-%04d.png").hasNumber)
    #expect(!PagePattern("a.png").hasNumber && !PagePattern("a-%%d.png").hasNumber && !PagePattern("a%4d").hasNumber)
  }

  @Test func everyPageHasItsFile() throws {
    let folder = ScratchFolder()
    let outcome = try builder().notice(
      campaign(in: folder), as: folder.path + "/out/p-%02d.svg", resolution: 72
    ).outcome
    #expect(outcome.files.count == 3)
    #expect(world.list(folder.path + "/out") == ["p-01.svg", "p-02.svg", "p-03.svg"])
  }

  @Test func somePages() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    _ = try builder().notice(campaign, as: folder.path + "/p%d.png", resolution: 36, selected: 2...3)
    _ = try builder().notice(campaign, as: folder.path + "/one.png", resolution: 36, selected: 2...2)
    #expect(world.list(folder.path) == ["c", "one.png", "p2.png", "p3.png"])
    #expect(
      try world.contents(of: folder.path + "/one.png") == world.contents(of: folder.path + "/p2.png"))
    let failed = #expect(throws: Failed.self) {
      try builder().notice(campaign, as: folder.path + "/q%d.png", resolution: 36, selected: 3...4)
    }
    #expect(failed?.log.diagnostics.last?.code == .exportPageMissing)
    #expect(failed?.log.diagnostics.last?.arguments == ["page": "4", "count": "3"])
  }

  @Test func severalPagesNeedAPattern() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    let failed = #expect(throws: Failed.self) {
      try builder().notice(campaign, as: folder.path + "/n.png", resolution: 36)
    }
    let finding = try #require(failed?.log.diagnostics.last)
    #expect(finding.code == .pagePattern)
    #expect(finding.hint(in: .en)?.contains("/n-%d.png") == true)
    #expect(failed?.log.failure?.exitCode == 64)
    #expect(world.list(folder.path) == ["c"])
  }

  /// The third picture cannot be made: the two before it leave nothing behind, and an older file is as it was.
  @Test func noneWhereOneFails() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    folder.makeFolder("out")
    folder.write([1], to: "out/p1.png")
    folder.makeFolder("out/p3.png")
    let failed = #expect(throws: Failed.self) {
      try builder().notice(campaign, as: folder.path + "/out/p%d.png", resolution: 36)
    }
    #expect(failed?.log.diagnostics.last?.code == .outputUnwritable)
    #expect(world.list(folder.path + "/out") == ["p1.png", "p3.png"])
    #expect(folder.read("out/p1.png") == [1])
  }

  @Test func aStopLeavesNothing() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    let failed = #expect(throws: Failed.self) {
      try builder(isCancelled: { true }).notice(campaign, as: folder.path + "/p%d.png", resolution: 36)
    }
    #expect(failed?.log.failure?.exitCode == 130)
    #expect(world.list(folder.path) == ["c"])
  }
}
