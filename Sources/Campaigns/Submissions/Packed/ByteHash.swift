/// A hash of bytes for tables in memory: sixteen bytes a multiplication, mixed with numbers that are others each time, so that
/// nobody can send texts that all fall on one place. No output depends on it.
public struct ByteHash: Sendable {
  private let first = UInt64.random(in: .min ... .max)
  private let second = UInt64.random(in: .min ... .max)

  public init() {}

  public func hash(_ text: ByteText) -> UInt64 {
    let bytes = UnsafeRawPointer(text.start)
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15 ^ first
    var at = 0
    while at + 16 <= text.count {
      hash = ByteHash.mixed(
        bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ hash,
        bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self) ^ second)
      at += 16
    }
    if at + 8 <= text.count {
      hash = ByteHash.mixed(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ hash, second)
      at += 8
    }
    var rest: UInt64 = 0
    while at < text.count {
      rest = rest << 8 | UInt64(text.start[at])
      at += 1
    }
    return ByteHash.mixed(rest ^ hash, second ^ 0xD6E8_FEB8_6659_FD93)
  }

  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
