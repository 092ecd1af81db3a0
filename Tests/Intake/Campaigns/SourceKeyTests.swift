import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// HMAC-SHA-256 (RFC 2104); the expected values are Python's, for the key 00 01 … 1F.
@Suite struct SourceKeyTests {
  private let key = SourceKey(bytes: (0..<32).map { UInt8($0) })
  private let link = "3bba779bd3db2a817ae29906309f6c0fdd0cce81e8af5928c6b816b7efe18d04"

  @Test func links() throws {
    let bytes = Array("某民宗〔2020〕1号".utf8)
    #expect(key.link(of: bytes) == link)
    #expect(key.link(of: []) == "d38b42096d80f45f826b44a9d5607de72496a415d3f4a1a8c88e3bb9da8dc1cb")
    let file = try MemoryWorld(files: ["f": bytes]).open("f")
    #expect(try key.link(of: file) == link)
  }

  @Test func keptWhereOnlyItsOwnerReadsIt() throws {
    let folder = ScratchFolder()
    mkdir(folder.file("source"), 0o755)
    let key = SourceKey.made()
    try key.write(inFolder: folder.path)
    var status = stat()
    #expect(stat(folder.file(SourceKey.fileName), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let read = try SourceKey(inFolder: folder.path, world: SystemWorld())
    #expect(read?.link(of: [1]) == key.link(of: [1]))
    // Never twice the same, and never written over.
    #expect(SourceKey.made().text != key.text)
    let again = #expect(throws: Failed.self) { try SourceKey.made().write(inFolder: folder.path) }
    #expect(again?.log.diagnostics.map(\.code) == [.outputUnwritable])
    #expect(try SourceKey(inFolder: folder.path, world: SystemWorld())?.text == key.text)
  }

  @Test func noKeyAndNoKeyFile() throws {
    #expect(try SourceKey(inFolder: "a", world: MemoryWorld(texts: ["a/campaign.yaml": ""])) == nil)
    for text in ["", "abc", String(repeating: "0", count: 63) + "g"] {
      let world = MemoryWorld(texts: ["a/source/link.key": text])
      let error = #expect(throws: Failed.self) { try SourceKey(inFolder: "a", world: world) }
      #expect(error?.log.diagnostics.map(\.code) == [.keyUnreadable])
    }
  }
}
