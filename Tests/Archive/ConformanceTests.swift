import Diagnostics
import TestSupport
import Testing

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The cases of the Library of Congress' BagIt conformance suite for v0.97 and v1.0, made anew from their names and descriptions,
/// each with the verdict of the folder that it stands in there.
@Suite struct ConformanceTests {
  enum Verdict: Sendable, Hashable {
    case valid
    /// Accepted with a warning, or refused.
    case warning(String)
    case invalid(String)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let version: String
    let verdict: Verdict
    let make: @Sendable (BagMaker) -> Void
    var testDescription: String { "\(version) \(name)" }
  }

  private static func digest(_ text: String, _ algorithm: HashAlgorithm = .md5) -> String {
    FileHasher.digests(of: Array(text.utf8), [algorithm])[algorithm] ?? ""
  }

  private static func listed(_ path: String) -> @Sendable (BagMaker) -> Void {
    { bag in
      let manifest = "manifest-\(bag.algorithms[0].rawValue).txt"
      bag.more[manifest] = digest("x", bag.algorithms[0]) + "  " + path + "\n"
    }
  }

  private static func fetched(_ path: String) -> @Sendable (BagMaker) -> Void {
    { $0.tags["fetch.txt"] = Array("http://localhost/file - \(path)\n".utf8) }
  }

