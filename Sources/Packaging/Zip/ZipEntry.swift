/// One file in a ZIP archive, as its central directory has it.
public struct ZipEntry: Sendable, Hashable {
  public enum Method: Int, Sendable, Hashable {
    case stored = 0
    case deflated = 8
  }

  /// With `/` between folders, UTF-8.
  public let name: String
  public let method: Method
  /// Of the expanded bytes.
  public let checksum: UInt32
  public let compressedSize: Int
  public let size: Int
  /// Of the local header, in bytes from the start of the archive.
  public let offset: Int
}
