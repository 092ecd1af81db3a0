/// Decimal numbers as bytes.
enum Digits {
  /// Room that a number takes while it is written.
  static let room = 20

  /// Writes a number.
  /// - Parameters:
  ///   - number: not negative.
  ///   - to: with `room` bytes.
  /// - Returns: how many there are.
  @inline(__always)
  static func write(_ number: Int, to: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = UInt64(max(0, number))
    let count = digits(of: rest)
    var at = count
    while rest >= 10 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      at -= 2
      to[at] = UInt8(truncatingIfNeeded: pair / 10 + 48)
      to[at + 1] = UInt8(truncatingIfNeeded: pair % 10 + 48)
      rest = quotient
    }
    if at == 1 { to[0] = UInt8(truncatingIfNeeded: rest + 48) }
    return count
  }

  @inline(__always)
  private static func digits(of number: UInt64) -> Int {
    var count = 1
    var bound: UInt64 = 10
    while number >= bound, count < 20 {
      count += 1
      bound = count < 20 ? bound &* 10 : .max
    }
    return count
  }
}
