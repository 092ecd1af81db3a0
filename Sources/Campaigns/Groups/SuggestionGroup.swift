/// A heading with the suggestions that say the same, as the notice prints it; may nest, four levels in all.
public struct SuggestionGroup: Sendable, Hashable {
  /// Unique in the campaign; part of `FigureID`s. Never `none`, which names the rows without a group.
  public let id: String
  /// Keeps its own closing mark.
  public let heading: String
  /// The heading runs into its summary's first paragraph.
  public let isRunIn: Bool
  /// Paragraphs parted by line breaks; nil where the heading says all.
  public let summary: String?
  /// A code of the campaign's scale.
  public let disposition: String?
  public let reason: String?
  /// How many suggestions, where rows are not at hand.
  public let count: Int?
  public let share: StatedShare?
  /// False keeps it out of the notice, not out of any count.
  public let isPrinted: Bool
  /// Why it is not printed.
  public let why: String?
  public let children: [SuggestionGroup]

  public init(
    id: String, heading: String, isRunIn: Bool = false, summary: String? = nil, disposition: String? = nil,
    reason: String? = nil, count: Int? = nil, share: StatedShare? = nil, isPrinted: Bool = true, why: String? = nil,
    children: [SuggestionGroup] = []
  ) {
    self.id = id
    self.heading = heading
    self.isRunIn = isRunIn
    self.summary = summary
    self.disposition = disposition
    self.reason = reason
    self.count = count
    self.share = share
    self.isPrinted = isPrinted
    self.why = why
    self.children = children
  }

  /// The deepest nesting that the ladder 一、（一）1.（1） can number.
  public static let deepestLevel = 4

  /// This group and all below it, each before its children.
  public var flattened: [SuggestionGroup] { [self] + children.flatMap(\.flattened) }

  /// Levels from here down, itself included.
  public var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }
}
