import Documents

/// A node of the logical structure, as ISO 32000-1, 14.8.4 names them.
public struct StructureElement: Sendable, Hashable {
  public enum Role: UInt8, Sendable, Hashable {
    case document
    case heading1
    case heading2
    case heading3
    case heading4
    case heading5
    case heading6
    case paragraph
    case span
    case blockQuote
    case list
    /// A list whose labels count; ISO 14289-1, 7.6 wants it told from others.
    case numberedList
    case listItem
    case label
    case listBody
    case note
    case contents
    case contentsItem
    case reference
    case table
    case caption
    case row
    /// The head of a column, or of several.
    case headerCell
    /// The head of a row.
    case rowHeaderCell
    case cell
    case figure
    case link
    case section
    case division
  }

  public let role: Role
  /// Index of the element that holds this one; nil for the root.
  public let parent: Int?
  public let alternative: String?
  /// Where it is not the document's.
  public let language: LanguageTag?
  /// What is said and copied in the place of the characters drawn.
  public let actualText: String?
  public let columnSpan: Int
  public let rowSpan: Int

  public init(
    role: Role, parent: Int?, alternative: String? = nil, language: LanguageTag? = nil, actualText: String? = nil,
    columnSpan: Int = 1, rowSpan: Int = 1
  ) {
    self.role = role
    self.parent = parent
    self.alternative = alternative
    self.language = language
    self.actualText = actualText
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
  }
}
