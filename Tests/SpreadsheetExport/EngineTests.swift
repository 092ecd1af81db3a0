import Campaigns
import Diagnostics
import Packaging
import TestSupport
import Testing

@testable import SpreadsheetExport

/// What deflates the rows shows in the bytes of the package alone, and is told.
@Suite struct EngineTests {
  private func book(_ engine: BlockEngine, threads: Int) throws -> [UInt8] {
    var options = WorkbookOptions()
    options.engine = engine
    options.threads = threads
    return try Exported(PublicCampaign(try SampleCampaigns.rows(count: 4_000)), options).bytes
  }

  @Test func contentsAreThoseOfTheOtherEngine() throws {
    let one = try book(.isal, threads: 2)
    let other = try book(.zlib, threads: 2)
    #expect(one != other)
    let (first, second) = (try ZipReader(one), try ZipReader(other))
    #expect(first.entries.map(\.name) == second.entries.map(\.name))
    for (left, right) in zip(first.entries, second.entries) {
      #expect(try first.contents(of: left) == second.contents(of: right), "\(left.name)")
    }
  }

  @Test(arguments: [BlockEngine.isal, .zlib])
  func threadsDoNotShow(engine: BlockEngine) throws {
    let alone = try book(engine, threads: 0)
    for threads in [1, 3] { #expect(try book(engine, threads: threads) == alone) }
  }

  @Test func theOtherEngineIsTold() throws {
    var options = WorkbookOptions()
    for (engine, codes) in [(BlockEngine.isal, []), (.zlib, [DiagnosticCode.workbookDeflatedOtherwise])] {
      options.engine = engine
      let log = try WorkbookExporter.export(PublicCampaign(try SampleCampaigns.rows()), to: MemorySink(), options).log
      #expect(log.diagnostics.map(\.code) == codes)
      #expect(log.diagnostics.allSatisfy { $0.arguments["engine"] == engine.name })
    }
  }
}
