/// What a notice says and how it is to be set, before any font is opened or any page made.
public struct Document: Sendable, Hashable {
  public let metadata: DocumentMetadata
  public let style: DocumentStyle
  /// Printed in the head margin of each page, outside the text (送审稿).
  public let headNote: String?
  /// Where it is too long for one file.
  public let volumeWords: VolumeWords
  /// What is said beside what is printed.
  public let spokenWords: SpokenWords
  public let blocks: [Block]

  public init(
    metadata: DocumentMetadata, style: DocumentStyle, headNote: String? = nil, volumeWords: VolumeWords = .chinese,
    spokenWords: SpokenWords = .chinese, blocks: [Block]
  ) {
    self.metadata = metadata
    self.style = style
    self.headNote = headNote
    self.volumeWords = volumeWords
    self.spokenWords = spokenWords
    self.blocks = blocks
  }
}
