/// A file inside a PDF: ISO 32000-1, 7.11; ISO 19005-3, 6.8 and annex E.
public struct EmbeddedFile: Sendable, Hashable {
  /// `UF` of the file specification, else `F`. It is what the file says: not a safe path.
  public let name: String
  /// The media type that the embedded stream states, such as `application/json`.
  public let mediaType: String?
  /// `AFRelationship`: `Source`, `Data`, `Alternative`, `Supplement`, `Unspecified` or another word.
  public let relationship: String?
  public let description: String?
  /// `Size` as the file states it, in bytes; nothing vouches for it.
  public let declaredSize: Int?
  /// Whether the document as a whole names it among its associated files (`AF` of the catalogue).
  public let isAssociated: Bool
  /// Whether the tree of embedded files names it, by which viewers list it.
  public let isListed: Bool

  let stream: PDFObject.ObjectNumber
}
