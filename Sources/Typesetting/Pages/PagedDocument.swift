import Documents

/// A document set on pages.
public struct PagedDocument: Sendable, Hashable {
  public let metadata: DocumentMetadata
  public let pages: [Frame]
  /// The logical structure, parents before children, in reading order.
  public let elements: [StructureElement]

  public init(metadata: DocumentMetadata, pages: [Frame], elements: [StructureElement]) {
    self.metadata = metadata
    self.pages = pages
    self.elements = elements
  }
}
