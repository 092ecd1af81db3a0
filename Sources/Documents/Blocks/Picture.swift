/// A picture with its alternative text and caption.
public struct Picture: Sendable, Hashable {
  public let image: ImageData
  /// What a screen reader says; never empty.
  public let alternative: [Inline]
  /// Printed beneath, centred.
  public let caption: [Inline]?

  public init(image: ImageData, alternative: [Inline], caption: [Inline]? = nil) {
    self.image = image
    self.alternative = alternative
    self.caption = caption
  }

  /// - Parameter alternative: the office's own words.
  public init(image: ImageData, alternative: String, caption: [Inline]? = nil) {
    self.init(image: image, alternative: [.text(alternative, .office)], caption: caption)
  }
}
