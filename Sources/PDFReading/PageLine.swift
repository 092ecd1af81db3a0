/// Text that a page prints on one baseline, one run after another.
public struct PageLine: Sendable, Hashable {
  /// The characters in the order in which they are drawn, what stands for them by `ActualText` in their place. A gap of
  /// more than a third of the size is a space.
  public internal(set) var text: String
  /// Of the first character: its origin in points from the left edge and from the top of the page as it is shown.
  public let x: Double
  public let y: Double
  /// Height of the em in points, of the first character.
  public let size: Double
  /// Where the baseline runs to, in degrees counterclockwise, from -180 to 180; 0 for upright text.
  public let angle: Double
  /// Whether the text is an artifact (ISO 32000-1, 14.8.2.2): a page's number, the mark of a draft.
  public let isArtifact: Bool
}
