/// A font file as it is handed to the maker of a PDF. Glyphs have the indices that shaping gave.
public enum PreparedFace: Sendable, Hashable {
  /// A file to be opened whole, by path and by its index in a collection.
  case file(path: String, index: Int)
  /// A font file of one face, in memory.
  case memory([UInt8])
}
