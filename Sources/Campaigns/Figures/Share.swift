/// A part of a base in tenths of a per cent, rounded half up, as `ROUND(part/base, 3)` does.
public struct Share: Sendable, Hashable {
  public let part: Int
  public let base: Int

  /// Nil where the base is not positive or the part negative.
  public init?(part: Int, base: Int) {
    guard base > 0, part >= 0 else { return nil }
    self.part = part
    self.base = base
  }

  /// In 128 bits, for sums of stated counts may be large.
  public var perMille: Int { Int(clamping: (Int128(part) * 2000 + Int128(base)) / (2 * Int128(base))) }

  /// `29.5%`, `30.0%`: one place, as the workbook's number format shows it.
  public var text: String { "\(perMille / 10).\(perMille % 10)%" }
}
