import Documents

/// A part of a document with a file of its own.
public struct Volume: Sendable, Hashable {
  /// From 1.
  public let number: Int
  /// How many there are.
  public let count: Int
  /// 第2卷.
  public let name: String

  /// Whether it is the whole document.
  public var isWhole: Bool { count == 1 }

  /// What the file says of itself: the document's metadata, with the volume behind the title.
  public func metadata(_ document: Document) -> DocumentMetadata {
    if isWhole { return document.metadata }
    return document.metadata.titled(document.metadata.title + document.volumeWords.separator + name)
  }
}
