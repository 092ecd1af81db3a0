import CQPDF

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Owns a handle to an object of a file, in qpdf's table of handles.
final class QPDFObject {
  private let file: QPDFFile
  private let handle: qpdf_oh

  init(_ file: QPDFFile, _ handle: qpdf_oh) {
    self.file = file
    self.handle = handle
  }

  deinit { qpdf_oh_release(file.pointer, handle) }

  private var data: qpdf_data { file.pointer }

  var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != 0 }
  var isArray: Bool { qpdf_oh_is_array(data, handle) != 0 }

  // MARK: Dictionaries

  func has(_ key: String) -> Bool { qpdf_oh_has_key(data, handle, key) != 0 }

  subscript(key: String) -> QPDFObject {
    get { QPDFObject(file, qpdf_oh_get_key(data, handle, key)) }
    set { qpdf_oh_replace_key(data, handle, key, newValue.handle) }
  }

  /// A name without its solidus; empty for any other object.
  var name: String {
    guard qpdf_oh_is_name(data, handle) != 0, let name = qpdf_oh_get_name(data, handle) else { return "" }
    return String(String(cString: name).dropFirst())
  }

  /// A text string; empty for any other object.
  var text: String {
    guard qpdf_oh_is_string(data, handle) != 0, let text = qpdf_oh_get_utf8_value(data, handle) else { return "" }
    return String(cString: text)
  }

  // MARK: Arrays

  /// The items of an array; of any other object, itself, since keys such as `/K` take both.
  var items: [QPDFObject] {
    guard isArray else { return [self] }
    return (0..<qpdf_oh_get_array_n_items(data, handle)).map {
      QPDFObject(file, qpdf_oh_get_array_item(data, handle, $0))
    }
  }

  func append(_ item: QPDFObject) { qpdf_oh_append_item(data, handle, item.handle) }

  // MARK: Content of pages

  /// The decoded content of a page; nil where qpdf cannot decode it.
  func pageContent<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    guard qpdf_oh_get_page_content_data(data, handle, &buffer, &length) == QPDF_SUCCESS, let buffer else { return nil }
    defer { free(buffer) }
    return use(UnsafeBufferPointer(start: buffer, count: length))
  }

  /// Gives a stream other data, which is compressed when the file is written.
  func replaceStreamData(_ bytes: [UInt8]) {
    let none = QPDFObject(file, qpdf_oh_new_null(data))
    bytes.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(data, handle, $0.baseAddress, $0.count, none.handle, none.handle)
    }
  }
}
