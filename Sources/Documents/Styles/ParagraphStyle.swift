/// How paragraphs are told apart and their lines ended.
public struct ParagraphStyle: Sendable, Hashable {
  /// Blank after a paragraph, in lines. With any, first lines are not indented and text leaves the grid of lines.
  public let gap: Double
  /// Blank above a heading beside that.
  public let headingGap: Double
  /// Whether lines are filled to the right edge; else they end where their words do.
  public let isJustified: Bool

  public init(gap: Double, headingGap: Double, isJustified: Bool) {
    self.gap = gap
    self.headingGap = headingGap
    self.isJustified = isJustified
  }

  /// Two characters in, line after line (GB/T 9704-2012, 7.3.3).
  public static let official = ParagraphStyle(gap: 0, headingGap: 0, isJustified: true)
  /// Parted by space, not indented, ragged at the right, as public bodies in Britain set them.
  public static let parted = ParagraphStyle(gap: 0.5, headingGap: 0.5, isJustified: false)
}
