import Diagnostics
import Synchronization
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

  /// Large files have a core for each digest, small ones a core each; every byte is read once either way.
  @Test(arguments: [1, 2, 5]) func filesOfEverySizeAreReadOnce(_ large: Int) throws {
    let scratch = ScratchFolder()
    let sizes = Array(repeating: HashPool.largeSize + 12_345, count: large) + [0, 1, Workers.bufferSize, 300_000]
    let contents = sizes.enumerated().map { index, size in
      (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ index) }
    }
    var jobs: [HashJob] = []
    for (index, bytes) in contents.enumerated() {
      let path = scratch.write(bytes, to: "file\(index)")
      let expected = ["sha256", "sha512"].map { name in
        let told = OutsideProgram.run(OutsideProgram.find(name + "sum") ?? "", path).output
        return HashJob.Expected(
          algorithm: HashAlgorithm(rawValue: name) ?? .md5, digest: String(told.prefix { $0 != " " }), manifest: name)
      }
      jobs.append(HashJob(path: path, name: "file\(index)", size: bytes.count, expected: expected))
    }
    let read = Atomic<Int>(0)
    let pool = HashPool(progress: { read.add($0, ordering: .relaxed) })
    #expect(pool.run(jobs).isEmpty)
    #expect(read.load(ordering: .relaxed) == sizes.reduce(0, +))
    for (index, var bytes) in contents.enumerated() where !bytes.isEmpty {
      bytes[bytes.count / 2] ^= 1
      scratch.write(bytes, to: "file\(index)")
    }
    let damaged = pool.run(jobs)
    #expect(damaged.map(\.place) == jobs.filter { $0.size > 0 }.map { .file($0.name) })
    #expect(damaged.allSatisfy { $0.code == .bagDamaged })
  }

  /// What a bag says of a large file, copied or given as bytes, by the programs of the system.
  @Test func largeFilesOfABagHaveTheirDigests() throws {
    let scratch = ScratchFolder()
    let bytes = (0..<HashPool.largeSize + 77).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    let files = [
      PayloadFile("copied", .file(scratch.write(bytes, to: "source"))), PayloadFile("given", .bytes(bytes)),
    ]
    _ = try BagWriter().write(files, info: BagInfo(), to: scratch.file("bag"))
    for name in ["sha256", "sha512"] {
      let program = try #require(OutsideProgram.find(name + "sum"))
      let wanted = String(OutsideProgram.run(program, scratch.file("source")).output.prefix { $0 != " " })
      let manifest = String(decoding: scratch.read("bag/manifest-\(name).txt") ?? [], as: UTF8.self)
      #expect(manifest == "\(wanted)  data/copied\n\(wanted)  data/given\n")
    }
  }
}
