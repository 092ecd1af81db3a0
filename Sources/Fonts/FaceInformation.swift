/// What the manifest says of a face.
public struct FaceInformation: Sendable, Hashable {
  /// Its name within the manifest.
  public let name: String
  public let postScriptName: String
  /// The file's path; of a system font that is not installed, its bare name.
  public let file: String
  /// Its place in a collection (.ttc); 0 in a file of one face.
  public let index: Int
  public let format: FaceFormat
  /// Of the file, in bytes.
  public let size: Int
  /// Of the file, in lower-case hexadecimal digits.
  public let sha256: String
  /// An SPDX expression.
  public let licence: String
  /// The path of the licence's text, of a file that is shipped.
  public let licenceFile: String?
  /// The package from which the file was taken, with its version.
  public let source: String
  /// Whether it may be absent: a font of the system, not shipped.
  public let isOptional: Bool
}
