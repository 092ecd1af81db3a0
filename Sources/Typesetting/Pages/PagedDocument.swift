import Documents
import Fonts

/// A document set on pages.
public struct PagedDocument: Sendable, Hashable {
  public let metadata: DocumentMetadata
  public let pages: [Frame]
  /// The logical structure, parents before children, in reading order.
  public let elements: [StructureElement]
  /// Which characters each face shows: what its subset must hold.
  public let characters: [FaceID: Set<Unicode.Scalar>]

  public init(
    metadata: DocumentMetadata, pages: [Frame], elements: [StructureElement], characters: [FaceID: Set<Unicode.Scalar>]
  ) {
    self.metadata = metadata
    self.pages = pages
    self.elements = elements
    self.characters = characters
  }
}
