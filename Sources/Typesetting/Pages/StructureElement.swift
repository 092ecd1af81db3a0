/// A node of the logical structure, as ISO 32000-1, 14.8.4 names them.
public struct StructureElement: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable {
    case document = "Document"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case paragraph = "P"
    case span = "Span"
    case table = "Table"
    case caption = "Caption"
    case row = "TR"
    case headerCell = "TH"
    case cell = "TD"
    case figure = "Figure"
    case link = "Link"
  }

  public let role: Role
  /// Index of the element that holds this one; nil for the root.
  public let parent: Int?
  public let alternative: String?

  public init(role: Role, parent: Int?, alternative: String? = nil) {
    self.role = role
    self.parent = parent
    self.alternative = alternative
  }
}
