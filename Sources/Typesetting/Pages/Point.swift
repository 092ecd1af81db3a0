import Documents

/// A point on a page: x to the right, y downwards from the top left corner.
public struct Point: Sendable, Hashable {
  public let x: Length
  public let y: Length

  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }
}
