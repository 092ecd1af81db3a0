/// A piece of a paragraph.
public indirect enum Inline: Sendable, Hashable {
  /// Characters, with whose they are.
  case text(String, TextSource)
  /// A heading that runs into its paragraph, at a level of the ladder 一、（一）1.（1) from 1 to 4.
  case runIn(level: Int, [Inline])
  case strong([Inline])
  case emphasis([Inline])
  case link(url: String, [Inline])
  /// Characters that keep together where a line has room for them: a date, 《…》, a number with its unit.
  case unbroken([Inline])
  case lineBreak
  /// A note at the foot of the page; its number stands here.
  case note([Inline])
  /// Words of another language than the paragraph's.
  case language(DocumentLanguage, [Inline])
  /// Dots that fill the line between what stands before and what follows.
  case leader

  /// The characters alone.
  public var plainText: String {
    switch self {
    case .text(let text, _): text
    case .runIn(_, let inlines), .strong(let inlines), .emphasis(let inlines), .link(_, let inlines),
      .unbroken(let inlines):
      inlines.plainText
    case .language(_, let inlines): inlines.plainText
    case .lineBreak: "\n"
    case .note, .leader: ""
    }
  }
}

extension [Inline] {
  /// The characters alone.
  public var plainText: String { map(\.plainText).joined() }
}
