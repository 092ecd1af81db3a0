/// A piece of the office's own prose, never counted.
public struct Section: Sendable, Hashable {
  public enum Position: String, Sendable, Hashable, CaseIterable {
    case before
    case after
  }

  public let position: Position
  public let heading: String?
  /// Paragraphs parted by line breaks.
  public let text: String

  public init(position: Position, heading: String?, text: String) {
    self.position = position
    self.heading = heading
    self.text = text
  }
}
