/// Which way a group of items is turned on its page.
public enum QuarterTurn: Sendable, Hashable {
  /// Its lines run downwards: vertical Mongolian.
  case clockwise
  /// Its lines run upwards, its head at the left of the page: sideways tables (GB/T 9704-2012, 8).
  case counterclockwise
}
