import Diagnostics
import TestSupport
import Testing

@testable import Packaging

@Suite struct OutputSeriesTests {
  private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test func nothingIsSeenBeforeTheCommit() throws {
    let folder = ScratchFolder()
    folder.makeFolder("out")
    folder.write(Array("old".utf8), to: "out/a")
    let series = OutputSeries()
    try series.write(folder.file("out/a"), Array("new".utf8))
    try series.write(folder.file("out/b"), [2])
    #expect(text(folder.read("out/a")) == "old" && folder.read("out/b") == nil)
    try series.commit()
    #expect(text(folder.read("out/a")) == "new" && folder.read("out/b") == [2])
    #expect(series.paths == [folder.file("out/a"), folder.file("out/b")])
    #expect(folder.names() == ["out"])
  }

  @Test func whatIsNotCommittedGoes() throws {
    let folder = ScratchFolder()
    do {
      let series = OutputSeries()
      try series.write(folder.file("new/deep/a"), [1])
    }
    #expect(folder.names() == [])
  }

  @Test func aFileThatFailsTakesTheOthersAlong() throws {
    let folder = ScratchFolder()
    folder.makeFolder("folder")
    let series = OutputSeries()
    try series.write(folder.file("a"), [1])
    let failed = #expect(throws: Failed.self) { try series.write(folder.file("folder"), [2]) }
    #expect(failed?.log.diagnostics.map(\.code) == [.outputUnwritable])
    #expect(folder.names() == ["folder"])
    try series.commit()
    #expect(folder.names() == ["folder"] && series.paths == [])
  }
}
