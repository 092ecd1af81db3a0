import CZlib
import Diagnostics
import Packaging

/// Compresses a stream piece by piece for FlateDecode, where the whole need not be in memory: zlib's own deflate, since
/// libdeflate has no such form, within the frame of RFC 1950.
struct PieceCompressor {
  /// How hard it tries: what is embedded is text, which the lowest level takes to a fifth.
  static let level = 1

  private let deflater: Deflater
  private var checksum = adler32(0, nil, 0)
  private var hasBegun = false

  init() throws(Failed) { deflater = try Deflater(level: PieceCompressor.level) }

  /// What is ready so far.
  mutating func compress(_ bytes: [UInt8]) throws(Failed) -> [UInt8] {
    var output = head()
    checksum = bytes.withUnsafeBufferPointer { adler32(checksum, $0.baseAddress, UInt32($0.count)) }
    try deflater.deflate(bytes, to: &output)
    return output
  }

  /// The rest; nothing comes behind.
  mutating func finish() throws(Failed) -> [UInt8] {
    var output = head()
    try deflater.deflate([], to: &output, flush: .finish)
    for shift in [24, 16, 8, 0] { output.append(UInt8(truncatingIfNeeded: checksum >> UInt(shift))) }
    return output
  }

  /// Deflate, a window of 32 KiB, the fastest algorithm (RFC 1950, 2.2).
  private mutating func head() -> [UInt8] {
    defer { hasBegun = true }
    return hasBegun ? [] : [0x78, 0x01]
  }
}
