import CZlib
import Diagnostics

/// Expands zlib data (RFC 1950) as far as a limit.
enum StreamExpander {
  enum Problem: Error {
    case damaged(String)
    case tooLarge
  }

  /// - Throws: where the data are cut, wrong, of another checksum than they state, or expand to more than `limit` bytes.
  ///   Bytes that follow their end are passed over: a line's end may stand there.
  static func expand(_ bytes: [UInt8], limit: Int) throws(Problem) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged("zlib")
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var input = bytes[...]
    var block = [UInt8](repeating: 0, count: min(1 << 18, max(1 << 10, bytes.count * 4)))
    while true {
      let given = min(input.count, 1 << 24)
      let (result, taken, made) = step(&stream, input.prefix(given), &block)
      input = input.dropFirst(taken)
      guard made <= limit - output.count else { throw .tooLarge }
      output += block[..<made]
      switch result {
      case Z_STREAM_END: return output
      case Z_OK: continue
      // Nothing was read and nothing came out: the rest is missing.
      case Z_BUF_ERROR: throw .damaged("incomplete after \(output.count) bytes")
      default: throw .damaged(stream.msg.map { String(cString: $0) } ?? "zlib \(result)")
      }
    }
  }

  private static func step(
    _ stream: inout z_stream, _ input: ArraySlice<UInt8>, _ block: inout [UInt8]
  ) -> (result: Int32, taken: Int, made: Int) {
    input.withUnsafeBufferPointer { source in
      block.withUnsafeMutableBufferPointer { target in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let result = inflate(&stream, Z_NO_FLUSH)
        return (result, source.count - Int(stream.avail_in), target.count - Int(stream.avail_out))
      }
    }
  }
}
