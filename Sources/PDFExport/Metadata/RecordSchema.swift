/// What a file says of the record within it, in a schema of the program's own: which record it is, and that nobody has
/// signed the file.
enum RecordSchema {
  static let namespace = "urn:huizong:record:1#"
  static let prefix = "huizong"

  /// - Parameter digest: nil: there is no record.
  static func properties(_ digest: String?) -> String {
    var text = "<rdf:Description rdf:about=\"\" xmlns:\(prefix)=\"\(namespace)\">\n"
    if let digest { text += "<\(prefix):recordSHA256>\(digest)</\(prefix):recordSHA256>\n" }
    return text + "<\(prefix):signature>none</\(prefix):signature>\n</rdf:Description>\n"
  }

  static let schema = ExtensionSchemas.Schema(
    name: "Huizong record", namespace: namespace, prefix: prefix,
    properties: [
      .init("recordSHA256", "Text", "SHA-256 of the embedded manifest-sha256.txt, which lists the record's files"),
      .init("signature", "Text", "none: the program signs nothing"),
    ])
}
