/// Where the text of a row stands in a file that its store can read again, byte for byte.
public struct TextPlace: Sendable, Hashable {
  /// Number of the file in the store.
  public let file: Int
  /// Of the first byte.
  public let offset: Int
  /// Bytes of the text.
  public let count: Int

  public init(file: Int, offset: Int, count: Int) {
    self.file = file
    self.offset = offset
    self.count = count
  }
}