  private static let drafts: [Case] = [
    Case(name: "basic-bag", version: "0.97", verdict: .valid) { _ in },
    Case(name: "bag-in-a-bag", version: "0.97", verdict: .valid) {
      $0.payload["data/bag/bagit.txt"] = Array("BagIt-Version: 0.97\n".utf8)
      $0.payload["data/bag/data/a.txt"] = [1]
      $0.payload["data/bag/manifest-md5.txt"] = []
    },
    Case(name: "bag-with-encoded-names", version: "0.97", verdict: .valid) {
      for name in ["data/%7Edir2/dir3/test5.txt", "data/%test2.txt", "data/dir1/~test3.txt"] { $0.payload[name] = [1] }
      $0.separator = " "
    },
    Case(name: "bag-with-escapable-characters", version: "0.97", verdict: .valid) {
      $0.payload["data/test file with spaces.txt"] = [1]
      $0.declaration = Array("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8".utf8)
      $0.encode = { Array($0.replacing("\n", with: "\r\n").utf8) }
    },
    Case(name: "bag-with-leading-dot-slash-in-manifest", version: "0.97", verdict: .valid) {
      $0.written["data/hello.txt"] = "./data/hello.txt"
    },
    Case(name: "bag-with-space", version: "0.97", verdict: .valid) { $0.payload["data/test 1.txt"] = [1] },
    Case(name: "duplicate-metadata-entries", version: "0.97", verdict: .valid) {
      $0.tags["bag-info.txt"] = Array("Contact-Email: a\ncontact-name: b\nContact-Email: c\n".utf8)
    },
    // Its files are there all the same.
    Case(name: "holey-bag", version: "0.97", verdict: .valid, make: fetched("data/hello.txt")),
    Case(name: "minimal-bag", version: "0.97", verdict: .valid) {
      $0.tags = [:]
      $0.hasTagManifests = false
    },
    Case(name: "uncommon-metadata-separators", version: "0.97", verdict: .valid) {
      $0.algorithms = [.sha224]
      $0.tags["bag-info.txt"] = Array("Test-Tag: 1\nTest-Tag:   2\nTest-Tag :\t3\n".utf8)
    },
    Case(name: "ISO-8859-1-encoded-tag-files", version: "0.97", verdict: .valid) {
      $0.declaration = Array("BagIt-Version: 0.97\nTag-File-Character-Encoding: ISO-8859-1\n".utf8)
      $0.tags["bag-info.txt"] = Array("Contact-Name: Ren".utf8) + [0xE9, 0x0A]
    },
    Case(name: "UTF-16-encoded-tag-files", version: "0.97", verdict: .valid) {
      $0.declaration = Array("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-16\n".utf8)
      let encode: (String) -> [UInt8] = { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }
      $0.encode = encode
      $0.tags["bag-info.txt"] = encode("Contact-Name: 某\n")
    },
    Case(name: "baginfo-missing-encoding", version: "0.97", verdict: .invalid("bag.declaration")) {
      $0.declaration = Array("BagIt-Version: 0.97\n".utf8)
    },
    Case(name: "bom-in-bagit.txt", version: "0.97", verdict: .invalid("bag.declaration")) {
      $0.declaration = [0xEF, 0xBB, 0xBF] + $0.declaration
    },
    Case(name: "corrupt-data-file", version: "0.97", verdict: .invalid("bag.damaged")) {
      $0.afterwards = { overwrite($0 + "/data/hello.txt") }
    },
    Case(name: "corrupt-tag-file", version: "0.97", verdict: .invalid("bag.damaged")) {
      $0.afterwards = { overwrite($0 + "/bag-info.txt") }
    },
    Case(name: "extra-file-in-bag", version: "0.97", verdict: .invalid("bag.file-unlisted")) {
      $0.payload["data/bar"] = [1]
      $0.lacking["manifest-md5.txt"] = ["data/bar"]
    },
    Case(name: "invalid-version-number", version: "0.97", verdict: .invalid("bag.version")) {
      $0.declaration = Array("BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n".utf8)
    },
    Case(name: "missing-baginfo", version: "0.97", verdict: .invalid("bag.file-missing")) {
      $0.afterwards = { unlink($0 + "/bag-info.txt") }
    },
    Case(name: "missing-bagit.txt", version: "0.97", verdict: .invalid("bag.declaration-missing")) {
      $0.afterwards = { unlink($0 + "/bagit.txt") }
    },
    Case(
      name: "out-of-scope-file-paths-using-dot-notation", version: "0.97", verdict: .invalid("bag.outside"),
      make: listed("../../../README.md")),
    Case(
      name: "…, within data", version: "0.97", verdict: .invalid("bag.outside"), make: listed("data/../../README.md")),
    Case(
      name: "out-of-scope-file-paths-using-dot-notation-for-fetch", version: "0.97", verdict: .invalid("bag.outside"),
      make: fetched("../../../README.md")),
    Case(
      name: "same-filename-listed-twice-with-different-hashes", version: "0.97", verdict: .invalid("bag.listed-twice"),
      make: listed("data/hello.txt")),
    Case(
      name: "out-of-scope-file-paths-using-absolute-path", version: "0.97", verdict: .invalid("bag.outside"),
      make: listed("/tmp/foo")),
    Case(
      name: "out-of-scope-file-paths-using-absolute-path-for-fetch", version: "0.97", verdict: .invalid("bag.outside"),
      make: fetched("/tmp/foo")),
    Case(
      name: "out-of-scope-file-paths-using-shortcut", version: "0.97", verdict: .invalid("bag.outside"),
      make: listed("~/foo")),
    Case(
      name: "out-of-scope-file-paths-using-shortcut-for-fetch", version: "0.97", verdict: .invalid("bag.outside"),
      make: fetched("~/foo")),
    Case(
      name: "out-of-scope-file-paths-using-shortcut-username", version: "0.97", verdict: .invalid("bag.outside"),
      make: listed("~root/foo")),
    Case(
      name: "out-of-scope-file-paths-using-shortcut-username-for-fetch", version: "0.97",
      verdict: .invalid("bag.outside"), make: fetched("~root/foo")),
    Case(
      name: "windows: absolute path", version: "0.97", verdict: .invalid("bag.outside"), make: listed("C:\\foo")),
    Case(
      name: "windows: absolute path for fetch", version: "0.97", verdict: .invalid("bag.outside"),
      make: fetched("C:\\foo")),
    Case(
      name: "windows: shortcut", version: "0.97", verdict: .invalid("bag.outside"), make: listed("%HomeDrive%\\foo")),
    Case(
      name: "windows: shortcut for fetch", version: "0.97", verdict: .invalid("bag.outside"),
      make: fetched("%HomeDrive%\\foo")),
    Case(
      name: "windows: UNC", version: "0.97", verdict: .invalid("bag.outside"), make: listed("\\\\host\\share\\foo")),
    Case(
      name: "windows: UNC for fetch", version: "0.97", verdict: .invalid("bag.outside"),
      make: fetched("\\\\host\\share\\foo")),
    Case(name: "duplicate-file-with-different-case", version: "0.97", verdict: .warning("bag.names-clash")) { bag in
      bag.more["manifest-md5.txt"] = digest("hello\n") + "  data/HELLO.txt\n"
    },
    Case(name: "made-with-md5sum-tools", version: "0.97", verdict: .warning("bag.asterisk")) { $0.separator = " *" },
    Case(name: "relative-path", version: "0.97", verdict: .warning("bag.dot-slash")) {
      $0.written["data/hello.txt"] = "./data/hello.txt"
    },
    Case(
      name: "same-filename-listed-twice-with-different-normalization", version: "0.97",
      verdict: .warning("bag.listed-again")
    ) { bag in
      bag.payload["data/N\u{FA}.txt"] = [1]
      bag.more["manifest-md5.txt"] = digest("\u{1}") + "  data/Nu\u{301}.txt\n"
    },
    Case(
      name: "same-filename-listed-twice-with-the-same-hash", version: "0.97", verdict: .warning("bag.listed-again")
    ) { bag in
      bag.more["manifest-md5.txt"] = digest("hello\n") + "  data/hello.txt\n"
    },
    Case(name: "special-system-files", version: "0.97", verdict: .warning("bag.system-file")) {
      $0.payload["data/Thumbs.db"] = [1]
      $0.payload["data/.DS_Store"] = [1]
    },
  ]

