/// Descriptions of the metadata that PDF/A does not know by itself (ISO 19005-3, 6.6.2.3).
enum ExtensionSchemas {
  struct Property {
    let name: String
    let type: String
    let description: String

    init(_ name: String, _ type: String, _ description: String) {
      self.name = name
      self.type = type
      self.description = description
    }
  }

  struct Schema {
    let name: String
    let namespace: String
    let prefix: String
    let properties: [Property]
  }

  /// PDF/UA's identifier is no part of PDF/A's metadata.
  private static let universalAccess = Schema(
    name: "PDF/UA Universal Accessibility Schema", namespace: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid",
    properties: [Property("part", "Integer", "Part of PDF/UA that the file conforms to")])

  /// - Parameter isTagged: PDF/UA is claimed.
  static func text(isTagged: Bool) -> String {
    var text = "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    text += " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    text += " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n<pdfaExtension:schemas><rdf:Bag>\n"
    for schema in (isTagged ? [universalAccess] : []) + [RecordSchema.schema] { text += described(schema) }
    return text + "</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
  }

  private static func described(_ schema: Schema) -> String {
    var text = "<rdf:li rdf:parseType=\"Resource\">\n<pdfaSchema:schema>\(schema.name)</pdfaSchema:schema>\n"
    text += "<pdfaSchema:namespaceURI>\(schema.namespace)</pdfaSchema:namespaceURI>\n"
    text += "<pdfaSchema:prefix>\(schema.prefix)</pdfaSchema:prefix>\n<pdfaSchema:property><rdf:Seq>\n"
    for property in schema.properties {
      text += "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>\(property.name)</pdfaProperty:name>"
      text += "<pdfaProperty:valueType>\(property.type)</pdfaProperty:valueType>\n"
      text += "<pdfaProperty:category>internal</pdfaProperty:category>"
      text += "<pdfaProperty:description>\(property.description)</pdfaProperty:description></rdf:li>\n"
    }
    return text + "</rdf:Seq></pdfaSchema:property></rdf:li>\n"
  }
}
