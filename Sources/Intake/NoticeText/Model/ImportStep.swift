/// One kind of change made to the text on its way in, with how often, of how many kinds, and where.
public struct ImportStep: Sendable, Hashable {
  /// The changes, in the order in which they are made. The raw value is stable.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case encoding
    case lineEnds = "line-ends"
    case markup, entities, controls
    case zeroWidth = "zero-width"
    case blanks
    case byteSlips = "byte-slips"
    case annotations
    case spacedHan = "spaced-han"
    case noise, repeats, furniture
    case widths
    case lineSplits = "line-splits"
    case lineJoins = "line-joins"
    case tables
  }

  /// One change: where it was in the file as received, what stood there, and what stands there now.
  public struct Example: Sendable, Hashable {
    public let position: TextPosition
    public let before: String
    public let after: String
  }

  /// How many examples a step keeps.
  public static let keptExamples = 5

  public let kind: Kind
  public let count: Int
  /// How many different things were changed: 45 characters annotated, 2 marks widened.
  public let distinct: Int
  public let examples: [Example]
}
