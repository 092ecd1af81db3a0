import Diagnostics
import TestSupport
import Testing

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ArchiveTests {
  @Test func numbersFollowThePatternAndAreNeverGivenTwice() throws {
    let archive = try TestArchive()
    #expect(try archive.add(1).archiveNumber == "J001-WS·2020-D30-BGS-0001")
    var filing = TestArchive.filing(2)
    filing.retention = .permanent
    #expect(try archive.open().add(filing).archiveNumber == "J001-WS·2020-Y-BGS-0001")
    filing.archiveNumber = "J001-WS·2020-D30-BGS-0005"
    _ = try archive.open().add(filing)
    #expect(try archive.add(3).archiveNumber == "J001-WS·2020-D30-BGS-0006")
    for taken in ["J001-WS·2020-D30-BGS-0005", "J001-WS·2020-D30-BGS-0001"] {
      filing.archiveNumber = taken
      do throws(Failed) {
        _ = try archive.open().add(filing)
        Issue.record("\(taken) was given twice")
      } catch {
        #expect(error.codes == ["archive.number-taken"])
      }
    }
    // Not after its bags are gone, and not from a catalogue that knows nothing.
    for kind in ["public", "restricted"] {
      let disposal = Disposal(
        bag: "J001-WS.2020-D30-BGS-0006.\(kind)", reason: "期满", time: "2051-01-01T00:00:00Z")
      _ = try archive.open().dispose(disposal)
    }
    archive.remove("catalogue.sqlite")
    #expect(try archive.add(4).archiveNumber == "J001-WS·2020-D30-BGS-0007")
    #expect(try archive.faults() == [])
  }

  @Test(arguments: [
    ("{fonds}-{item}", true), ("{fonds}.{year}.{item:6}", true), ("{fonds}", false), ("{item}-{fonds}", false),
    ("{foo}-{item}", false), ("{fonds -{item}", false), ("a b{item}", false), ("{item}{item}", false), ("", false),
  ])
  func patternsAreJudged(pattern: String, isRight: Bool) {
    #expect((ArchiveNumberPattern(pattern) != nil) == isRight)
  }

  @Test func theSameFilingGivesTheSameBytes() throws {
    let (first, second) = (try TestArchive(), try TestArchive())
    try first.add(1)
    try second.add(1)
    #expect(first.everything() == second.everything())
  }

  @Test func aCorrectionIsANewBagThatNamesTheOld() throws {
    let archive = try TestArchive()
    try archive.add(1)
    var filing = TestArchive.filing(2)
    filing.corrects = "J001-WS·2020-D30-BGS-0001"
    filing.reason = "数字有误"
    let before = archive.everything()
    _ = try archive.open().add(filing)
    for (name, bytes) in before where name.hasPrefix("bags/") { #expect(archive.read(name) == bytes) }
    let shown = try archive.open().show("J001-WS.2020-D30-BGS-0001.public").bags
    #expect(shown.first?.correctedBy.map(\.archiveNumber) == Array(repeating: "J001-WS·2020-D30-BGS-0002", count: 2))
    filing.corrects = "J001-WS·2020-D30-BGS-0099"
    #expect(throws: Failed.self) { try archive.open().add(filing) }
  }

  @Test func aBagIsKeptUntilItsTimeAndLeavesARecord() throws {
    let archive = try TestArchive()
    try archive.add(1)
    let (open, secret) = ("J001-WS.2020-D30-BGS-0001.public", "J001-WS.2020-D30-BGS-0001.restricted")
    func codes(_ disposal: Disposal) -> [String] {
      do throws(Failed) {
        _ = try archive.open().dispose(disposal)
        return []
      } catch { return error.codes }
    }
    #expect(codes(Disposal(bag: open, reason: "r", time: "2050-12-31T00:00:00Z")) == ["archive.not-due"])
    var erasure = Disposal(bag: open, reason: "r", time: "2026-02-01T00:00:00Z")
    erasure.isErasure = true
    #expect(codes(erasure) == ["archive.erasure"])
    erasure.bag = secret
    #expect(codes(erasure) == [])
    #expect(codes(erasure) == ["archive.disposed"])
    #expect(Paths.kind(archive.path + "/bags/" + secret) == .missing)
    let record = String(decoding: archive.read("disposals/\(secret).txt"), as: UTF8.self)
    #expect(record.contains("Ground: erasure\n") && record.contains("Reason: r\n"))
    #expect(try archive.faults() == [])
    // Nothing of its content is in the catalogue; what is left names it.
    let entry = try archive.open().show(secret).bags.first?.entry
    #expect(entry?.disposedBy == 4 && entry?.title == nil && entry?.archiveNumber == "J001-WS·2020-D30-BGS-0001")
    #expect(codes(Disposal(bag: open, reason: "期满", time: "2051-01-01T00:00:00Z")) == [])
    #expect(!archive.read("catalogue.sqlite").contains(sequence: Array("公园绿地".utf8)))
  }

  @Test func wordsOfAnyLengthAreFound() throws {
    let archive = try TestArchive()
    for number in 1...3 { try archive.add(number) }
    var filing = TestArchive.filing(4, restricted: false)
    filing.publicFiles.append(PayloadFile("x", .bytes([])))
    filing.facts.title = "Harbour Street consultation 𠀀𪚥〇"
    filing.facts.issuer = "海滨区交通局"
    filing.publicFiles[1] = PayloadFile("campaign.json", .bytes(Array(#"{"a": "Cycle lanes, ＡＢＣ"}"#.utf8)))
    filing.facts.dispositions = ["adopted"]
    filing.facts.date = "2021-01-01"
    _ = try archive.open().add(filing)
    func count(_ words: String?, _ change: (inout CatalogueQuery) -> Void = { _ in }) throws -> Int {
      var query = CatalogueQuery()
      query.words = words
      change(&query)
      return try archive.open().search(query).entries.count
    }
    // Both bags of three campaigns; by one, two, three and more characters, in their order and not otherwise.
    for (words, found) in [
      ("园", 6), ("公园", 6), ("公园绿", 6), ("公园绿地的意见", 6), ("园公", 0), ("绿地 公园", 6), ("意见 2", 2), ("𪚥", 1), ("𠀀𪚥", 1),
      ("〇", 1),
      ("harb", 1), ("HARBOUR street", 1), ("abc", 1), ("cycle", 1), ("秘密", 0), ("交通", 1), ("\"", 0), ("AND", 0),
      ("*", 0),
      ("公园\" OR \"x", 0),
    ] {
      #expect(try count(words) == found, "\(words)")
    }
    #expect(try count(nil) { $0.issuer = "交通" } == 1)
    #expect(try count(nil) { $0.from = "2020-12-01" } == 1)
    #expect(try count(nil) { $0.disposition = "adopted" } == 1)
    #expect(try count(nil) { $0.archiveNumber = "J001-WS·2020-D30-BGS-0002" } == 2)
    #expect(try count(nil) { $0.isPublic = false } == 3)
    #expect(try count(nil) { $0.dueBy = "2051-01-01" } == 7)
    #expect(try count(nil) { $0.dueBy = "2050-12-31" } == 0)
    // What a rebuild makes is the same.
    let before = try archive.open().search(CatalogueQuery()).entries
    archive.remove("catalogue.sqlite")
    _ = try archive.open().rebuild()
    #expect(try archive.open().search(CatalogueQuery()).entries == before)
  }

  @Test func namesThatSomeSystemRefusesAreKeptUnderOthers() throws {
    let archive = try TestArchive()
    var filing = TestArchive.filing(1)
    let names = [
      "a%b.csv", "换\n行.csv", "e\u{301}.csv", "\u{E9}.csv", "A.csv", "a.csv", "con.txt", "末尾. ", "冒:号.csv",
      String(repeating: "长", count: 85) + ".csv",
    ]
    filing.restrictedFiles = names.map { PayloadFile("campaign/source/" + $0, .bytes(Array($0.utf8))) }
    let added = try archive.open().add(filing)
    #expect(added.log.count(of: .archiveRenamed) == 9)
    let bag = "bags/" + added.bags[1]
    let kept = FolderListing(archive.path + "/" + bag + "/data/campaign/source").paths
    #expect(kept.count == names.count)
    #expect(Set(kept.map { BagPath.folded($0) }).count == names.count)
    #expect(kept.allSatisfy { !$0.contains("%") && !$0.contains("\n") && !$0.contains(":") && $0.utf8.count <= 255 })
    #expect(Set(kept.map { archive.read(bag + "/data/campaign/source/" + $0) }) == Set(names.map { Array($0.utf8) }))
    #expect(String(decoding: archive.read(bag + "/data/original-names.txt"), as: UTF8.self).contains("换\\u{a}行.csv"))
    #expect(try archive.faults() == [])
    let sum = try #require(OutsideProgram.find("sha512sum"))
    let shell = try #require(OutsideProgram.find("sh"))
    let checked = OutsideProgram.run(
      shell, "-c",
      "cd '\(archive.path)/\(bag)' && '\(sum)' -c --strict --quiet manifest-sha512.txt tagmanifest-sha512.txt")
    #expect(checked.status == 0, "\(checked.output)")
  }

  @Test func bagsOfOtherMakersAreTakenInAsTheyAre() throws {
    let archive = try TestArchive()
    let bag = BagMaker(version: "0.97", algorithms: [.md5])
    bag.payload["data/旧.txt"] = Array("old".utf8)
    let folder = archive.scratch.file("来包")
    bag.write(folder)
    let added = try archive.open().importBag(folder, name: nil, archiveNumber: "A-1", time: TestArchive.time(9))
    #expect(added.bags == ["来包"])
    for path in FolderListing(folder).paths {
      #expect(archive.read("bags/来包/" + path) == ScratchFolder.read(folder + "/" + path))
    }
    #expect(try archive.faults() == [])
    #expect(throws: Failed.self) {
      try archive.open().importBag(folder, name: nil, archiveNumber: nil, time: TestArchive.time(9))
    }
    bag.payload["data/旧.txt"] = Array("oLd".utf8)
    bag.rewritesManifests = false
    bag.write(archive.scratch.file("坏包"))
    let before = archive.everything()
    do throws(Failed) {
      _ = try archive.open().importBag(
        archive.scratch.file("坏包"), name: nil, archiveNumber: nil, time: TestArchive.time(9))
      Issue.record("taken in")
    } catch {
      #expect(error.codes.contains("bag.damaged") && error.codes.last == "archive.bag-bad")
    }
    #expect(archive.everything() == before)
  }

  @Test func proofsAreCheckedWithoutTheArchive() throws {
    let archive = try TestArchive()
    try archive.add(1)
    let old = try archive.open().root().root
    for number in 2...5 { try archive.add(number) }
    let bag = "J001-WS.2020-D30-BGS-0002.public"
    let written = try archive.open().prove(bag).proof.bytes
    let proof = try RegisterProof(written, at: "p")
    let root = try archive.open().root().root
    let folder = archive.path + "/bags/" + bag
    #expect(proof.check(root: root, bag: folder, isCancelled: { false }).isEmpty)
    #expect(!proof.check(root: old, bag: folder, isCancelled: { false }).isEmpty)
    let wrong = archive.path + "/bags/J001-WS.2020-D30-BGS-0001.public"
    #expect(proof.check(root: root, bag: wrong, isCancelled: { false }).hasErrors)
    // Every line but the first says something that a change must break.
    let lines = String(decoding: written, as: UTF8.self).split(separator: "\n").map(String.init)
    // The number of lines is no more than a help: the root stands for it.
    for at in lines.indices where !lines[at].hasPrefix("Lines") {
      var changed = lines
      let last = changed[at].removeLast()
      changed[at].append(last == "0" ? "1" : "0")
      let bytes = Array((changed.joined(separator: "\n") + "\n").utf8)
      let isRefused = (try? RegisterProof(bytes, at: "p"))?.holds != true
      #expect(isRefused, "\(changed[at])")
    }
    let since = try RegisterProof(archive.open().prove(since: old).proof.bytes, at: "p")
    #expect(since.holds && since.claim == .consistency(lines: 3, root: old))
    #expect(try archive.faults { $0.root = old } == [])
    #expect(try archive.faults { $0.root = String(repeating: "0", count: 64) } == ["register.root register.txt"])
  }

  @Test(arguments: [
    "2026-99-99T99:99:99Z", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-00-10T00:00:00Z",
    "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2100-02-29T00:00:00Z", "2026-01-01", "",
  ])
  func aTimeThatThereIsNotIsRefused(time: String) throws {
    let archive = try TestArchive()
    var filing = TestArchive.filing(1)
    filing.time = time
    let before = archive.everything()
    do throws(Failed) {
      _ = try archive.open().add(filing)
      Issue.record("added at \(time)")
    } catch {
      #expect(error.codes == ["archive.time"])
    }
    #expect(archive.everything() == before)
    filing.time = "2028-02-29T23:59:59Z"
    _ = try archive.open().add(filing)
  }

  @Test func aRecordThatIsThereAlreadyIsKnown() throws {
    let archive = try TestArchive()
    try archive.add(1)
    #expect(try archive.open().filed(like: TestArchive.filing(1).facts).name == "J001-WS·2020-D30-BGS-0001")
    #expect(try archive.open().filed(like: TestArchive.filing(2).facts).name == nil)
    var other = TestArchive.filing(1).facts
    other.date = "2021-06-18"
    #expect(try archive.open().filed(like: other).name == nil)
    for kind in ["public", "restricted"] {
      let disposal = Disposal(
        bag: "J001-WS.2020-D30-BGS-0001.\(kind)", reason: "期满", time: "2051-01-01T00:00:00Z")
      _ = try archive.open().dispose(disposal)
    }
    #expect(try archive.open().filed(like: TestArchive.filing(1).facts).name == nil)
  }

  @Test func placesThatAreTakenAreRefused() throws {
    let archive = try TestArchive()
    try archive.add(1)
    for place in ["archive/new", "archive/bags/deep/new"] {
      do throws(Failed) {
        try OfficeArchive.found(archive.scratch.file(place), ArchiveSettings(fonds: "J2"), time: TestArchive.time(1))
        Issue.record("founded in \(place)")
      } catch {
        #expect(error.codes == ["archive.inside"])
      }
    }
    #expect(try archive.faults() == [])
    archive.scratch.makeFolder("there")
    do throws(Failed) {
      _ = try archive.open().export(
        ExportRequest(["J001-WS·2020-D30-BGS-0001"], form: .folder), to: archive.scratch.file("there"))
      Issue.record("exported")
    } catch {
      #expect(error.codes == ["archive.target-exists"])
    }
  }

  @Test func aMediumThatCannotBeWrittenIsRead() throws {
    let archive = try TestArchive()
    try archive.add(1)
    do throws(Failed) {
      _ = try archive.open(FaultyDisk(.failFrom(EROFS), at: 1)).add(TestArchive.filing(2))
      Issue.record("written")
    } catch {
      #expect(error.codes == ["archive.read-only"])
    }
  }
}

extension Array where Element == UInt8 {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard count >= sequence.count else { return false }
    return (0...count - sequence.count).contains {
      self[$0] == sequence[0] && self[$0..<$0 + sequence.count].elementsEqual(sequence)
    }
  }
}
