import CICU

/// The bidirectional algorithm (UAX #9).
public enum Bidi {
  /// The direction of a paragraph.
  public enum Direction: Int32, Sendable, Hashable {
    case leftToRight = 0
    case rightToLeft = 1
    /// By its first letter of a known direction; left to right where there is none.
    case byFirstLetter = 2
  }

  /// The embedding level of each scalar of one paragraph: even from left to right, odd from right to left.
  public static func levels(
    of scalars: some Sequence<Unicode.Scalar>, direction: Direction = .byFirstLetter
  ) -> [UInt8] {
    let text = UTF16Text(scalars)
    var byUnit = [UInt8](repeating: 0, count: text.units.count)
    // ICU refuses only when memory runs out; the text then stands in the order in which it was written.
    _ = huizong_icu_levels(text.units, Int32(text.units.count), direction.rawValue, &byUnit)
    var levels = [UInt8](repeating: 0, count: text.scalarCount)
    for (unit, level) in byUnit.enumerated() { levels[text.scalarIndices[unit]] = level }
    return levels
  }
}
