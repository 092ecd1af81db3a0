import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Reports

@Suite struct ReportBuilderTests {
  private static let repository = String(
    #filePath.prefix(#filePath.count - "/Tests/Reports/ReportBuilderTests.swift".count))
  private static let resources = Resources(fonts: repository + "/fonts", templates: repository + "/templates")
  private let world = SystemWorld()

  private func builder(
    _ settings: ReportSettings = ReportSettings(), isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> ReportBuilder {
    ReportBuilder(world: world, resources: Self.resources, settings: settings, isCancelled: isCancelled)
  }

  private func campaign(_ yaml: String, in folder: ScratchFolder) -> String {
    folder.write(Array(yaml.utf8), to: "campaign.yaml")
    return folder.path
  }

  private static let sample =
    "huizong: 1\nissuer: {short: 区民政局}\ntopic: 社区养老服务\ncounts: {suggestions: {value: 12, unit: 条}}\n"

  @Test func buildsTheSameBytesTwice() throws {
    let folder = ScratchFolder()
    let campaign = campaign(Self.sample, in: folder)
    for out in ["a", "b"] { _ = try builder().build(campaign, to: folder.path + "/" + out) }
    for name in ["notice.pdf", "tally.xlsx", "summary.json"] {
      let first = try world.contents(of: folder.path + "/a/" + name)
      #expect(!first.isEmpty)
      #expect(try world.contents(of: folder.path + "/b/" + name) == first, "\(name)")
    }
  }

  @Test func aStoppedBuildWritesNothing() throws {
    let folder = ScratchFolder()
    let campaign = campaign(Self.sample, in: folder)
    let failed = #expect(throws: Failed.self) {
      try builder(isCancelled: { true }).build(campaign, to: folder.path + "/out")
    }
    #expect(failed?.log.failure?.exitCode == 130)
    #expect(world.list(folder.path) == ["campaign.yaml"])
  }

  @Test func strictHoldsBackOutputsWithWarnings() throws {
    let folder = ScratchFolder()
    let campaign = campaign(Self.sample + "qr_caption: 扫一扫\n", in: folder)
    var settings = ReportSettings()
    settings.isStrict = true
    let outcome = try builder(settings).build(campaign, to: folder.path + "/out")
    #expect(outcome.log.count(of: .urlWanted) == 1)
    #expect(outcome.files.isEmpty)
    #expect(!world.isFolder(folder.path + "/out"))
  }

  @Test func aNewFolderIsNeverLaidOverAnOldOne() throws {
    let folder = ScratchFolder()
    folder.write([1], to: "kept.txt")
    let failed = #expect(throws: Failed.self) { try builder().newCampaign(at: folder.path, kind: .summary) }
    #expect(failed?.log.diagnostics.map(\.code) == [.folderNotEmpty])
    #expect(world.list(folder.path) == ["kept.txt"])
  }

  @Test func theSourceDateIsADayInChina() {
    // 1592409600 is 2020-06-17T16:00:00Z, midnight of the 18th eight hours ahead.
    for (epoch, day) in [
      ("1592409600", "2020-06-18"), ("1592409599", "2020-06-17"), ("-1", "1970-01-01"), ("x", nil),
      ("-9223372036854775808", nil), ("9223372036854775807", nil),
    ] {
      let world = MemoryWorld(files: [:], settings: ["SOURCE_DATE_EPOCH": epoch])
      #expect(ReportSettings.sourceDate(world)?.iso == day)
    }
  }

  @Test func resourcesAreFoundAboveTheExecutable() throws {
    let world = MemoryWorld(texts: ["/a/fonts/manifest.json": "{}", "/a/templates/summary/notice.md": "x"])
    let found = try Resources.locate(executable: "/a/.build/release/huizong", world: world)
    #expect(found.fonts == "/a/fonts" && found.templates == "/a/templates")
    let failed = #expect(throws: Failed.self) { try Resources.locate(executable: "/b/huizong", world: world) }
    #expect(failed?.log.failure?.exitCode == 1)
  }

  @Test func aHomeThatHoldsNothingIsNamed() {
    let world = MemoryWorld(
      texts: ["/a/fonts/manifest.json": "{}", "/a/templates/summary/notice.md": "x"],
      settings: ["HUIZONG_HOME": "/nonexistent"])
    let failed = #expect(throws: Failed.self) { try Resources.locate(executable: "/a/huizong", world: world) }
    #expect(failed?.log.diagnostics.map(\.code) == [.homeMissing])
    #expect(failed?.log.diagnostics.first?.message(in: .en).contains("HUIZONG_HOME") == true)
  }
}
