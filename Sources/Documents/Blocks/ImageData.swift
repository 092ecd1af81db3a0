/// A picture's file, without EXIF, GPS and other metadata, which the reader of the campaign has removed.
public struct ImageData: Sendable, Hashable {
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case jpeg
    case png
  }

  /// Its path, for diagnostics; it stands in no output.
  public let name: String
  public let format: Format
  public let bytes: [UInt8]
  /// In pixels, as the picture is seen.
  public let width: Int
  public let height: Int
  /// How the pixels lie in the file.
  public let orientation: ImageOrientation

  public init(
    name: String = "", format: Format, bytes: [UInt8], width: Int, height: Int,
    orientation: ImageOrientation = .upright
  ) {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.width = width
    self.height = height
    self.orientation = orientation
  }
}
