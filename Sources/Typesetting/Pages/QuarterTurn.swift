import Documents

/// Which way a group of items is turned on its page.
public enum QuarterTurn: Sendable, Hashable {
  /// Its lines run downwards: vertical Mongolian.
  case clockwise
  /// Its lines run upwards, its head at the left of the page: sideways tables (GB/T 9704-2012, 8).
  case counterclockwise

  /// Where a point of a group stands that is turned about `origin`.
  public func place(of point: Point, about origin: Point) -> Point {
    switch self {
    case .clockwise: Point(x: origin.x - point.y, y: origin.y + point.x)
    case .counterclockwise: Point(x: origin.x + point.y, y: origin.y - point.x)
    }
  }
}
