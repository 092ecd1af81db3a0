import CICU

/// How wide a character is in East Asian typography (UAX #11).
public enum EastAsianWidth: Int32, Sendable, Hashable {
  case neutral = 0
  /// Wide among Han, narrow among Latin: “ ” — … ①.
  case ambiguous = 1
  case half = 2
  case full = 3
  case narrow = 4
  case wide = 5

  public static func of(_ scalar: Unicode.Scalar) -> EastAsianWidth {
    EastAsianWidth(rawValue: huizong_icu_east_asian_width(scalar.value)) ?? .neutral
  }

  /// Whether it fills a cell of Han text by itself.
  public var isWide: Bool { self == .full || self == .wide }
}
