import Diagnostics
import TestSupport
import Testing

@testable import Packaging

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  private func code(_ work: () throws(Failed) -> Void) -> DiagnosticCode? {
    do { try work() } catch { return error.log.diagnostics.first?.code }
    return nil
  }

  @Test(arguments: [mode_t(0o644), 0o666, 0o600, 0o755]) func aPrivateFileIsSoOverOneThatWasNot(was: mode_t) throws {
    let folder = ScratchFolder()
    let path = folder.write(Array("old".utf8), to: "a")
    chmod(path, was)
    let series = OutputSeries()
    try series.write(path, Array("secret".utf8), isPrivate: true)
    try series.commit()
    #expect(text(folder.read("a")) == "secret" && mode(path) == 0o600)
  }

  @Test func aPrivateFolderAndAllInItIsForItsOwner() throws {
    let folder = ScratchFolder()
    let series = OutputSeries()
    try series.makePrivateFolder(folder.file("out/own"))
    try series.write(folder.file("out/own/deep/er/a"), [1], isPrivate: true)
    try series.write(folder.file("out/open/a"), [1])
    try series.commit()
    for path in ["out/own", "out/own/deep", "out/own/deep/er"] { #expect(mode(folder.file(path)) == 0o700) }
    for path in ["out", "out/open"] {
      #expect(mode(folder.file(path)) & 0o500 == 0o500 && mode(folder.file(path)) != 0o700)
    }
  }

  @Test func twoOutputsOfOneFileAreRefused() throws {
    let folder = ScratchFolder()
    folder.makeFolder("real")
    symlink("real", folder.file("link"))
    for other in ["real/a", "link/a", "real/../real/a", "./real//a"] {
      let series = OutputSeries()
      try series.write(folder.file("real/a"), [1])
      #expect(code { () throws(Failed) in try series.write(folder.file(other), [2]) } == .outputTwice, "\(other)")
      #expect(ScratchFolder.names(in: folder.file("real")) == [])
    }
  }

  @Test func noOutputTakesThePlaceOfWhatItIsMadeFrom() throws {
    let folder = ScratchFolder()
    let input = folder.write(Array("in".utf8), to: "campaign.yaml")
    symlink("campaign.yaml", folder.file("link"))
    for other in ["campaign.yaml", "link", "./campaign.yaml"] {
      let series = OutputSeries(sparing: [input])
      try series.write(folder.file("first"), [1])
      #expect(code { () throws(Failed) in try series.write(folder.file(other), [2]) } == .outputInput, "\(other)")
    }
    #expect(text(folder.read("campaign.yaml")) == "in" && folder.names() == ["campaign.yaml", "link"])
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
