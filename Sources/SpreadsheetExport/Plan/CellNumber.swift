import Campaigns

/// A number in decimal: `digits` divided by ten to the power `places`.
public struct CellNumber: Sendable, Hashable {
  public let digits: Int
  public let places: Int

  public init(_ integer: Int) {
    digits = integer
    places = 0
  }

  public init(digits: Int, places: Int) {
    self.digits = digits
    self.places = places
  }

  /// The share as a fraction of one, as the sheet's `ROUND(part/base, 3)` gives it.
  public init(_ share: Share) { self.init(digits: share.perMille, places: 3) }

  public init(_ share: StatedShare) { self.init(digits: share.scaled, places: share.places + 2) }

  /// The nearest double.
  public var double: Double {
    Double(digits) / (0..<places).reduce(1) { scale, _ in scale * 10 }
  }
}
