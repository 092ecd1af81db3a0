/// A picture of a page.
public enum PictureForm: Sendable, Hashable {
  /// - Parameter resolution: pixels an inch.
  case png(resolution: Double)
  case svg
}
