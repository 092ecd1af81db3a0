/// How strictly marks are kept from the edges of a line; CLREQ 3.1.3 names these four levels.
public enum ProhibitionLevel: String, Sendable, Hashable, CaseIterable {
  /// Nothing is kept from an edge; only —— and …… and Western words stay whole.
  case none
  /// No stop, closing mark, connector or interpunct at a line's start; no opening mark at its end.
  case basic
  /// `basic`, and no solidus at either edge (GB/T 15834-2011, 5.1). —— and …… begin a line only where avoiding it
  /// would stretch the line before by more than two characters.
  case gb
  /// `gb`, and no —— or …… at a line's start, unless it begins the paragraph.
  case strict
}