  private static let current: [Case] = [
    Case(name: "basicBag", version: "1.0", verdict: .valid) { _ in },
    Case(name: "bagit-with-invalid-whitespace", version: "1.0", verdict: .invalid("bag.declaration")) {
      $0.declaration = Array("BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
    },
    Case(name: "…, behind the colon", version: "1.0", verdict: .invalid("bag.declaration")) {
      $0.declaration = Array("BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8 \n".utf8)
    },
    Case(name: "notAllManifestsListAllFiles", version: "1.0", verdict: .invalid("bag.not-in-every")) {
      $0.algorithms = [.sha256, .sha512]
      $0.payload["data/b.txt"] = [1]
      $0.lacking["manifest-sha256.txt"] = ["data/b.txt"]
    },
    Case(
      name: "same-filename-listed-twice-with-different-hashes", version: "1.0", verdict: .invalid("bag.listed-twice"),
      make: listed("data/hello.txt")),
    Case(
      name: "same-filename-listed-twice-with-the-same-hash", version: "1.0", verdict: .invalid("bag.listed-twice")
    ) { bag in
      bag.more["manifest-sha512.txt"] = digest("hello\n", .sha512) + "  data/hello.txt\n"
    },
    // RFC 8493, 2.1.3, with a name that holds each of the three.
    Case(name: "names with line ends and percent signs", version: "1.0", verdict: .valid) {
      $0.payload["data/a\nb\rc%d.txt"] = [1]
      $0.written["data/a\nb\rc%d.txt"] = "data/a%0Ab%0dc%25d.txt"
    },
    Case(name: "a name in another Unicode form", version: "1.0", verdict: .warning("bag.unicode-form")) {
      $0.payload["data/N\u{FA}.txt"] = [1]
      $0.written["data/N\u{FA}.txt"] = "data/Nu\u{301}.txt"
    },
    Case(name: "two names that differ by Unicode form", version: "1.0", verdict: .invalid("bag.forms-clash")) {
      $0.payload["data/N\u{FA}.txt"] = [1]
      $0.afterwards = { fclose(fopen($0 + "/data/Nu\u{301}.txt", "w")) }
    },
    Case(name: "upwards before a combining mark", version: "1.0", verdict: .invalid("bag.outside")) { bag in
      bag.more["manifest-sha512.txt"] = digest("x", .sha512) + "  data/../\u{301}x\n"
    },
    Case(name: "unfetched", version: "1.0", verdict: .invalid("bag.unfetched")) {
      fetched("data/hello.txt")($0)
      $0.afterwards = { unlink($0 + "/data/hello.txt") }
    },
    Case(name: "wrong Payload-Oxum", version: "1.0", verdict: .invalid("bag.oxum")) {
      $0.tags["bag-info.txt"] = Array("Payload-Oxum: 7.1\n".utf8)
    },
    Case(name: "a tag manifest without the manifest", version: "1.0", verdict: .invalid("bag.not-in-every")) {
      $0.lacking["tagmanifest-sha512.txt"] = ["manifest-sha512.txt"]
    },
    Case(name: "no manifest", version: "1.0", verdict: .invalid("bag.manifest-missing")) {
      $0.algorithms = []
      $0.hasTagManifests = false
    },
    Case(name: "a manifest of no known algorithm beside another", version: "1.0", verdict: .warning("bag.algorithm")) {
      $0.tags["manifest-blake3.txt"] = Array("00  data/hello.txt\n".utf8)
    },
    Case(name: "no payload folder", version: "1.0", verdict: .invalid("bag.payload-missing")) {
      $0.payload = [:]
      $0.afterwards = { rmdir($0 + "/data") }
    },
    Case(name: "garbage in a manifest", version: "1.0", verdict: .invalid("bag.manifest-line")) {
      $0.more["manifest-sha512.txt"] = "abc  data/hello.txt\n"
    },
    Case(name: "a manifest that is not UTF-8", version: "1.0", verdict: .invalid("bag.tag-text")) {
      $0.encode = { Array($0.utf8) + [0xFF, 0x0A] }
    },
    Case(name: "a folder in the place of a file", version: "1.0", verdict: .invalid("bag.file-missing")) {
      $0.afterwards = {
        unlink($0 + "/data/hello.txt")
        mkdir($0 + "/data/hello.txt", 0o755)
      }
    },
    Case(name: "a pipe in the payload", version: "1.0", verdict: .invalid("bag.link")) {
      $0.afterwards = { mkfifo($0 + "/data/pipe", 0o644) }
    },
    Case(name: "a link to a folder outside", version: "1.0", verdict: .invalid("bag.link")) {
      $0.afterwards = { symlink("/etc", $0 + "/data/etc") }
    },
  ]

  private static func overwrite(_ path: String) {
    let file = fopen(path, "r+")
    fputs("X", file)
    fclose(file)
  }

  @Test(arguments: drafts + current)
  func eachCaseIsJudgedRight(tried: Case) throws {
    let scratch = ScratchFolder(inMemory: true)
    let bag = BagMaker(version: tried.version, algorithms: [tried.version == "1.0" ? .sha512 : .md5])
    tried.make(bag)
    bag.write(scratch.file("bag"))
    let log = BagVerifier.verify(scratch.file("bag")).log
    let codes = log.diagnostics.map(\.code.id)
    switch tried.verdict {
    case .valid: #expect(!log.hasErrors, "\(codes)")
    case .warning(let code): #expect(codes.contains(code), "\(codes)")
    case .invalid(let code):
      #expect(log.hasErrors && codes.contains(code), "\(codes)")
      #expect(log.failure == .damaged)
    }
  }

  @Test func aManifestOfManyLinesEndsInADiagnostic() throws {
    let scratch = ScratchFolder(inMemory: true)
    let bag = BagMaker(algorithms: [.md5])
    bag.write(scratch.file("bag"))
    let file = fopen(scratch.file("bag/manifest-md5.txt"), "a")
    let line = String(repeating: "0", count: 32) + "  data/x\n"
    let block = String(repeating: line, count: 1000)
    for _ in 0..<(Manifest.lineLimit / 1000 + 1) { fputs(block, file) }
    fclose(file)
    let codes = Set(BagVerifier.check(scratch.file("bag")).log.diagnostics.map(\.code.id))
    #expect(codes.contains("bag.too-large"))
    // Longer than is read at all.
    truncate(scratch.file("bag/manifest-md5.txt"), off_t(Manifest.sizeLimit + 1))
    let longer = Set(BagVerifier.check(scratch.file("bag")).log.diagnostics.map(\.code.id))
    #expect(longer.contains("bag.too-large"))
  }
}
