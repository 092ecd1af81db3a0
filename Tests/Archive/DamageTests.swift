import Diagnostics
import TestSupport
import Testing

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a verification says of each kind of damage: the right name, and nothing of a healthy archive.
@Suite struct DamageTests {
  private static let bag = "bags/J001-WS.2020-D30-BGS-0001.public"
  private static let other = "bags/J001-WS.2020-D30-BGS-0002.public"

  private func archive() throws -> TestArchive {
    let archive = try TestArchive()
    for number in 1...3 { try archive.add(number) }
    return archive
  }

  @Test func nothingIsSaidOfAHealthyArchive() throws {
    let archive = try archive()
    #expect(try archive.faults() == [])
    #expect(try archive.faults { $0.readsData = false } == [])
  }

  @Test func aFlippedByteInAnyFileIsNamed() throws {
    let archive = try archive()
    let files = archive.everything().keys.sorted().filter { !$0.hasPrefix(".huizong") }
    #expect(files.count > 70)
    for file in files {
      let bytes = archive.read(file)
      for (at, bit) in [(0, UInt8(1)), (bytes.count / 2, 0x20), (bytes.count - 1, 4)] {
        var damaged = bytes
        damaged[at] ^= bit
        archive.write(damaged, file)
        let faults: [String]
        do { faults = try archive.faults() } catch let failed as Failed {
          // Without a name of its own the folder is no archive.
          #expect(file == "huizong-archive.txt" && ["archive.missing", "archive.version"].contains(failed.codes[0]))
          continue
        }
        let isNamed = faults.contains { fault in
          let place = fault.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
          return place == file || place.hasPrefix(file + ":")
        }
        #expect(isNamed, "\(file), byte \(at) of \(bytes.count): \(faults)")
      }
      archive.write(bytes, file)
    }
    #expect(try archive.faults() == [])
  }

  @Test func aCutFileIsNamedWithoutReading() throws {
    let archive = try archive()
    for file in archive.everything().keys.sorted() where file.hasPrefix("bags/") && file.contains("/data/") {
      let bytes = archive.read(file)
      archive.write(Array(bytes.dropLast()), file)
      let quick = try archive.faults { $0.readsData = false }
      #expect(quick == ["bag.file-size \(file)"])
      archive.write(bytes, file)
    }
  }

  @Test func aDeletedFileIsNamed() throws {
    let archive = try archive()
    for file in archive.everything().keys.sorted() where !file.hasPrefix(".huizong") {
      let bytes = archive.read(file)
      archive.remove(file)
      if file == "huizong-archive.txt" {
        #expect(throws: Failed.self) { try archive.faults() }
      } else {
        let faults = try archive.faults { $0.readsData = false }
        let folder = Paths.folder(of: file)
        let isNamed = faults.contains {
          $0.hasSuffix(" " + file) || file == "register.txt" && $0.contains("register.")
            // Without its declaration or any manifest a folder is no bag.
            || ["bagit.txt", "manifest-sha256.txt"].contains(Paths.name(of: file)) && $0.hasSuffix(folder)
        }
        #expect(isNamed, "\(file): \(faults)")
      }
      archive.write(bytes, file)
    }
    #expect(try archive.faults() == [])
  }

  @Test func swappedAndAddedFilesAreNamed() throws {
    let archive = try archive()
    let (first, second) = (Self.bag + "/data/notice.pdf", Self.bag + "/data/campaign.json")
    let (bytes, others) = (archive.read(first), archive.read(second))
    archive.write(others, first)
    archive.write(bytes, second)
    let faults = try archive.faults()
    #expect(faults.contains { $0.hasSuffix(first) } && faults.contains { $0.hasSuffix(second) })
    archive.write(bytes, first)
    archive.write(others, second)
    for (name, code) in [
      ("/data/加.txt", "bag.file-unlisted"), ("/注.txt", "bag.unsealed"),
    ] {
      archive.write([1], Self.bag + name)
      #expect(try archive.faults { $0.readsData = false } == ["\(code) \(Self.bag)\(name)"])
      archive.remove(Self.bag + name)
    }
    archive.write([1], "别的.txt")
    #expect(try archive.faults() == ["archive.foreign-file 别的.txt"])
  }

