import TestSupport
import Testing

@testable import Archive

@Suite struct HashTests {
  /// FIPS 180-4's messages, and lengths about the ends of blocks, by the programs of the system.
  @Test func digestsAreThoseOfOtherPrograms() throws {
    let programs: [HashAlgorithm: String] = [
      .md5: "md5sum", .sha1: "sha1sum", .sha224: "sha224sum", .sha256: "sha256sum", .sha384: "sha384sum",
      .sha512: "sha512sum",
    ]
    let scratch = ScratchFolder()
    for length in [0, 3, 55, 56, 63, 64, 65, 119, 120, 1000, 1_048_577] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
      let path = scratch.write(bytes, to: "file")
      let digests = FileHasher.digests(of: bytes, HashAlgorithm.allCases)
      for (algorithm, name) in programs {
        let program = try #require(OutsideProgram.find(name))
        let word = OutsideProgram.run(program, path).output.prefix { $0 != " " }
        #expect(digests[algorithm] == String(word), "\(name) of \(length) bytes")
      }
    }
  }
}
