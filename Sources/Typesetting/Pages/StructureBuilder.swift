import Documents

/// Builds the logical structure; parents before children, in reading order.
struct StructureBuilder {
  /// Stands in the place of one that is lent, which then is not copied when it grows.
  static let lent = StructureBuilder()

  /// Those that were not taken yet.
  private var elements: [StructureElement] = [StructureElement(role: .document, parent: nil)]
  private var taken = 0
  private var level = 0
  /// What holds the elements that are added without a parent: the document, or an item of a list, a quotation.
  var container = 0
  /// Of what is added; nil: the document's.
  var language: LanguageTag?

  mutating func add(
    _ role: StructureElement.Role, in parent: Int? = nil, alternative: String? = nil,
    language: LanguageTag? = nil, columnSpan: Int = 1, rowSpan: Int = 1
  ) -> Int {
    elements.append(
      StructureElement(
        role: role, parent: parent ?? container, alternative: alternative, language: language ?? self.language,
        columnSpan: columnSpan, rowSpan: rowSpan))
    return taken + elements.count - 1
  }

  /// The elements since they were last taken; their numbers go on.
  mutating func take() -> [StructureElement] {
    taken += elements.count
    defer { elements = [] }
    return elements
  }

  /// A heading; a level that would skip one is raised, as ISO 14289-1, 7.4.2 asks.
  mutating func addHeading(level wanted: Int) -> Int {
    level = min(max(wanted, 1), level + 1, 6)
    return add(StructureBuilder.headings[level - 1])
  }

  /// A heading below the one before it that nothing else stands under, as a question stands over its answers.
  mutating func addMinorHeading() -> Int { add(StructureBuilder.headings[min(level, 5)]) }

  private static let headings: [StructureElement.Role] = [
    .heading1, .heading2, .heading3, .heading4, .heading5, .heading6,
  ]
}
