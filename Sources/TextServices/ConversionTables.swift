import COpenCC
import Diagnostics
import Synchronization

/// Owns an OpenCC converter; one conversion at a time, since OpenCC promises nothing of two.
final class ConversionTables: Sendable {
  private struct Converter: @unchecked Sendable {
    let pointer: opencc_t
  }

  private let converter: Mutex<Converter>

  init(_ table: String) throws(Failed) {
    // OpenCC says “no” by the address -1.
    guard let opened = opencc_open(table), opened != UnsafeMutableRawPointer(bitPattern: -1) else {
      let reason = opencc_error().map { String(cString: $0) } ?? table
      throw Failed(.scriptConverterUnavailable, ["table": table, "reason": reason])
    }
    let owned = Converter(pointer: opened)
    converter = Mutex(owned)
  }

  deinit { converter.withLock { _ = opencc_close($0.pointer) } }

  /// - Parameter text: without NUL.
  func convert(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return "" }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
        converter.withLock { owned in
          // It refuses only what is not UTF-8, which a string cannot be.
          guard let converted = opencc_convert_utf8(owned.pointer, characters, bytes.count) else {
            return String(decoding: bytes, as: UTF8.self)
          }
          defer { opencc_convert_utf8_free(converted) }
          return String(cString: converted)
        }
      }
    }
  }
}
