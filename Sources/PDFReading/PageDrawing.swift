/// What a page draws besides its text, as digests: two pages that are equal in this look the same. Where only the text
/// differs `content` differs too; where `lines(ofPage:)` are equal and `content` is not, something else is drawn.
public struct PageDrawing: Sendable, Hashable {
  /// In points, as the page is shown.
  public let width: Double
  public let height: Double
  /// SHA-256 of the operators, decompressed.
  public let content: [UInt8]
  /// SHA-256 of each image and form that the page may draw, with all that it refers to, by its name in the content.
  public let images: [String: [UInt8]]
  /// The same of each font.
  public let fonts: [String: [UInt8]]
}
