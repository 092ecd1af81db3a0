import Documents

/// The metadata of a file as XMP (ISO 16684-1), which must agree with its information dictionary (ISO 19005-3, 6.6.3).
struct XMPPacket {
  /// The program, as its files name it.
  static let creator = "Huizong"

  let bytes: [UInt8]

  /// - Parameters:
  ///   - standard: what is claimed.
  ///   - recordDigest: SHA-256 of the record's list of files; nil: there is no record.
  init(_ metadata: DocumentMetadata, _ standard: PDFStandard, recordDigest: String? = nil) {
    let date = MetadataDate(day: metadata.date)?.iso8601 ?? ""
    var text = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    text +=
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    text += "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    text += " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    if standard.part != nil { text += " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"" }
    if standard.isTagged { text += " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"" }
    text += ">\n"
    text += "<dc:format>application/pdf</dc:format>\n"
    text += XMPPacket.alternative("dc:title", metadata.title, metadata.language)
    if !metadata.issuer.isEmpty {
      text += "<dc:creator><rdf:Seq><rdf:li>\(XMPPacket.escaped(metadata.issuer))</rdf:li></rdf:Seq></dc:creator>\n"
    }
    if let subject = metadata.subject, !subject.isEmpty {
      text += XMPPacket.alternative("dc:description", subject, metadata.language)
    }
    if let number = metadata.number, !number.isEmpty {
      text += "<dc:identifier>\(XMPPacket.escaped(number))</dc:identifier>\n"
    }
    text += "<dc:language><rdf:Bag><rdf:li>\(metadata.language.rawValue)</rdf:li></rdf:Bag></dc:language>\n"
    text += "<xmp:CreatorTool>\(XMPPacket.creator)</xmp:CreatorTool><pdf:Producer>\(XMPPacket.creator)</pdf:Producer>\n"
    text += "<xmp:CreateDate>\(date)</xmp:CreateDate><xmp:ModifyDate>\(date)</xmp:ModifyDate>\n"
    if let part = standard.part, let conformance = standard.conformance {
      text += "<pdfaid:part>\(part)</pdfaid:part><pdfaid:conformance>\(conformance)</pdfaid:conformance>\n"
    }
    if standard.isTagged { text += "<pdfuaid:part>1</pdfuaid:part>\n" }
    text += "</rdf:Description>\n"
    text += RecordSchema.properties(recordDigest)
    text += ExtensionSchemas.text(isTagged: standard.isTagged)
    text += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    bytes = Array(text.utf8)
  }

  /// A text for whoever asks for no language, and for whoever asks for its own.
  private static func alternative(_ name: String, _ text: String, _ language: DocumentLanguage) -> String {
    guard !text.isEmpty else { return "" }
    let items = ["x-default", language.rawValue].map { "<rdf:li xml:lang=\"\($0)\">\(escaped(text))</rdf:li>" }
    return "<\(name)><rdf:Alt>\(items.joined())</rdf:Alt></\(name)>\n"
  }

  /// Characters that XML does not have are left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n": result += " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
