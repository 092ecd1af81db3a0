import Diagnostics
import Surroundings
import TestSupport
import Testing
import Typesetting

@testable import Reports

@Suite struct VolumeTests {
  private static let repository = String(#filePath.prefix(#filePath.count - "/Tests/Reports/VolumeTests.swift".count))
  private static let resources = Resources(fonts: repository + "/fonts", templates: repository + "/templates")
  private let world = SystemWorld()

  private func builder(_ volumes: VolumeLimits, progress: (any ProgressReceiver)? = nil) -> ReportBuilder {
    var settings = ReportSettings()
    settings.volumes = volumes
    return ReportBuilder(world: world, resources: Self.resources, settings: settings, progress: progress)
  }

  /// A campaign of so many paragraphs of two lines.
  private func campaign(in folder: ScratchFolder, paragraphs: Int = 120) -> String {
    let text = String(repeating: "意见", count: 18)
    let lines = (1...paragraphs).map { "      第\($0)段\(text)。" }.joined(separator: "\n")
    let yaml =
      "huizong: 1\nissuer: {short: 区民政局}\ntopic: 社区养老服务\ngroups:\n  - id: a\n    heading: 一类。\n    count: 12\n"
      + "    summary: |\n\(lines)\n"
    folder.makeFolder("c")
    folder.write(Array(yaml.utf8), to: "c/campaign.yaml")
    return folder.path + "/c"
  }

  /// 240 lines and a title: twelve pages.
  @Test func eachVolumeIsAFile() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    let out = folder.path + "/out"
    let outcome = try builder(VolumeLimits(pages: 4)).build(campaign, to: out)
    #expect(world.list(out) == ["notice-1.pdf", "notice-2.pdf", "notice-3.pdf", "summary.json", "tally.xlsx"])
    #expect(outcome.files.prefix(3) == [out + "/notice-1.pdf", out + "/notice-2.pdf", out + "/notice-3.pdf"])
    let again = try builder(VolumeLimits(pages: 4)).build(campaign, to: folder.path + "/again")
    #expect(again.files.count == outcome.files.count)
    for name in world.list(out) {
      #expect(try world.contents(of: out + "/" + name) == world.contents(of: folder.path + "/again/" + name))
    }
    _ = try builder(VolumeLimits()).build(campaign, to: folder.path + "/whole")
    #expect(world.list(folder.path + "/whole") == ["notice.pdf", "summary.json", "tally.xlsx"])
  }

  @Test func objectsAndMemoryPartItToo() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    // 123 elements, 12 pages with three objects each and 200 others are 359.
    for limits in [VolumeLimits(objects: 300), VolumeLimits(memory: (48 << 20) + 20_000)] {
      let outcome = try builder(limits).notice(campaign, as: folder.path + "/n.pdf", resolution: 150).outcome
      #expect(outcome.files.count > 1)
    }
    let whole = try builder(VolumeLimits(objects: 500)).notice(campaign, as: folder.path + "/n.pdf", resolution: 150)
    #expect(whole.outcome.files == [folder.path + "/n.pdf"])
  }

  @Test func namesStandInTheirOrder() {
    func name(_ number: Int, of count: Int, _ path: String) -> String {
      NoticeFiles.name(number: number, of: count, path: path)
    }
    #expect(name(1, of: 1, "a/notice.pdf") == "a/notice.pdf")
    #expect(name(2, of: 9, "a/notice.pdf") == "a/notice-2.pdf")
    #expect(name(2, of: 10, "notice.pdf") == "notice-02.pdf")
    #expect(name(100, of: 100, "notice.pdf") == "notice-100.pdf")
  }

  @Test func filesOfAnEarlierRunAreNamed() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    let path = folder.path + "/n.pdf"
    func leftOver(_ limits: VolumeLimits) throws -> [String] {
      let log = try builder(limits).notice(campaign, as: path, resolution: 150).outcome.log
      return log.diagnostics.filter { $0.code == .noticeLeftOver }.compactMap { $0.arguments["path"] }
    }
    #expect(try leftOver(VolumeLimits(pages: 4)).isEmpty)
    // Three volumes, then two, then one.
    #expect(try leftOver(VolumeLimits(pages: 6)) == [folder.path + "/n-3.pdf"])
    #expect(try leftOver(VolumeLimits()) == [folder.path + "/n-1.pdf", folder.path + "/n-2.pdf"])
    #expect(try leftOver(VolumeLimits(pages: 4)) == [path])
  }

  @Test func allVolumesOrNone() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    folder.makeFolder("out")
    folder.makeFolder("out/notice-3.pdf")
    #expect(throws: Failed.self) { try builder(VolumeLimits(pages: 4)).build(campaign, to: folder.path + "/out") }
    #expect(world.list(folder.path + "/out") == ["notice-3.pdf"])
  }

  @Test func standardOutputTakesOneFile() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    let failed = #expect(throws: Failed.self) {
      try builder(VolumeLimits(pages: 4)).notice(campaign, as: "-", resolution: 150)
    }
    #expect(failed?.log.diagnostics.contains { $0.code == .volumesMany && $0.arguments["count"] == "3" } == true)
    #expect(try builder(VolumeLimits()).notice(campaign, as: "-", resolution: 150).standardOutput?.isEmpty == false)
  }

  @Test func checkSaysHowManyThereWillBe() throws {
    let folder = ScratchFolder()
    let campaign = campaign(in: folder)
    let facts = try builder(VolumeLimits(pages: 4)).check(campaign).facts
    #expect(facts.last?.zh == "通知共 12 页，分为 3 卷")
    #expect(facts.last?.en == "The notice has 12 pages in 3 volumes")
    #expect(try builder(VolumeLimits()).check(campaign).facts.count == 1)
  }

  private final class Listener: ProgressReceiver, @unchecked Sendable {
    var told: [ReportProgress] = []
    func take(_ progress: ReportProgress) { told.append(progress) }
  }

  @Test func whoWaitsIsToldOfEachPage() throws {
    let folder = ScratchFolder()
    let listener = Listener()
    _ = try builder(VolumeLimits(pages: 4), progress: listener).build(campaign(in: folder), to: folder.path + "/out")
    for stage in [ReportProgress.Stage.counting, .setting] {
      let told = listener.told.filter { $0.stage == stage }
      #expect(told.map(\.pages) == Array(1...12))
      let shares = told.compactMap(\.share)
      #expect(shares == shares.sorted() && shares.last == 1)
    }
    #expect(listener.told.last?.stage == .tallying)
  }
}
