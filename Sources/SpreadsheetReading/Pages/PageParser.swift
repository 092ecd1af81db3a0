import CXML2
import Diagnostics

/// Reads the tables of a page with libxml2 as its bytes come, however broken its markup is. Owns the library's parser; no
/// tree is made, nothing is fetched.
final class PageParser {
  private let path: String
  private let tables = PageTables()
  private var context: htmlParserCtxtPtr?
  private var isFinished = false
  /// Bytes of a tag at most, so that none is looked through again and again for its end.
  private static let longestTag = 1 << 20
  private var sinceTag = 0
  private var isInTag = false

  /// - Throws: `xlsx.parser-missing` where the library cannot be loaded.
  init(path: String) throws(Failed) {
    self.path = path
    guard xmlHasFeature(XML_WITH_HTML) != 0, xmlHasFeature(XML_WITH_PUSH) != 0 else {
      throw Failed(.workbookParserMissing, ["library": "libxml2"])
    }
    var handler = PageParser.handler()
    // The parser copies the handler.
    context = htmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let context else { throw Failed(.workbookParserMissing, ["library": "libxml2"]) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    htmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    if let context { htmlFreeParserCtxt(context) }
  }

  /// Takes in bytes of the page, UTF-8 whatever it says of itself.
  /// - Throws: `page.unsafe` for what no export holds.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(Failed) {
    try judge(bytes)
    _ = htmlParseChunk(context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 0)
    if let fault = tables.fault { throw failure(fault) }
  }

  /// Nothing follows.
  func finish() throws(Failed) {
    guard !isFinished else { return }
    isFinished = true
    htmlParseChunk(context, nil, 0, 1)
    tables.finish()
    if let fault = tables.fault { throw failure(fault) }
  }

  /// A row that is complete and was not handed on; nil where more has to be fed first.
  func next() -> PageRecord? { tables.next() }

  private func judge(_ bytes: UnsafeRawBufferPointer) throws(Failed) {
    for byte in bytes {
      if byte == UInt8(ascii: "<") {
        isInTag = true
        sinceTag = 0
      } else if byte == UInt8(ascii: ">") {
        isInTag = false
      } else if isInTag {
        sinceTag += 1
        if sinceTag > PageParser.longestTag { throw failure("< … 1 MiB …") }
      }
    }
  }

  private func failure(_ what: String) -> Failed {
    Failed(.pageUnsafe, at: .file(path), ["path": path, "what": what])
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let reader = PageParser.of(context), let name, reader.tables.fault == nil else { return }
      reader.tables.start(PageParser.string(name)) { wanted in
        guard let attributes else { return nil }
        var at = 0
        while let key = attributes[at] {
          if PageParser.string(key) == wanted { return attributes[at + 1].map(PageParser.string) }
          at += 2
        }
        return nil
      }
    }
    handler.endElement = { context, name in
      guard let reader = PageParser.of(context), let name, reader.tables.fault == nil else { return }
      reader.tables.end(PageParser.string(name))
    }
    handler.characters = PageParser.takeText
    handler.ignorableWhitespace = PageParser.takeText
    return handler
  }

  private static let takeText: charactersSAXFunc = { context, bytes, count in
    guard let reader = PageParser.of(context), let bytes, reader.tables.fault == nil else { return }
    reader.tables.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  private static func string(_ name: UnsafePointer<xmlChar>) -> String {
    String(decoding: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))), as: UTF8.self).lowercased()
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> PageParser? {
    context.map { Unmanaged<PageParser>.fromOpaque($0).takeUnretainedValue() }
  }
}
