import Diagnostics
import TestSupport
import Testing

@testable import Archive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What holds whenever a process ends and whichever call fails.
@Suite struct FaultTests {
  private static let first = ["J001-WS.2020-D30-BGS-0001.public", "J001-WS.2020-D30-BGS-0001.restricted"]
  private static let second = ["J001-WS.2020-D30-BGS-0002.public", "J001-WS.2020-D30-BGS-0002.restricted"]

  /// How many calls an addition makes.
  private func calls() throws -> Int {
    let archive = try TestArchive()
    try archive.add(1)
    let disk = FaultyDisk(.kill, at: .max)
    _ = try archive.open(disk).add(TestArchive.filing(2))
    return disk.calls
  }

  @Test(arguments: [
    FaultyDisk.Fault.kill, .tear, .fail(ENOSPC), .fail(EIO), .fail(EROFS), .failFrom(ENOSPC), .failFrom(EIO),
    .failFrom(EROFS),
  ])
  func anAdditionIsWholeOrLeavesNoTrace(fault: FaultyDisk.Fault) throws {
    let points = try calls()
    #expect(points > 60)
    var (whole, none) = (0, 0)
    for point in 1...points {
      let archive = try TestArchive()
      try archive.add(1)
      let before = archive.everything()
      var isAdded = false
      var codes: [String] = []
      do throws(Failed) {
        _ = try archive.open(FaultyDisk(fault, at: point)).add(TestArchive.filing(2))
        isAdded = true
      } catch {
        codes = error.codes
        #expect(error.log.diagnostics.allSatisfy { $0.hint(in: .zh) != nil || $0.severity == .note }, "\(codes)")
      }
      // The next command settles what is open.
      let found = try archive.open().search(CatalogueQuery()).entries.map(\.bag)
      _ = try archive.open().rebuild()
      #expect(try archive.faults() == [], "\(fault) at \(point)")
      if found.count == 4 {
        whole += 1
        #expect(found == FaultTests.first + FaultTests.second, "\(fault) at \(point)")
      } else {
        none += 1
        #expect(!isAdded && found == FaultTests.first, "\(fault) at \(point)")
        #expect(archive.everything() == before, "\(fault) at \(point): a trace")
      }
      if case .fail = fault, !isAdded, !codes.contains("archive.unsettled") {
        #expect(found.count == 2, "\(fault) at \(point): said to have failed, and was added")
      }
      let next = try archive.add(3)
      #expect(next.archiveNumber == (found.count == 4 ? "J001-WS·2020-D30-BGS-0003" : "J001-WS·2020-D30-BGS-0002"))
      #expect(try archive.faults() == [])
    }
    #expect(whole > 0 && none > 30, "\(fault): \(whole) whole, \(none) none")
  }

  /// The process ends during an addition, and the one that settles it ends too, at every call of it.
  @Test func recoveryCanBeCutShortAnywhere() throws {
    let points = try calls()
    var settled = 0
    for point in stride(from: points, to: max(1, points - 24), by: -1) {
      for second in 1...40 {
        let archive = try TestArchive()
        try archive.add(1)
        let before = archive.everything()
        _ = try? archive.open(FaultyDisk(.kill, at: point)).add(TestArchive.filing(2))
        let disk = FaultyDisk(.kill, at: second)
        _ = try? archive.open(disk).rebuild()
        if disk.calls < second { break }
        settled += 1
        let found = try archive.open().search(CatalogueQuery()).entries.count
        _ = try archive.open().rebuild()
        #expect(found == 4 || found == 2)
        #expect(try archive.faults() == [], "\(point), \(second)")
        if found == 2 { #expect(archive.everything() == before, "\(point), \(second)") }
      }
    }
    #expect(settled > 40)
  }

  @Test(arguments: [FaultyDisk.Fault.kill, .fail(EIO)])
  func aDisposalIsWholeOrLeavesNoTrace(fault: FaultyDisk.Fault) throws {
    var point = 1
    while true {
      let archive = try TestArchive()
      try archive.add(1)
      var disposal = Disposal(bag: FaultTests.first[1], reason: "依本人请求", time: TestArchive.time(5))
      disposal.isErasure = true
      let disk = FaultyDisk(fault, at: point)
      _ = try? archive.open(disk).dispose(disposal)
      if disk.calls < point { break }
      _ = try archive.open().search(CatalogueQuery())
      _ = try archive.open().rebuild()
      #expect(try archive.faults() == [], "\(fault) at \(point)")
      let isThere = Paths.kind(archive.path + "/bags/" + FaultTests.first[1]) == .folder
      let lines = archive.read("register.txt").split(separator: 10).count
      #expect(isThere == (lines == 3), "\(fault) at \(point)")
      point += 1
    }
    #expect(point > 15)
  }

  @Test func foundingCanBeBegunAnew() throws {
    var point = 1
    while true {
      let scratch = ScratchFolder(inMemory: true)
      let path = scratch.file("a/archive")
      var options = ArchiveOptions()
      let disk = FaultyDisk(.kill, at: point)
      options.disk = disk
      let settings = try ArchiveSettings(fonds: "J001")
      try? OfficeArchive.found(path, settings, time: TestArchive.time(0), options: options)
      if disk.calls < point { break }
      if (try? OfficeArchive(path)) == nil {
        try OfficeArchive.found(path, settings, time: TestArchive.time(0))
      }
      #expect(try OfficeArchive(path).verify().log.isEmpty, "\(point)")
      point += 1
    }
    #expect(point > 20)
  }
}
