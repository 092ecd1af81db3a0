import Diagnostics

/// Where an archive is read from: bytes at any offset.
public protocol ZipSource: Sendable {
  /// In bytes.
  var size: Int { get }
  /// Up to `count` bytes from `offset`; fewer at the end.
  func read(at offset: Int, count: Int) throws(Failed) -> [UInt8]
}

/// An archive that is in memory.
struct ZipMemory: ZipSource {
  let bytes: [UInt8]
  var size: Int { bytes.count }

  func read(at offset: Int, count: Int) -> [UInt8] {
    guard offset >= 0, offset < bytes.count, count > 0 else { return [] }
    return Array(bytes[offset..<offset + min(count, bytes.count - offset)])
  }
}
