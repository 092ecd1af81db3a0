import Documents

/// Keeps all pages: for documents that are looked at as a whole.
public struct PageCollector: PageSink {
  private var pages: [Frame] = []
  private var elements: [StructureElement] = []

  public init() {}

  public mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) {
    pages.append(page)
    self.elements += elements
  }

  public func document(_ metadata: DocumentMetadata) -> PagedDocument {
    PagedDocument(metadata: metadata, pages: pages, elements: elements)
  }
}
