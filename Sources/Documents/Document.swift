/// What a notice says and how it is to be set, before any font is opened or any page made.
public struct Document: Sendable, Hashable {
  public let metadata: DocumentMetadata
  public let style: DocumentStyle
  /// Printed in the head margin of each page, outside the text (送审稿).
  public let headNote: String?
  public let blocks: [Block]

  public init(metadata: DocumentMetadata, style: DocumentStyle, headNote: String? = nil, blocks: [Block]) {
    self.metadata = metadata
    self.style = style
    self.headNote = headNote
    self.blocks = blocks
  }
}
