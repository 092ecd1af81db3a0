import CQPDF
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Owns qpdf's reader of one file.
final class QPDFHandle {
  private let handle: OpaquePointer
  private let path: String
  /// What had to be repaired so far, in qpdf's words.
  private(set) var repairs: [String] = []

  /// - Throws: `reading.encrypted`, `reading.damaged` or `reading.exhausted`.
  init(path: String, size: Int) throws(Failed) {
    var status: Int32 = 0
    guard let opened = huizong_qpdf_open(path, UInt64(size), &status) else {
      throw Failed(.readingExhausted, at: .file(path))
    }
    handle = opened
    self.path = path
    try check(status)
  }

  deinit { huizong_qpdf_close(handle) }

  func trailer() throws(Failed) -> PDFObject {
    var data = huizong_qpdf_data()
    try check(huizong_qpdf_trailer(handle, &data))
    return SyntaxReader.object(take(data))
  }

  /// The object, or for a stream its dictionary; null where there is none.
  func object(_ number: PDFObject.ObjectNumber) throws(Failed) -> (object: PDFObject, isStream: Bool) {
    var data = huizong_qpdf_data()
    try check(huizong_qpdf_object(handle, number.number, number.generation, &data))
    return (SyntaxReader.object(take(data)), data.is_stream != 0)
  }

  /// The value of an entry of a dictionary, without what it refers to; null where there is none.
  func entry(_ key: String, of number: PDFObject.ObjectNumber) throws(Failed) -> PDFObject {
    var data = huizong_qpdf_data()
    try check(huizong_qpdf_entry(handle, number.number, number.generation, "/" + key, &data))
    // A reference alone is no object, but a list of one is.
    guard case .array(let elements) = SyntaxReader.object([0x5B] + take(data) + [0x5D]) else { return .null }
    return elements.first ?? .null
  }

  /// The data of a stream as they stand in the file.
  func stream(_ number: PDFObject.ObjectNumber) throws(Failed) -> [UInt8] {
    var data = huizong_qpdf_data()
    try check(huizong_qpdf_stream(handle, number.number, number.generation, &data))
    return take(data)
  }

  private func take(_ data: huizong_qpdf_data) -> [UInt8] {
    defer { free(data.bytes) }
    return [UInt8](UnsafeBufferPointer(start: data.bytes, count: data.count))
  }

  private func check(_ status: Int32) throws(Failed) {
    while let words = huizong_qpdf_warning(handle) { repairs.append(String(cString: words)) }
    switch status {
    case Int32(huizong_qpdf_ok): return
    case Int32(huizong_qpdf_encrypted): throw Failed(.readingEncrypted, at: .file(path))
    case Int32(huizong_qpdf_exhausted): throw Failed(.readingExhausted, at: .file(path))
    default:
      let reason = String(cString: huizong_qpdf_reason(handle))
      throw Failed(.readingDamaged, at: .file(path), ["reason": reason.isEmpty ? "qpdf" : reason])
    }
  }
}
