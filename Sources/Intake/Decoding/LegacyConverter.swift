#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Owns one conversion of the C library's iconv from a legacy encoding to UTF-8.
final class LegacyConverter {
  private let handle: iconv_t
  /// Room for a part of what comes out, kept from call to call: where many bytes are bad there are as many calls.
  private var chunk: [UInt8] = []
  private static let mostChunk = 1 << 16

  /// Nil where the C library does not know the encoding, which no supported system shows.
  convenience init?(from encoding: TextEncoding) { self.init(charset: encoding.rawValue) }

  /// - Parameters:
  ///   - charset: a name of iconv's.
  ///   - isReverse: from UTF-8 to the encoding.
  init?(charset: String, isReverse: Bool = false) {
    let (to, from) = isReverse ? (charset, "UTF-8") : ("UTF-8", charset)
    guard let opened = iconv_open(to, from), opened != iconv_t(bitPattern: -1) else { return nil }
    handle = opened
  }

  deinit { iconv_close(handle) }

  /// Converts all of `bytes`, or says at which offset the first sequence stands that the encoding does not have; the
  /// text before it is given either way.
  func convert(_ bytes: ArraySlice<UInt8>) -> Conversion {
    iconv(handle, nil, nil, nil, nil)
    var text: [UInt8] = []
    let wanted = min(LegacyConverter.mostChunk, bytes.count * 4 + 16)
    if chunk.count < wanted { chunk = [UInt8](repeating: 0, count: wanted) }
    var badOffset: Int?
    bytes.withUnsafeBytes { source in
      var input = UnsafeMutablePointer<CChar>(mutating: source.bindMemory(to: CChar.self).baseAddress)
      var inputLeft = source.count
      while inputLeft > 0, badOffset == nil {
        let made = chunk.withUnsafeMutableBytes { target -> Int in
          var output = target.bindMemory(to: CChar.self).baseAddress
          var outputLeft = target.count
          errno = 0
          // -1 with E2BIG only says that the chunk is full.
          let status = iconv(handle, &input, &inputLeft, &output, &outputLeft)
          if status == -1, errno != E2BIG { badOffset = source.count - inputLeft }
          return target.count - outputLeft
        }
        text.append(contentsOf: chunk[..<made])
      }
    }
    return Conversion(utf8: text, badOffset: badOffset)
  }

  /// What came out, and where it stopped.
  struct Conversion {
    let utf8: [UInt8]
    let badOffset: Int?
  }
}
