import CQPDF
import Diagnostics

/// Owns a PDF file that qpdf has read from memory, and gives its objects.
final class QPDFFile {
  let pointer: qpdf_data
  /// qpdf reads from it until the file is written.
  private let source: UnsafeMutableBufferPointer<UInt8>

  /// - Throws: `export.finishing-failed` where qpdf cannot read it.
  init(_ bytes: [UInt8]) throws(Failed) {
    guard let pointer = qpdf_init() else { throw Failed(.exportFinishingFailed, ["reason": "qpdf_init"]) }
    self.pointer = pointer
    source = .allocate(capacity: bytes.count)
    _ = source.initialize(from: bytes)
    // Otherwise qpdf speaks on standard error.
    qpdf_silence_errors(pointer)
    qpdf_set_suppress_warnings(pointer, QPDF_TRUE)
    qpdf_set_attempt_recovery(pointer, QPDF_FALSE)
    source.withMemoryRebound(to: CChar.self) { source in
      _ = qpdf_read_memory(pointer, "notice", source.baseAddress, UInt64(source.count), nil)
    }
    try check()
  }

  deinit {
    var data: qpdf_data? = pointer
    qpdf_cleanup(&data)
    source.deallocate()
  }

  var catalogue: QPDFObject { object(qpdf_get_root(pointer)) }
  var pageCount: Int { Int(qpdf_get_num_pages(pointer)) }
  func page(_ index: Int) -> QPDFObject { object(qpdf_get_page_n(pointer, index)) }

  func name(_ name: String) -> QPDFObject { object(qpdf_oh_new_name(pointer, name)) }
  func integer(_ value: Int) -> QPDFObject { object(qpdf_oh_new_integer(pointer, Int64(value))) }
  /// A text string: PDFDocEncoding or UTF-16, as the characters need.
  func text(_ text: String) -> QPDFObject { object(qpdf_oh_new_unicode_string(pointer, text)) }
  func array() -> QPDFObject { object(qpdf_oh_new_array(pointer)) }
  /// Objects written in PDF's own syntax.
  func parse(_ source: String) -> QPDFObject { object(qpdf_oh_parse(pointer, source)) }

  func setInformation(_ key: String, _ value: String) { qpdf_set_info_key(pointer, key, value) }

  private func object(_ handle: qpdf_oh) -> QPDFObject { QPDFObject(self, handle) }

  /// qpdf keeps its errors until they are asked for.
  func check() throws(Failed) {
    guard qpdf_has_error(pointer) != 0, let error = qpdf_get_error(pointer) else { return }
    let reason = qpdf_get_error_message_detail(pointer, error).map { String(cString: $0) } ?? ""
    throw Failed(.exportFinishingFailed, ["reason": reason])
  }

  /// Writes the file: PDF 1.7, small objects packed into streams, an identifier that follows from the contents.
  func written<Result>(_ use: (UnsafeRawBufferPointer) throws(Failed) -> Result) throws(Failed) -> Result {
    qpdf_init_write_memory(pointer)
    try check()
    qpdf_force_pdf_version(pointer, "1.7")
    qpdf_set_deterministic_ID(pointer, QPDF_TRUE)
    qpdf_set_object_stream_mode(pointer, qpdf_o_generate)
    // ISO 19005-2, 6.1.7.1: the keyword stands on a line of its own.
    qpdf_set_newline_before_endstream(pointer, QPDF_TRUE)
    qpdf_write(pointer)
    try check()
    guard let buffer = qpdf_get_buffer(pointer) else {
      throw Failed(.exportFinishingFailed, ["reason": "qpdf_get_buffer"])
    }
    return try use(UnsafeRawBufferPointer(start: buffer, count: qpdf_get_buffer_length(pointer)))
  }
}
