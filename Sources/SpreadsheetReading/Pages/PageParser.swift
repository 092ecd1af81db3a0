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
  /// Blanks and equals signs in a tag at most: the parser compares each attribute with each.
  private static let mostAttributes = 4_096
  /// Elements within elements: at every end tag the parser goes through all that are open.
  private static let deepest = 512
  /// The parser takes the half of a character that ends a piece for another encoding, and looks for one in the first bytes.
  private static let leastPiece = 256
  private var pending: [UInt8] = []
  private var attributes = 0
  private var depth = 0
  private var isTooDeep = false
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
    pending.append(contentsOf: bytes)
    guard pending.count >= PageParser.leastPiece else { return }
    let whole = PageParser.wholeCharacters(pending)
    parse(pending[..<whole])
    pending.removeFirst(whole)
    try check()
  }

  private func parse(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      _ = htmlParseChunk(context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 0)
    }
  }

  /// How many bytes there are before a character that is not there to its end.
  private static func wholeCharacters(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }

  private func check() throws(Failed) {
    if isTooDeep { throw failure("> \(PageParser.deepest) levels") }
    if let fault = tables.fault { throw failure(fault) }
  }

  /// Nothing follows.
  func finish() throws(Failed) {
    guard !isFinished else { return }
    isFinished = true
    parse(pending[...])
    pending = []
    htmlParseChunk(context, nil, 0, 1)
    tables.finish()
    try check()
  }

  /// A row that is complete and was not handed on; nil where more has to be fed first.
  func next() -> PageRecord? { tables.next() }

  private func judge(_ bytes: UnsafeRawBufferPointer) throws(Failed) {
    for byte in bytes {
      if byte == UInt8(ascii: "<") {
        isInTag = true
        sinceTag = 0
        attributes = 0
      } else if byte == UInt8(ascii: ">") {
        isInTag = false
      } else if isInTag {
        sinceTag += 1
        if byte <= 0x20 || byte == UInt8(ascii: "=") { attributes += 1 }
        if sinceTag > PageParser.longestTag { throw failure("< … 1 MiB …") }
        if attributes > PageParser.mostAttributes { throw failure("> \(PageParser.mostAttributes) attributes") }
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
      reader.depth += 1
      if reader.depth > PageParser.deepest {
        reader.isTooDeep = true
        xmlStopParser(reader.context)
      }
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
      reader.depth -= 1
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
