import Documents

/// A node of the logical structure, as ISO 32000-1, 14.8.4 names them.
public struct StructureElement: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable {
    case document = "Document"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case heading5 = "H5"
    case paragraph = "P"
    case span = "Span"
    case blockQuote = "BlockQuote"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case note = "Note"
    case contents = "TOC"
    case contentsItem = "TOCI"
    case reference = "Reference"
    case table = "Table"
    case caption = "Caption"
    case row = "TR"
    case headerCell = "TH"
    case cell = "TD"
    case figure = "Figure"
    case link = "Link"
    case section = "Sect"
    case division = "Div"
  }

  /// Which cells a head of a table names.
  public enum Scope: String, Sendable, Hashable {
    case row = "Row"
    case column = "Column"
  }

  public let role: Role
  /// Index of the element that holds this one; nil for the root.
  public let parent: Int?
  public let alternative: String?
  /// Where it is not the document's.
  public let language: DocumentLanguage?
  /// What is said and copied in the place of the characters drawn.
  public let actualText: String?
  /// Of head cells.
  public let scope: Scope?
  public let columnSpan: Int
  public let rowSpan: Int

  public init(
    role: Role, parent: Int?, alternative: String? = nil, language: DocumentLanguage? = nil, actualText: String? = nil,
    scope: Scope? = nil, columnSpan: Int = 1, rowSpan: Int = 1
  ) {
    self.role = role
    self.parent = parent
    self.alternative = alternative
    self.language = language
    self.actualText = actualText
    self.scope = scope
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
  }
}
