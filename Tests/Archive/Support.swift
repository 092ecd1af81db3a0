import Diagnostics
import TestSupport

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An archive of a test's own.
struct TestArchive {
  let scratch = ScratchFolder(inMemory: true)
  var path: String { scratch.file("archive") }

  init(pattern: String = ArchiveNumberPattern.usual) throws {
    try OfficeArchive.found(
      path, ArchiveSettings(fonds: "J001", pattern: pattern), time: TestArchive.time(0))
  }

  static func time(_ number: Int) -> String {
    let text = "\(number)"
    return "2026-01-01T00:" + (number < 10 ? "0" : "") + text + ":00Z"
  }

  func open(_ disk: any ArchiveDisk = SystemDisk()) throws(Failed) -> OfficeArchive {
    var options = ArchiveOptions()
    options.disk = disk
    options.patience = 5
    return try OfficeArchive(path, options: options)
  }

  static func filing(_ number: Int = 1, restricted: Bool = true) -> Filing {
    var filing = Filing(year: 2020, time: time(number))
    filing.publicFiles = [
      PayloadFile("notice.pdf", .bytes(Array("%PDF-1.7 \(number)".utf8))),
      PayloadFile("campaign.json", .bytes(Array(#"{"title": "关于公园绿地的意见 \#(number)", "figures": ["秘密"]}"#.utf8))),
    ]
    if restricted {
      filing.restrictedFiles = [
        PayloadFile("campaign/source/来信.csv", .bytes(Array("编号,意见\n\(number),多种树\n".utf8))),
        PayloadFile("tally-internal.xlsx", .bytes([0x50, 0x4B, UInt8(number & 255)])),
      ]
    }
    filing.facts.title = "关于公园绿地的意见 \(number)"
    filing.facts.issuer = "某市某区某局"
    filing.facts.date = "2020-06-18"
    return filing
  }

  @discardableResult
  func add(_ number: Int = 1, restricted: Bool = true) throws -> Added {
    try open().add(TestArchive.filing(number, restricted: restricted))
  }

  /// Errors of a verification that reads everything, as `code place`.
  func faults(_ change: (inout VerifyRequest) -> Void = { _ in }) throws -> [String] {
    var request = VerifyRequest()
    request.readsData = true
    change(&request)
    return try open().verify(request).log.diagnostics.filter { $0.severity != .note }.map(Self.words)
  }

  static func words(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code.id) \(diagnostic.place?.text ?? "")"
  }

  /// Every file and folder with its bytes; not the lock, which tells who was last.
  func everything() -> [String: [UInt8]] {
    let listing = FolderListing(path)
    var all: [String: [UInt8]] = [:]
    for file in listing.paths where file != ".huizong/lock" && !file.hasPrefix("catalogue.sqlite") {
      all[file] = ScratchFolder.read(path + "/" + file) ?? []
    }
    return all
  }

  func write(_ bytes: [UInt8], _ name: String) {
    // Files of a bag are read-only, for others than root too.
    chmod(path + "/" + name, 0o644)
    scratch.write(bytes, to: "archive/" + name)
  }

  func read(_ name: String) -> [UInt8] { scratch.read("archive/" + name) ?? [] }

  func remove(_ name: String) { unlink(path + "/" + name) }

  func move(_ from: String, _ to: String) { rename(path + "/" + from, path + "/" + to) }
}

extension Failed {
  var codes: [String] { log.diagnostics.map(\.code.id) }
}
