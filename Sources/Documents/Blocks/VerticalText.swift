/// Paragraphs in vertical lines from left to right, as Mongolian is written.
public struct VerticalText: Sendable, Hashable {
  public let paragraphs: [[Inline]]
  public let language: DocumentLanguage
  /// Length of the vertical lines, in lines of the page's grid.
  public let lines: Int

  public init(paragraphs: [[Inline]], language: DocumentLanguage = .mongolian, lines: Int = 10) {
    self.paragraphs = paragraphs
    self.language = language
    self.lines = lines
  }
}
