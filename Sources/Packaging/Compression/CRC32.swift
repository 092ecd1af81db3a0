import CZlib

/// The checksum of ZIP entries and PNG chunks: CRC-32 of ISO/IEC 8802-3, reflected, polynomial 0x04C11DB7.
public struct CRC32: Sendable, Hashable {
  /// The checksum of all bytes given until now; 0 of none.
  public private(set) var value: UInt32 = 0

  public init() {}

  init(value: UInt32) { self.value = value }

  public init(_ bytes: [UInt8]) { update(bytes) }

  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { update($0) }
  }

  public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    value = UInt32(crc32_z(UInt(value), bytes.baseAddress, bytes.count))
  }

  /// The checksum of the bytes behind `first` followed by the `length` bytes behind `second`.
  public static func combined(_ first: CRC32, _ second: CRC32, length: Int) -> CRC32 {
    var result = CRC32()
    result.value = UInt32(crc32_combine(UInt(first.value), UInt(second.value), length))
    return result
  }
}
