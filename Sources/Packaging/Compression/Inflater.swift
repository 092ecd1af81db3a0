import CZlib
import Diagnostics

/// Expands raw deflate streams (RFC 1951) whose size is known.
public enum Inflater {
  /// - Parameter size: how many bytes must come out.
  /// - Throws: `package.damaged` where the stream is cut, wrong, or gives another number of bytes.
  public static func expand(_ bytes: ArraySlice<UInt8>, size: Int) throws(Failed) -> [UInt8] {
    guard size >= 0, size <= Int(UInt32.max), bytes.count <= Int(UInt32.max) else {
      throw Failed(.packageDamaged, ["reason": "\(size) bytes in one stream"])
    }
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Failed(.compressionFailed, ["reason": stream.msg.map { String(cString: $0) } ?? "zlib"])
    }
    defer { inflateEnd(&stream) }
    var result: Int32 = Z_OK
    // One byte more than promised, so that a stream that is too long shows.
    let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      bytes.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(size + 1)
        result = inflate(&stream, Z_FINISH)
        filled = size + 1 - Int(stream.avail_out)
      }
    }
    guard result == Z_STREAM_END, output.count == size, stream.avail_in == 0 else {
      throw Failed(.packageDamaged, ["reason": "\(output.count) bytes instead of \(size) (zlib \(result))"])
    }
    return output
  }
}
