/// A face cut down to the glyphs that a document draws, as a PDF embeds it.
public struct EmbeddedFace: Sendable, Hashable {
  /// What `bytes` are.
  public enum Program: Sendable, Hashable {
    /// A bare CFF table: FontFile3 of subtype CIDFontType0C.
    case cff
    /// A TrueType file: FontFile2.
    case trueType
  }

  public let program: Program
  public let bytes: [UInt8]
  /// By code, the number that a glyph of a TrueType file has in it: CIDToGIDMap of ISO 32000-1, 9.7.4.2. Empty for CFF,
  /// whose charset says as much.
  public let numbers: [UInt16]
  public let postScriptName: String
  /// In thousandths of an em: left, bottom, right, top of all glyphs together.
  public let box: [Int]
  public let ascent: Int
  public let descent: Int
}
