import Diagnostics
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct BandTests {
  /// Of pairs exactly at the threshold no more than one of a thousand shares no band: (1 - s^rows)^bands.
  @Test(arguments: Array(stride(from: 500, through: 1000, by: 25)))
  func fewAreMissed(_ threshold: Int) {
    let plan = BandPlan(threshold: threshold)
    #expect(plan.rows * plan.bands <= MinHash.lanes)
    let shared = (0..<plan.rows).reduce(1.0) { product, _ in product * Double(threshold) / 1000 }
    let missed = (0..<plan.bands).reduce(1.0) { product, _ in product * (1 - shared) }
    #expect(missed <= 0.001)
  }

  @Test func fullDisk() throws {
    let failed = #expect(throws: Failed.self) {
      var spill = try BandSpill(
        bands: 2, letters: 20_000, folder: "/tmp", opening: { _ in open("/dev/full", O_WRONLY) })
      for letter in 0..<20_000 { try spill.append { UInt32(letter + $0) } }
    }
    #expect(failed?.log.diagnostics.map(\.code) == [.diskFull])
  }

  @Test func keysComeBackInTheirOrder() throws {
    var spill = try BandSpill(bands: 3, letters: 10_000, folder: "/tmp", memoryLimit: 0)
    for letter in 0..<9_000 { try spill.append { UInt32(letter * 10 + $0) } }
    let keys = UnsafeMutablePointer<UInt32>.allocate(capacity: 10_000)
    defer { keys.deallocate() }
    for band in 0..<3 {
      try spill.read(band, into: keys)
      #expect((0..<9_000).allSatisfy { keys[$0] == UInt32($0 * 10 + band) })
    }
  }
}
