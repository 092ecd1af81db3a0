/// What a line break at a place would mean. Ordered from free to impossible.
enum BreakKind: UInt8, Comparable {
  /// The line must end here (a line break in the source).
  case forced
  case allowed
  /// Inside a date or a short 《…》, between a number and what it counts, after a hyphen: to save the line.
  case weak
  /// Inside a group that keeps together, after a mark of an address: to save a line from being very bad.
  case poor
  /// Before —— and …… at level `gb`: where all other ways tear a line.
  case avoided
  /// Between two letters of an address: where its marks stand too far apart.
  case inside
  /// Against the prohibition level: only where nothing else fits.
  case prohibited
  /// Inside a word: only where it is longer than a line.
  case emergency
  /// Never: inside —— and ……, before a combining mark.
  case never

  static func < (left: BreakKind, right: BreakKind) -> Bool { left.rawValue < right.rawValue }
}
