/// What a PDF file promises to those who keep and read it: parts and levels of ISO 19005 (PDF/A), for keeping, and with the
/// levels A also ISO 14289-1 (PDF/UA-1), for those who listen or magnify.
public enum PDFStandard: String, Sendable, Hashable, CaseIterable {
  /// PDF 1.7 (ISO 32000-1) and no promise: no structure, no profile of colours.
  case plain = "none"
  /// ISO 19005-2, level B: looks the same wherever it is opened; fonts and the meaning of colours are inside.
  case a2b = "a-2b"
  /// ISO 19005-2, level U: B, and every character has its Unicode value.
  case a2u = "a-2u"
  /// ISO 19005-2, level A: U, and the structure is inside: headings, lists, tables, language, words for pictures.
  case a2a = "a-2a"
  /// ISO 19005-3, level A: the same, and files of any kind may be inside.
  case a3a = "a-3a"

  /// What a notice is written as where nobody asks for another.
  public static let usual = PDFStandard.a3a

  /// Part of ISO 19005; nil where none is claimed.
  public var part: Int? {
    switch self {
    case .plain: nil
    case .a2b, .a2u, .a2a: 2
    case .a3a: 3
    }
  }

  /// The level of conformance, as `pdfaid:conformance` names it; nil where no part is claimed.
  public var conformance: String? {
    switch self {
    case .plain: nil
    case .a2b: "B"
    case .a2u: "U"
    case .a2a, .a3a: "A"
    }
  }

  /// With the logical structure; PDF/UA-1 is claimed then too.
  public var isTagged: Bool { conformance == "A" }

  /// Whether the record of the notice goes into the file. Part 2 allows PDF/A files and no others inside (ISO 19005-2,
  /// 6.8); a plain file carries none, as it is for those who want the pages alone.
  public var allowsEmbeddedFiles: Bool { self == .a3a }
}
