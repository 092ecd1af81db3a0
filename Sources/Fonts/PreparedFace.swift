/// A font file as it is handed to the maker of a PDF.
public enum PreparedFace: Sendable, Hashable {
  /// A file to be opened whole, by path and by its index in a collection. Glyphs have the indices that shaping gave.
  case file(path: String, index: Int)
  /// A font file of one face, in memory. `numbers` gives the index in it of each glyph that shaping may name; empty where
  /// the indices are the same.
  case memory([UInt8], numbers: [UInt32: UInt32])
}
