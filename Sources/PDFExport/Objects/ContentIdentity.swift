/// What tells one file from another: 128 bits that follow from all bytes of it (ISO 32000-1, 14.4). It keeps no secret and
/// withstands no forger, and costs next to nothing.
struct ContentIdentity {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var count = 0

  mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let words = buffer.count / 8
      for word in 0..<words {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self)))
      }
      for byte in buffer[(8 * words)...] { mix(UInt64(byte)) }
    }
    count += bytes.count
  }

  /// 16 bytes.
  var bytes: [UInt8] {
    var last = self
    last.mix(UInt64(count))
    last.mix(0)
    return [last.first, last.second].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }

  /// Two chains with different odd factors (those of FNV-1a and of the golden ratio); the shift brings high bits down.
  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    first = (first ^ word) &* 0x100_0000_01B3
    first ^= first >> 29
    second = (second &+ word) &* 0x9E37_79B9_7F4A_7C15
    second ^= second >> 32
  }
}
