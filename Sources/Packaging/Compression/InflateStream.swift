import CZlib
import Diagnostics

/// Expands a raw deflate stream (RFC 1951) piece by piece.
final class InflateStream {
  private var stream = z_stream()
  private var input: [UInt8] = []
  private var used = 0
  /// The stream has said that it ends.
  private(set) var isFinished = false

  init() throws(Failed) {
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Failed(.compressionFailed, ["reason": stream.msg.map { String(cString: $0) } ?? "zlib"])
    }
  }

  deinit { inflateEnd(&stream) }

  /// The last piece was as large as it was allowed to be, so that more may come without more input.
  private var isFull = false

  /// Everything fed has been taken.
  var isDrained: Bool { used == input.count }
  /// Nothing comes before more is fed.
  var needsInput: Bool { isDrained && !isFull && !isFinished }

  func feed(_ bytes: [UInt8]) {
    input = bytes
    used = 0
  }

  /// Up to `most` bytes; none where more has to be fed first.
  /// - Throws: `package.damaged`.
  func next(most: Int) throws(Failed) -> [UInt8] {
    if isFinished { return [] }
    var result: Int32 = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      input.withUnsafeBufferPointer { bytes in
        stream.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + used) }
        stream.avail_in = UInt32(bytes.count - used)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(most)
        result = inflate(&stream, Z_NO_FLUSH)
        used = bytes.count - Int(stream.avail_in)
        filled = most - Int(stream.avail_out)
      }
    }
    isFull = output.count == most
    switch result {
    case Z_OK: break
    case Z_STREAM_END: isFinished = true
    // Nothing could be done: only wrong where there was something to do.
    case Z_BUF_ERROR where isDrained: break
    default: throw Failed(.packageDamaged, ["reason": "zlib \(result)"])
    }
    return output
  }
}
