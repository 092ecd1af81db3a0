/// A font file as it is opened: by path or from memory, with the face's index in a collection.
public enum PreparedFace: Sendable, Hashable {
  case file(path: String, index: Int)
  case memory([UInt8], index: Int)
}
