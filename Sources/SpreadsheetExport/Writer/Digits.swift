/// Decimal numbers as bytes.
enum Digits {
  /// Room that a number takes while it is written.
  static let room = 24

  /// Writes a number.
  /// - Parameters:
  ///   - number: not negative.
  ///   - target: with `room` bytes.
  /// - Returns: how many digits there are.
  @inline(__always)
  static func write(_ number: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    number < 100_000_000 ? writeShort(UInt64(max(0, number)), to: target) : writeLong(number, to: target)
  }

  /// Below 100,000,000: all eight digits at once, without those in front that are 0.
  @inline(__always)
  private static func writeShort(_ number: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
    let digits = eight(number)
    let zeros = min(7, digits.trailingZeroBitCount >> 3)
    let text = (digits | 0x3030_3030_3030_3030) >> UInt64(zeros * 8)
    UnsafeMutableRawPointer(target).storeBytes(of: text.littleEndian, as: UInt64.self)
    return 8 - zeros
  }

  /// The eight digits, each in a byte, the first one lowest: halved three times, both halves in one multiplication.
  @inline(__always)
  private static func eight(_ number: UInt64) -> UInt64 {
    let high = number / 10_000
    var parts = high | (number - high * 10_000) << 32
    // 10486 / 2^20 is 1/100 for four digits, 103 / 2^10 is 1/10 for two.
    let hundreds = (parts &* 10_486) >> 20 & 0x0000_007f_0000_007f
    parts = hundreds | (parts - hundreds * 100) << 16
    let tens = (parts &* 103) >> 10 & 0x000f_000f_000f_000f
    return tens | (parts - tens * 10) << 8
  }

  private static func writeLong(_ number: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    let (high, low) = number.quotientAndRemainder(dividingBy: 100_000_000)
    let count = write(high, to: target)
    let text = eight(UInt64(low)) | 0x3030_3030_3030_3030
    UnsafeMutableRawPointer(target + count).storeBytes(of: text.littleEndian, as: UInt64.self)
    return count + 8
  }
}
