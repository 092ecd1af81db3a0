import CZlib
import Diagnostics

/// A raw deflate stream (RFC 1951) that takes bytes as they come and gives compressed ones.
///
/// Of small things and of what must stay small; rows of workbooks go through `BlockDeflater`.
public final class Deflater {
  /// What ends a call: nothing, or a byte boundary from which another stream may go on, or the last block.
  public enum Flush: Sendable {
    case none
    case boundary
    case finish

    fileprivate var code: Int32 {
      switch self {
      case .none: Z_NO_FLUSH
      case .boundary: Z_SYNC_FLUSH
      case .finish: Z_FINISH
      }
    }
  }

  /// Level 6: 9 costs three times the time on sheet XML and saves less than 2 %.
  public static let standardLevel = 6

  private let stream: UnsafeMutablePointer<z_stream>

  /// - Throws: `package.compression-failed` where memory is short.
  public init(level: Int = Deflater.standardLevel) throws(Failed) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Negative window bits: no zlib header. 8 is zlib's own default of memory.
    let result = deflateInit2_(
      stream, Int32(level), Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else { throw Failed(.compressionFailed, ["reason": "zlib \(result)"]) }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Compresses `bytes` and appends what is ready to `output`.
  public func deflate(_ bytes: [UInt8], to output: inout [UInt8], flush: Flush = .none) throws(Failed) {
    var failure: Int32 = Z_OK
    bytes.withUnsafeBufferPointer { buffer in
      // zlib counts in 32 bits: larger input goes in pieces.
      var start = 0
      repeat {
        let count = min(buffer.count - start, 1 << 30)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: buffer.baseAddress.map { $0 + start })
        stream.pointee.avail_in = UInt32(count)
        start += count
        failure = drain(into: &output, flush: start == buffer.count ? flush : .none)
      } while failure == Z_OK && start < buffer.count
    }
    stream.pointee.next_in = nil
    if failure != Z_OK { throw Failed(.compressionFailed, ["reason": "zlib \(failure)"]) }
  }

  private func drain(into output: inout [UInt8], flush: Flush) -> Int32 {
    let capacity = 1 << 15
    while true {
      var result: Int32 = Z_OK
      var room: UInt32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(capacity)
        result = CZlib.deflate(stream, flush.code)
        room = stream.pointee.avail_out
        filled = capacity - Int(room)
      }
      output += block
      if result == Z_STREAM_END { return Z_OK }
      // Z_BUF_ERROR says that there was nothing left to do.
      if result == Z_BUF_ERROR { return flush == .finish ? result : Z_OK }
      if result != Z_OK { return result }
      if room > 0 && flush != .finish { return Z_OK }
    }
  }

  /// `bytes` as one finished stream.
  public static func compress(_ bytes: [UInt8], level: Int = Deflater.standardLevel) throws(Failed) -> [UInt8] {
    var output: [UInt8] = []
    try Deflater(level: level).deflate(bytes, to: &output, flush: .finish)
    return output
  }
}
