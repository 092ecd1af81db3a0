/// A picture that the office adds.
public struct Image: Sendable, Hashable {
  /// Relative to the campaign folder.
  public let file: String
  /// What a screen reader says; required.
  public let alternative: String
  /// Printed beneath it.
  public let caption: String?
  public let position: Section.Position

  public init(file: String, alternative: String, caption: String? = nil, position: Section.Position) {
    self.file = file
    self.alternative = alternative
    self.caption = caption
    self.position = position
  }
}
