import CXML2
import Diagnostics

/// Reads one part with libxml2 as its bytes come. Owns the library's parser.
///
/// No entity but the five of XML is known, nothing is fetched, and the bytes are UTF-8 whatever the part says of itself.
final class XMLStreamParser {
  private let place: PartPlace
  private let receiver: any XMLReceiver
  private var context: xmlParserCtxtPtr?
  private var guardian = XMLGuard()
  private var isFirst = true
  /// The first thing that libxml2, or the count of open elements, found wrong.
  private var fault: String?
  private var depth = 0
  /// Deeper than any part of OOXML; the parser keeps each open name.
  private static let deepest = 128

  /// - Throws: `xlsx.parser-missing` where the library cannot be loaded.
  init(_ place: PartPlace, to receiver: any XMLReceiver) throws(Failed) {
    self.place = place
    self.receiver = receiver
    guard xmlHasFeature(XML_WITH_PUSH) != 0 else { throw Failed(.workbookParserMissing, ["library": "libxml2"]) }
    var handler = XMLStreamParser.handler()
    // The parser copies the handler.
    context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    guard let context else { throw Failed(.workbookParserMissing, ["library": "libxml2"]) }
    // Without the second an ampersand in an attribute comes as `&#38;`. There are no entities that it could put in.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
  }

  /// - Throws: `xlsx.damaged`, `xlsx.unsafe`; what the receiver fails with.
  func feed(_ bytes: [UInt8]) throws(Failed) {
    if isFirst {
      isFirst = false
      // OPC allows UTF-16 too (ECMA-376 part 2, 8.1.4); nothing that writes workbooks uses it.
      if let first = bytes.first, first == 0xFE || first == 0xFF || first == 0 || bytes.dropFirst().first == 0 {
        throw place.damaged("UTF-16")
      }
    }
    let finding = bytes.withUnsafeBufferPointer { guardian.check($0) }
    if let finding { throw place.unsafe(finding) }
    bytes.withUnsafeBytes { buffer in
      _ = xmlParseChunk(context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 0)
    }
    try judge()
  }

  /// Nothing follows.
  func finish() throws(Failed) {
    xmlParseChunk(context, nil, 0, 1)
    try judge()
  }

  private func judge() throws(Failed) {
    if let failure = receiver.failure { throw failure }
    if let fault { throw place.damaged(fault) }
    if let context, context.pointee.wellFormed == 0 { throw place.damaged("XML") }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let parser = XMLStreamParser.of(context), let name else { return }
      guard parser.receiver.failure == nil, parser.fault == nil else { return }
      parser.depth += 1
      if parser.depth > XMLStreamParser.deepest { parser.fault = "> \(XMLStreamParser.deepest) levels" }
      parser.receiver.start(XMLName(name), XMLAttributes(attributes, count: Int(count)))
    }
    handler.endElementNs = { context, name, _, _ in
      guard let parser = XMLStreamParser.of(context), let name else { return }
      guard parser.receiver.failure == nil, parser.fault == nil else { return }
      parser.depth -= 1
      parser.receiver.end(XMLName(name))
    }
    handler.characters = XMLStreamParser.takeText
    // The same function for both says that blanks are text.
    handler.ignorableWhitespace = XMLStreamParser.takeText
    handler.cdataBlock = XMLStreamParser.takeText
    handler.serror = { context, error in
      guard let parser = XMLStreamParser.of(context), let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
      else { return }
      guard parser.fault == nil else { return }
      let words = error.pointee.message.map { String(cString: $0) } ?? "XML"
      parser.fault = "XML \(error.pointee.line): " + String(words.prefix { $0 != "\n" }.prefix(120))
    }
    return handler
  }

  private static let takeText: charactersSAXFunc = { context, bytes, count in
    guard let parser = XMLStreamParser.of(context), let bytes else { return }
    guard parser.receiver.failure == nil, parser.fault == nil else { return }
    parser.receiver.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStreamParser? {
    context.map { Unmanaged<XMLStreamParser>.fromOpaque($0).takeUnretainedValue() }
  }
}
