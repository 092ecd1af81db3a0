/// A file that travels within a PDF, associated with the document as a whole (ISO 19005-3, annex E; ISO 32000-1, 7.11.4).
public struct EmbeddedFile {
  /// What it is to the document: the values of AFRelationship in ISO 19005-3, E.3.
  public enum Relationship: String, Sendable, Hashable {
    /// From which the document was made.
    case source = "Source"
    /// What the document shows, as data.
    case data = "Data"
    /// Something more that belongs to it.
    case supplement = "Supplement"
  }

  public enum Content {
    case bytes([UInt8])
    /// Made when it is written, piece by piece, for what need not be in memory as a whole.
    case pieces(() throws -> AnyIterator<[UInt8]>)
  }

  /// With its ending; ASCII.
  public let name: String
  /// Its media type, as `application/json` (RFC 6838).
  public let mediaType: String
  /// What a person reads beside its name.
  public let description: String
  public let relationship: Relationship
  public let content: Content

  public init(
    name: String, mediaType: String, description: String, relationship: Relationship, content: Content
  ) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.relationship = relationship
    self.content = content
  }
}
