/// A paragraph of running text.
public struct Paragraph: Sendable, Hashable {
  /// Where its first line begins.
  public enum Indent: Sendable, Hashable {
    /// Two characters in (GB/T 9704-2012, 7.3.3).
    case twoCharacters
    /// At the left edge, as 主送机关 (7.3.2).
    case none
    /// Further lines begin under the text that follows the first `characters` cells, which themselves begin two
    /// characters in (附件说明, 7.3.4; 凸排).
    case hanging(characters: Int)
  }

  public let inlines: [Inline]
  public let indent: Indent
  /// Blank lines of the grid above it.
  public let spaceBefore: Int
  /// Keeps on the page of the block that follows.
  public let keepWithNext: Bool
  /// Whether it heads what follows, as a question does its answers: a heading to those who listen, on no list of contents.
  public let isHeading: Bool
  /// Nil: the document's. Its first strong character does not decide the direction; the language does.
  public let language: DocumentLanguage?
  /// Which kind of text it is.
  public let kind: Kind

  /// The kinds of running text, each with a style of `DocumentStyle`.
  public enum Kind: Sendable, Hashable {
    case body
    /// An appendix of suggestions, in smaller type on a grid of its own.
    case appendix
  }

  public init(
    _ inlines: [Inline], indent: Indent = .twoCharacters, spaceBefore: Int = 0, keepWithNext: Bool = false,
    isHeading: Bool = false, language: DocumentLanguage? = nil, kind: Kind = .body
  ) {
    self.inlines = inlines
    self.indent = indent
    self.spaceBefore = spaceBefore
    self.keepWithNext = keepWithNext
    self.isHeading = isHeading
    self.language = language
    self.kind = kind
  }
}
