import CXML2
import Diagnostics

/// Reads the tables of a page with libxml2 as its bytes come, however broken its markup is. Owns the library's parser; no
/// tree is made, nothing is fetched.
final class PageParser {
  private let path: String
  private let tables = PageTables()
  private var context: htmlParserCtxtPtr?
  /// Whether all bytes have come, and whether the parser was told.
  private var isFinished = false
  private var isEnded = false
  /// Elements within elements: at every end tag the parser goes through all that are open.
  private static let deepest = 512
  /// The parser takes the half of a character that ends a piece for another encoding, and looks for one in the first bytes.
  private static let leastPiece = 256
  /// Bytes that the parser is given at a time: rows of few bytes may hold many cells that reach down from above, and are to be
  /// handed on before there are more.
  private static let mostPiece = 4_096
  private var pending: [UInt8] = []
  /// Bytes of `pending` that the parser was given.
  private var given = 0
  private var pageGuard = PageGuard()
  private var depth = 0
  private var isTooDeep = false

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
    if let fault = pageGuard.fault(in: bytes) { throw failure(fault) }
    pending.removeFirst(given)
    given = 0
    pending.append(contentsOf: bytes)
  }

  /// Nothing follows.
  func finish() { isFinished = true }

  /// A row that is complete and was not handed on; nil where more has to be fed first, or the page has ended.
  /// - Throws: `page.unsafe` for what no export holds.
  func next() throws(Failed) -> PageRecord? {
    while true {
      if let record = tables.next() { return record }
      guard try goOn() else { return nil }
    }
  }

  /// Gives the parser the next piece; false where there is none.
  private func goOn() throws(Failed) -> Bool {
    let rest = pending[given...].prefix(PageParser.mostPiece)
    if rest.count >= PageParser.leastPiece {
      let whole = PageParser.wholeCharacters(rest)
      parse(rest.prefix(whole))
      given += whole
    } else {
      guard isFinished, !isEnded else { return false }
      isEnded = true
      parse(rest)
      given = pending.count
      htmlParseChunk(context, nil, 0, 1)
      tables.finish()
    }
    if isTooDeep { throw failure("> \(PageParser.deepest) levels") }
    if let fault = tables.fault { throw failure(fault) }
    return true
  }

  private func parse(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      _ = htmlParseChunk(context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 0)
    }
  }

  /// How many bytes there are before a character that is not there to its end.
  private static func wholeCharacters(_ bytes: ArraySlice<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.endIndex - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
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
