import Diagnostics
import Surroundings

/// How a text file is encoded, so that parts of it can be written anew and the rest stays as it is to the last byte.
struct TextFileForm {
  let path: String
  private let form: EncodingProbe.Form
  private let file: any ReadableFile
  private let converter: LegacyConverter?

  init(_ file: any ReadableFile, path: String) throws(Failed) {
    self.file = file
    self.path = path
    form = try EncodingProbe(file, path: path).form()
    converter = form.encoding == .utf8 ? nil : LegacyConverter(charset: form.encoding.rawValue, isReverse: true)
  }

  var text: StreamingDecoder { StreamingDecoder(file, path: path, as: form) }

  /// The bytes of the byte order mark; none where there is none.
  func mark() throws(Failed) -> [UInt8] { try bytes(at: 0, count: form.markLength) }

  func bytes(at offset: Int, count: Int) throws(Failed) -> [UInt8] {
    do { return try file.read(at: offset, count: count) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
  }

  /// - Throws: `coding.not-encodable` with the first character that the encoding does not have.
  func encoded(_ utf8: [UInt8]) throws(Failed) -> [UInt8] {
    guard form.encoding != .utf8 else { return utf8 }
    guard let conversion = converter?.convert(utf8[...]) else { throw notLossless() }
    if let bad = conversion.badOffset {
      let character =
        String(decoding: utf8[bad...].prefix(4), as: UTF8.self).unicodeScalars.first.map(String.init) ?? "?"
      throw Failed(
        .codingNotEncodable, at: .file(path),
        ["path": path, "character": character, "encoding": form.encoding.rawValue])
    }
    return conversion.utf8
  }

  /// Whether text that was not changed gives the bytes that stand at `offset`; of UTF-8 it always does.
  func check(_ encoded: [UInt8], at offset: Int) throws(Failed) {
    guard form.encoding != .utf8 else { return }
    guard try bytes(at: offset, count: encoded.count) == encoded else { throw notLossless() }
  }

  private func notLossless() -> Failed {
    Failed(.codingNotLossless, at: .file(path), ["path": path, "encoding": form.encoding.rawValue])
  }
}
