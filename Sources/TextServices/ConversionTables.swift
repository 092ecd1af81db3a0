import COpenCC
import Diagnostics

/// Owns an OpenCC converter.
final class ConversionTables {
  private let converter: opencc_t

  init(_ table: String) throws(Failed) {
    // OpenCC says “no” by the address -1.
    guard let opened = opencc_open(table), opened != UnsafeMutableRawPointer(bitPattern: -1) else {
      let reason = opencc_error().map { String(cString: $0) } ?? table
      throw Failed(.scriptConverterUnavailable, ["table": table, "reason": reason])
    }
    converter = opened
  }

  deinit { opencc_close(converter) }

  /// - Parameter text: without NUL.
  func convert(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return "" }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
        // It refuses only what is not UTF-8, which a string cannot be.
        guard let converted = opencc_convert_utf8(converter, characters, bytes.count) else {
          return String(decoding: bytes, as: UTF8.self)
        }
        defer { opencc_convert_utf8_free(converted) }
        return String(cString: converted)
      }
    }
  }
}
