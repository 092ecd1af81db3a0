import Diagnostics

/// What a PDF says of itself by ISO 19005 (PDF/A): a part and a level.
public struct ArchivalClaim: Sendable, Hashable {
  /// ISO 19005-1, 6.7.11
  private static let namespace = "http://www.aiim.org/pdfa/ns/id/"

  public let part: Int
  /// `A`, `B`, `U`, `E` or `F`; nil where the part has none.
  public let conformance: String?

  /// `PDF/A-3a`
  public var name: String { "PDF/A-\(part)\(conformance?.lowercased() ?? "")" }

  /// - Parameter packet: XMP in UTF-8. Nil where it claims nothing, or nothing that ISO 19005 knows.
  public init?(_ packet: [UInt8]) {
    guard let text = String(validating: packet, as: UTF8.self),
      let prefix = ArchivalClaim.prefix(in: text), let part = ArchivalClaim.value("part", prefix, in: text),
      let number = Int(part), (1...4).contains(number)
    else { return nil }
    self.part = number
    let level = ArchivalClaim.value("conformance", prefix, in: text)
    switch (number, level) {
    case (1, "A"), (1, "B"), (2...3, "A"), (2...3, "B"), (2...3, "U"), (4, nil), (4, "E"), (4, "F"): conformance = level
    default: return nil
    }
  }

  /// The prefix that stands for the namespace.
  private static func prefix(in text: String) -> String? {
    for quote in ["\"", "'"] {
      guard let found = text.firstRange(of: "=" + quote + namespace + quote) else { continue }
      let before = text[..<found.lowerBound]
      let start = before.lastIndex { $0.isWhitespace || $0 == "<" }.map { before.index(after: $0) } ?? before.startIndex
      let name = before[start...]
      if name.hasPrefix("xmlns:") { return String(name.dropFirst(6)) }
    }
    return nil
  }

  /// Of an element, or of an attribute: XMP has both forms (ISO 16684-1, 7.9.2.2).
  private static func value(_ name: String, _ prefix: String, in text: String) -> String? {
    let full = prefix + ":" + name
    if let start = text.firstRange(of: "<\(full)>"), let end = text.firstRange(of: "</\(full)>"),
      start.upperBound <= end.lowerBound
    {
      return trimmed(text[start.upperBound..<end.lowerBound])
    }
    for quote in ["\"", "'"] {
      guard let start = text.firstRange(of: " \(full)=" + quote) else { continue }
      let rest = text[start.upperBound...]
      return rest.firstIndex(of: Character(quote)).map { trimmed(rest[..<$0]) }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension PDFFile {
  /// What its metadata claim by ISO 19005; nil: it is no PDF/A. Whether the claim holds a validator must say.
  public func archivalClaim() throws(Failed) -> ArchivalClaim? { try metadata().flatMap(ArchivalClaim.init) }
}
