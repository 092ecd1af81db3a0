import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Reports

/// What a campaign is read from stays, whatever somebody gives for the place of an output.
@Suite struct OutputPlaceTests {
  private static let repository = String(
    #filePath.prefix(#filePath.count - "/Tests/Reports/OutputPlaceTests.swift".count))
  private static let resources = Resources(fonts: repository + "/fonts", templates: repository + "/templates")

  private func builder(_ change: (inout ReportSettings) -> Void = { _ in }) -> ReportBuilder {
    var settings = ReportSettings()
    change(&settings)
    return ReportBuilder(world: SystemWorld(), resources: Self.resources, settings: settings)
  }

  /// Of rows, with the office's file above it.
  private func campaign() -> ScratchFolder {
    let folder = ScratchFolder()
    folder.makeFolder("mine")
    folder.write(Array("contact: {name: 办公室}\n".utf8), to: "office.yaml")
    folder.write(
      Array("huizong: 1\nissuer: {short: 区民政局}\ntopic: 社区养老服务\n".utf8), to: "mine/campaign.yaml")
    folder.write(Array("编号,意见\n1,多设座椅\n2,延长开放时间\n".utf8), to: "mine/suggestions.csv")
    return folder
  }

  private func codes(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch let failed as Failed {
      #expect(failed.log.failure?.exitCode == 64)
      return failed.log.diagnostics.filter { $0.severity == .error }.map(\.code.id)
    } catch { return ["\(error)"] }
  }

  private func everything(_ folder: ScratchFolder) -> [String: [UInt8]?] {
    var all: [String: [UInt8]?] = [:]
    for name in folder.names() { all[name] = folder.read(name) }
    for name in ScratchFolder.names(in: folder.file("mine")) { all["mine/" + name] = folder.read("mine/" + name) }
    return all
  }

  @Test(arguments: ["mine/campaign.yaml", "mine/suggestions.csv", "office.yaml"])
  func noReportIsWrittenOverWhatItIsMadeFrom(input: String) throws {
    let folder = campaign()
    let before = everything(folder)
    let found = codes {
      _ = try builder { $0.layoutReport = folder.file(input) }.notice(
        folder.file("mine"), as: folder.file("n.pdf"), resolution: 150)
    }
    #expect(found == ["output.input"])
    #expect(everything(folder) == before)
  }

  @Test func noWorkbookIsWrittenOverWhatItIsMadeFrom() throws {
    let folder = campaign()
    _ = try builder().tally(folder.file("mine"), as: folder.file("suggestions.xlsx"))
    _ = OutsideProgram.run(
      "/bin/sh", "-c", "cd '\(folder.path)' && mv suggestions.xlsx mine/ && rm mine/suggestions.csv")
    // Whatever the workbook holds, it is the file of rows.
    let before = everything(folder)
    let place = folder.file("mine/suggestions.xlsx")
    for work in [
      { _ = try builder().tally(folder.file("mine"), as: place) },
      { _ = try builder().internalTally(folder.file("mine"), as: place) },
      { _ = try builder().check(folder.file("mine"), marking: place) },
    ] as [() throws -> Void] {
      #expect(codes(work) == ["output.input"])
      #expect(everything(folder) == before)
    }
  }

  /// Files as received go into the restricted bag; outputs would go with them.
  @Test(arguments: ["mine/source", "mine/source/out", "mine/./source/../source", "other/../mine/source"])
  func noOutputGoesAmongWhatWasReceived(place: String) throws {
    let folder = campaign()
    folder.makeFolder("other")
    for isThere in [false, true] {
      if isThere { folder.makeFolder("mine/source") }
      let before = everything(folder)
      let mine = folder.file("mine")
      for work in [
        { _ = try builder().build(mine, to: folder.file(place)) },
        { _ = try builder().tally(mine, as: folder.file(place) + "/t.xlsx") },
        { _ = try builder().internalTally(mine, as: folder.file(place) + "/t.xlsx") },
        { _ = try builder().notice(mine, as: folder.file(place) + "/n.pdf", resolution: 150) },
        { _ = try builder { $0.csvFolder = folder.file(place) }.tally(mine, as: folder.file("t.xlsx")) },
        { _ = try builder().codingWorkbook(mine, as: folder.file(place) + "/c.xlsx") },
      ] as [() throws -> Void] {
        #expect(codes(work) == ["output.in-source"])
        #expect(everything(folder) == before)
      }
    }
  }

  @Test func placesBesideWhatWasReceivedAreOutputs() throws {
    let folder = campaign()
    folder.makeFolder("mine/source")
    for place in ["mine", "mine/sources", "source", "mine/out/source"] {
      #expect(throws: Never.self) { try builder().build(folder.file("mine"), to: folder.file(place)) }
    }
    #expect(ScratchFolder.names(in: folder.file("mine/source")).isEmpty)
  }

  @Test func twoOutputsOfOneNameAreRefused() throws {
    let folder = campaign()
    let found = codes {
      _ = try builder { $0.layoutReport = folder.file("same.pdf") }.notice(
        folder.file("mine"), as: folder.file("mine/../same.pdf"), resolution: 150)
    }
    #expect(found == ["output.twice"])
    #expect(!folder.names().contains("same.pdf"))
  }
}
