import CISAL
import CZlib

/// Makes deflate streams (RFC 1951) of whole blocks. Each ends on a byte with its history forgotten, so that blocks can be
/// made in any order, on any thread, and set one behind the other; the last one is not marked.
final class BlockCompressor {
  private enum State {
    case isal(ISALStreams)
    case zlib(UnsafeMutablePointer<z_stream>)
  }

  /// Room for the matches that ISA-L keeps at level 1 before it writes them (`ISAL_DEF_LVL1_MEDIUM`: 4 KiB, 8,192 hashes of
  /// two bytes, 32,768 matches of four). Four times as many make nothing smaller and crowd the cache.
  private static let bufferSize = 4096 + 2 * 8192 + 4 * 32_768

  private let state: State

  init(_ engine: BlockEngine) {
    switch engine {
    case .isal:
      state = .isal(ISALStreams(bufferSize: BlockCompressor.bufferSize))
    case .zlib:
      let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      stream.initialize(to: z_stream())
      // Negative window bits: no zlib header. 8 is zlib's own default of memory. Where it fails, so does `compress`.
      deflateInit2_(
        stream, Int32(BlockEngine.level), Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
      state = .zlib(stream)
    }
  }

  deinit {
    if case .zlib(let stream) = state {
      deflateEnd(stream)
      stream.deallocate()
    }
  }

  /// Bytes that a block of so many can take at most: what cannot be made smaller is stored, with 5 bytes for each 16 KiB.
  static func bound(_ count: Int) -> Int { count + count / 1024 + 64 }

  /// - Parameter output: of at least `bound` bytes.
  /// - Returns: how many were written; nil where the engine fails.
  func compress(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    switch state {
    case .isal(let streams):
      BlockCompressor.compress(input, output, streams.stream(for: input, level: BlockEngine.level))
    case .zlib(let stream): BlockCompressor.compress(input, output, stream)
    }
  }

  /// The checksum of a block, by the fastest code at hand.
  func checksum(_ input: UnsafeBufferPointer<UInt8>) -> CRC32 {
    switch state {
    case .isal: return CRC32(value: crc32_gzip_refl(0, input.baseAddress, UInt64(input.count)))
    case .zlib:
      var checksum = CRC32()
      checksum.update(input)
      return checksum
    }
  }

  private static func compress(
    _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>,
    _ stream: UnsafeMutablePointer<isal_zstream>
  ) -> Int? {
    stream.pointee.flush = UInt16(FULL_FLUSH)
    stream.pointee.end_of_stream = 0
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    guard isal_deflate_stateless(stream) == COMP_OK, stream.pointee.avail_in == 0 else { return nil }
    return output.count - Int(stream.pointee.avail_out)
  }

  private static func compress(
    _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>,
    _ stream: UnsafeMutablePointer<z_stream>
  ) -> Int? {
    guard deflateReset(stream) == Z_OK else { return nil }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    // Room that is left says that all was flushed.
    guard deflate(stream, Z_FULL_FLUSH) == Z_OK, stream.pointee.avail_in == 0, stream.pointee.avail_out > 0 else {
      return nil
    }
    return output.count - Int(stream.pointee.avail_out)
  }
}
