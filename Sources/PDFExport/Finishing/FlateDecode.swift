import CZlib

/// The filter of compressed streams: zlib's format, RFC 1950 (ISO 32000-1, 7.4.4).
enum FlateDecode {
  /// Nil where the data is damaged, or expands to more than `limit` bytes.
  static func decoded(_ data: ArraySlice<UInt8>, limit: Int = 1 << 30) -> [UInt8]? {
    var capacity = max(1024, data.count * 6)
    while capacity <= limit {
      var length = uLongf(capacity)
      var status = Z_OK
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        status = data.withUnsafeBufferPointer {
          uncompress(buffer.baseAddress, &length, $0.baseAddress, uLong($0.count))
        }
        filled = status == Z_OK ? Int(length) : 0
      }
      if status == Z_OK { return result }
      guard status == Z_BUF_ERROR else { return nil }
      capacity *= 4
    }
    return nil
  }

  /// Nil where memory is short. Level 6, as Cairo has it.
  static func encoded(_ data: [UInt8]) -> [UInt8]? {
    var length = compressBound(uLong(data.count))
    var status = Z_OK
    let result = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, filled in
      status = compress2(buffer.baseAddress, &length, data, uLong(data.count), 6)
      filled = status == Z_OK ? Int(length) : 0
    }
    return status == Z_OK ? result : nil
  }
}
