/// What engines are tried on: 64 KiB with rows of a sheet, words that come again near and far, and noise, so that every
/// choice of a compressor shows in its bytes.
enum BlockSample {
  static let size = 1 << 16

  /// CRC-32 (by zlib) and length of what ISA-L 2.30 makes of the sample at level 1 on every processor with SSE 4.2.
  static let recorded = (checksum: UInt32(0x8eb7_543e), length: 30_385)

  static var bytes: [UInt8] {
    var state: UInt32 = 20_200_517
    func random(_ limit: UInt32) -> UInt32 {
      // The constants of Numerical Recipes; the low bits of such a generator are poor.
      state = state &* 1_664_525 &+ 1_013_904_223
      return (state >> 8) % limit
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 4096)
    var row = 1
    while bytes.count < size {
      row += 1
      bytes +=
        "<row r=\"\(row)\" ht=\"\(random(20) * 15 + 6)\"><c r=\"A\(row)\" s=\"2\" t=\"s\"><v>\(random(9999))</v></c>"
        .utf8
      for _ in 0..<random(40) {
        // Han from a small set in UTF-8.
        let value = 0x4e00 + random(200) * random(100)
        bytes += [UInt8(0xe0 | value >> 12), UInt8(0x80 | value >> 6 & 63), UInt8(0x80 | value & 63)]
      }
      if row % 7 == 0 { for _ in 0..<random(300) { bytes.append(UInt8(random(256))) } }
      if row % 31 == 0 { bytes += [UInt8](repeating: UInt8(random(256)), count: Int(random(2000))) }
      bytes += "</row>".utf8
    }
    return Array(bytes.prefix(size))
  }

  /// Whether an engine makes of the sample what was recorded.
  static func isAsRecorded(by engine: BlockEngine) -> Bool {
    guard let made = digest(by: engine) else { return false }
    return made == recorded
  }

  /// CRC-32 and length of what an engine makes of the sample; nil where it fails.
  static func digest(by engine: BlockEngine) -> (checksum: UInt32, length: Int)? {
    let compressor = BlockCompressor(engine)
    var output = [UInt8](repeating: 0, count: BlockCompressor.bound(size))
    let length = bytes.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { compressor.compress(input, into: $0) }
    }
    guard let length else { return nil }
    return (CRC32(Array(output[..<length])).value, length)
  }
}
