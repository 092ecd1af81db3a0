import CISAL

/// Streams of ISA-L at different addresses, of which for each block one is taken whose address does not show in its bytes.
///
/// Up to version 2.32 the level-1 code for x86-64 (`isal_deflate_icf_body_hash_hist`) enters the third byte of a stream into
/// its table of hashes under the hash of a register that nobody has set: the address of the stream, shifted right by 16. As
/// matches are compared with the input, nothing comes out wrong; but once in some thousand blocks the entry meets that of one
/// of the first three bytes, and another match is found. Where the two do not meet, every address gives the same bytes.
final class ISALStreams {
  /// Three of the hashes may be taken; the smallest blocks have tables of some ten entries, in which more addresses meet.
  private static let count = 8
  /// Entries of the table at level 1 (`IGZIP_LVL1_HASH_SIZE`).
  private static let tableSize = 8192

  private let streams: UnsafeMutablePointer<UnsafeMutablePointer<isal_zstream>>
  private let buffer: UnsafeMutablePointer<UInt8>
  private let bufferSize: Int

  /// - Parameter bufferSize: bytes for the matches of a block.
  init(bufferSize: Int) {
    self.bufferSize = bufferSize
    buffer = .allocate(capacity: bufferSize)
    streams = .allocate(capacity: ISALStreams.count)
    for index in 0..<ISALStreams.count {
      // 80 KiB each, so that no two of them are the same when shifted.
      let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
      stream.initialize(to: isal_zstream())
      (streams + index).initialize(to: stream)
    }
  }

  deinit {
    for index in 0..<ISALStreams.count { streams[index].deallocate() }
    streams.deallocate()
    buffer.deallocate()
  }

  /// A stream that is ready for a block, good until the next is asked for.
  func stream(for input: UnsafeBufferPointer<UInt8>, level: Int) -> UnsafeMutablePointer<isal_zstream> {
    let stream = chosen(for: input)
    isal_deflate_stateless_init(stream)
    stream.pointee.level = UInt32(level)
    stream.pointee.level_buf = buffer
    stream.pointee.level_buf_size = UInt32(bufferSize)
    return stream
  }

  private func chosen(for input: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<isal_zstream> {
    // Shorter ones are not looked up in the table.
    guard input.count >= 8 else { return streams[0] }
    let mask = ISALStreams.mask(input.count)
    let taken = (0..<3).map { ISALStreams.hash(ISALStreams.word(input, at: $0)) & mask }
    for index in 0..<ISALStreams.count {
      let address = UInt(bitPattern: streams[index])
      if !taken.contains(ISALStreams.hash(UInt32(truncatingIfNeeded: address >> 16)) & mask) { return streams[index] }
    }
    return streams[0]
  }

  /// Which bits of a hash count: fewer in blocks that are smaller than half the table.
  private static func mask(_ count: Int) -> UInt32 {
    let most = UInt32(tableSize - 1)
    guard 2 * count < tableSize - 1 else { return most }
    return min(most, 1 << UInt32(Int.bitWidth - count.leadingZeroBitCount) - 1)
  }

  private static func word(_ input: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(input[offset + $1]) << UInt32(8 * $1) }
  }

  /// What the instruction CRC32 of SSE 4.2 makes of four bytes: CRC-32C, reflected, neither preset nor inverted.
  static func hash(_ word: UInt32) -> UInt32 {
    var value = word
    for _ in 0..<32 { value = value >> 1 ^ (value & 1 == 0 ? 0 : 0x82F6_3B78) }
    return value
  }
}
