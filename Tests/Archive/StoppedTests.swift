import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Archive

@Suite struct StoppedTests {
  private final class Calls: Sendable {
    private let made = Atomic<Int>(0)
    let limit: Int

    init(_ limit: Int) { self.limit = limit }

    var count: Int { made.load(ordering: .relaxed) }
    var isOver: Bool { made.add(1, ordering: .relaxed).newValue > limit }
  }

  /// Wherever a person stops a verification: it says so, and never that what it has not seen is sound.
  @Test func aStoppedVerificationIsNone() throws {
    let archive = try TestArchive()
    for number in 1...4 { try archive.add(number) }
    func verify(_ calls: Calls) throws(Failed) {
      var options = ArchiveOptions()
      options.isCancelled = { calls.isOver }
      var request = VerifyRequest()
      request.readsData = true
      _ = try OfficeArchive(archive.path, options: options).verify(request)
    }
    let whole = Calls(.max)
    try verify(whole)
    #expect(whole.count > 40)
    for limit in 0..<whole.count {
      let calls = Calls(limit)
      let stopped: [String]
      do throws(Failed) {
        try verify(calls)
        stopped = []
      } catch { stopped = error.codes }
      // How often is asked depends on how the threads share the work.
      #expect(stopped == (calls.count > limit ? ["report.stopped"] : []), "after \(limit) of \(calls.count)")
    }
  }
}