  @Test func swappedBagsAreNamed() throws {
    let archive = try archive()
    archive.move(Self.bag, "bags/x")
    archive.move(Self.other, Self.bag)
    archive.move("bags/x", Self.other)
    #expect(try archive.faults() == ["bag.other \(Self.bag)", "bag.other \(Self.other)"])
  }

  @Test func aBagThatIsGoneOrUnknownIsNamed() throws {
    let archive = try archive()
    archive.move(Self.bag, "bags/x")
    #expect(try archive.faults() == ["archive.unregistered bags/x", "bag.folder-missing \(Self.bag)"])
  }

  @Test func everyChangeOfTheRegisterIsNamed() throws {
    let archive = try archive()
    let text = String(decoding: archive.read("register.txt"), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    func faults(_ lines: [String]) throws -> [String] {
      archive.write(Array((lines.joined(separator: "\n") + "\n").utf8), "register.txt")
      return try archive.faults { $0.readsData = false }.filter { $0.hasPrefix("register.") }
    }
    for number in 1...7 {
      var changed = lines
      changed[number - 1] = changed[number - 1].replacing("2026-01-01T", with: "2026-01-02T")
      #expect(try faults(changed).contains("register.line-damaged register.txt:\(number)"), "\(number)")
      var fewer = lines
      fewer.remove(at: number - 1)
      #expect(try faults(fewer).contains { $0.hasPrefix("register.line-missing register.txt:\(number)") }, "\(number)")
    }
    for number in 1...6 {
      var swapped = lines
      swapped.swapAt(number - 1, number)
      #expect(try faults(swapped).contains { $0.hasPrefix("register.order register.txt:\(number)") }, "\(number)")
    }
    #expect(try faults(lines + [lines[6]]).contains { $0.hasPrefix("register.line-extra") })
    #expect(try faults(lines) == [])
  }

  @Test func nothingIsAddedToARegisterThatIsNotAsItWasLeft() throws {
    let archive = try archive()
    let bytes = archive.read("register.txt")
    archive.write(Array(bytes.dropLast(100)), "register.txt")
    do {
      try archive.add(4)
      Issue.record("it was added")
    } catch let failed as Failed {
      #expect(failed.codes == ["register.head-old"])
    }
    #expect(archive.read("register.txt").count == bytes.count - 100)
  }

  @Test func anOldCatalogueIsNamedAndMadeAgain() throws {
    let archive = try archive()
    let old = archive.read("catalogue.sqlite")
    try archive.add(4)
    archive.write(old, "catalogue.sqlite")
    #expect(try archive.faults() == ["catalogue.old catalogue.sqlite"])
    // A reader finds the new bag all the same, and the next number is another one.
    var query = CatalogueQuery()
    query.words = "意见 4"
    #expect(try archive.open().search(query).entries.count == 2)
    #expect(try archive.add(5).archiveNumber == "J001-WS·2020-D30-BGS-0005")
    #expect(try archive.faults() == [])
    archive.write(Array("no database".utf8), "catalogue.sqlite")
    #expect(try archive.faults().map { $0.prefix(17) } == ["catalogue.damaged"])
    _ = try archive.open().rebuild()
    #expect(try archive.faults() == [])
  }

  @Test func partsOfARoundCoverEveryBagOnce() throws {
    let archive = try archive()
    var bags = 0
    for part in 1...4 {
      var request = VerifyRequest()
      request.part = (part, 4)
      bags += try archive.open().verify(request).bags
    }
    #expect(bags == 6)
    var damaged = archive.read(Self.other + "/data/notice.pdf")
    damaged[0] ^= 1
    archive.write(damaged, Self.other + "/data/notice.pdf")
    let found = try (1...4).map { part in try archive.faults { $0.part = (part, 4) }.count }
    #expect(found.filter { $0 > 0 } == [1])
  }

  @Test func linksAreNamedAndNotFollowed() throws {
    let archive = try archive()
    let outside = archive.scratch.write(Array("secret".utf8), to: "outside.txt")
    symlink(outside, archive.path + "/" + Self.bag + "/data/link.txt")
    archive.remove(Self.other + "/data/notice.pdf")
    symlink(outside, archive.path + "/" + Self.other + "/data/notice.pdf")
    let faults = try archive.faults()
    #expect(faults.contains("bag.link \(Self.bag)/data/link.txt"))
    #expect(faults.contains("bag.link \(Self.other)/data/notice.pdf"))
    #expect(faults.contains("bag.file-missing \(Self.other)/data/notice.pdf"))
    #expect(archive.scratch.read("outside.txt") == Array("secret".utf8))
  }

  @Test func aSecondCopyRestoresWhatIsDamaged() throws {
    let archive = try archive()
    #expect(OutsideProgram.run("/bin/cp", "-a", archive.path, archive.scratch.file("copy")).status == 0)
    let before = archive.everything()
    // A folder that leads out, files changed and gone, a register with a line less.
    let outside = archive.scratch.makeFolder("elsewhere")
    let source = "bags/J001-WS.2020-D30-BGS-0002.restricted/data/campaign/source"
    archive.move(source, "../moved")
    symlink(outside, archive.path + "/" + source)
    var bytes = archive.read(Self.bag + "/data/notice.pdf")
    bytes[3] ^= 1
    archive.write(bytes, Self.bag + "/data/notice.pdf")
    archive.remove(Self.other + "/manifest-sha512.txt")
    archive.remove(Self.other + "/tagmanifest-sha256.txt")
    archive.write(Array(archive.read("register.txt").dropLast(50)), "register.txt")
    archive.remove("说明.txt")
    let repaired = try archive.open().repair(from: archive.scratch.file("copy"))
    #expect(!repaired.log.hasErrors, "\(repaired.log.diagnostics.map(TestArchive.words))")
    #expect(archive.everything() == before)
    #expect(try archive.faults() == [])
    #expect(ScratchFolder.names(in: outside) == [])
  }

  @Test func aBagThatIsGoneIsRestored() throws {
    let archive = try archive()
    #expect(OutsideProgram.run("/bin/cp", "-a", archive.path, archive.scratch.file("copy")).status == 0)
    let before = archive.everything()
    #expect(OutsideProgram.run("/bin/rm", "-rf", archive.path + "/" + Self.bag).status == 0)
    archive.remove(Self.other + "/bagit.txt")
    let repaired = try archive.open().repair(from: archive.scratch.file("copy"))
    #expect(!repaired.log.hasErrors, "\(repaired.log.diagnostics.map(TestArchive.words))")
    #expect(archive.everything() == before)
    // A copy whose list was changed says nothing of the rest.
    #expect(OutsideProgram.run("/bin/rm", "-rf", archive.path + "/" + Self.bag).status == 0)
    #expect(OutsideProgram.run("/bin/sh", "-c", "chmod -R u+w '\(archive.scratch.file("copy"))'").status == 0)
    for algorithm in ["256", "512"] {
      archive.scratch.write([1], to: "copy/\(Self.bag)/tagmanifest-sha\(algorithm).txt")
    }
    #expect(try archive.open().repair(from: archive.scratch.file("copy")).log.hasErrors)
    #expect(archive.everything().keys.allSatisfy { !$0.hasPrefix(Self.bag + "/") })
  }

  @Test func aCopyThatIsDamagedTooIsNotTaken() throws {
    let archive = try archive()
    let file = Self.bag + "/data/notice.pdf"
    archive.write([1, 2, 3], file)
    #expect(OutsideProgram.run("/bin/cp", "-a", archive.path, archive.scratch.file("copy")).status == 0)
    let repaired = try archive.open().repair(from: archive.scratch.file("copy"))
    #expect(repaired.log.diagnostics.map(TestArchive.words).contains("archive.copy-no-help \(file)"))
    #expect(archive.read(file) == [1, 2, 3])
  }
}
