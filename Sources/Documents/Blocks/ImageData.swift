/// A picture's file, without EXIF, GPS and other metadata, which the reader of the campaign has removed.
public struct ImageData: Sendable, Hashable {
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case jpeg
    case png
  }

  public let format: Format
  public let bytes: [UInt8]
  /// In pixels.
  public let width: Int
  public let height: Int

  public init(format: Format, bytes: [UInt8], width: Int, height: Int) {
    self.format = format
    self.bytes = bytes
    self.width = width
    self.height = height
  }
}
