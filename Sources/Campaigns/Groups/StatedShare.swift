/// A share as the office states it, in per cent with the places in which it is written: 29.5 is 295 with one place.
public struct StatedShare: Sendable, Hashable {
  public let scaled: Int
  public let places: Int

  /// - Parameters:
  ///   - scaled: per cent times 10 to the power `places`; not negative.
  ///   - places: 0 to 4.
  public init?(scaled: Int, places: Int) {
    guard scaled >= 0, (0...4).contains(places) else { return nil }
    self.scaled = scaled
    self.places = places
  }

  /// `29.5` or `29.5%`.
  public init?(_ text: String) {
    let digits = text.hasSuffix("%") || text.hasSuffix("％") ? text.dropLast() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, digits.utf8.count <= 12,
      parts.joined().utf8.allSatisfy({ (48...57).contains($0) }), let scaled = Int(parts.joined())
    else { return nil }
    self.init(scaled: scaled, places: parts.count == 2 ? parts[1].utf8.count : 0)
  }

  /// `29.5%`.
  public var text: String {
    guard places > 0 else { return "\(scaled)%" }
    var digits = String(scaled)
    while digits.count <= places { digits = "0" + digits }
    return digits.dropLast(places) + "." + digits.suffix(places) + "%"
  }

  private var unit: Int { (0..<places).reduce(1) { scale, _ in scale * 10 } }

  /// The wholes of which `part` is this share within one unit of its last place; nil where any or none may be.
  public func wholes(of part: Int) -> ClosedRange<Int>? {
    guard part > 0, scaled > 0 else { return nil }
    let scaledPart = Double(part) * 100 * Double(unit)
    // A share below one unit says no upper bound.
    let most = scaled > 1 ? Int((scaledPart / Double(scaled - 1)).rounded(.down)) : Int.max
    let least = max(part, Int((scaledPart / Double(scaled + 1)).rounded(.up)))
    return least <= most ? least...most : nil
  }

  /// Whether `part` of `whole` is this share, within one unit of its last place.
  public func agrees(part: Int, whole: Int) -> Bool {
    guard whole > 0 else { return false }
    let exact = Double(part) / Double(whole) * 100 * Double(unit)
    return abs(exact - Double(scaled)) <= 1 + 1e-9
  }
}
