import Campaigns
import Documents

/// A line of a template that is printed for each row: its words with places for the row's fields.
struct RowLine: Sendable {
  enum Piece: Sendable {
    case inlines([Inline])
    case field(RowField)
  }

  let pieces: [Piece]

  /// The line for a row; nil where a field that it prints is absent.
  func inlines(for row: PublicSuggestion, _ values: RowValues) -> [Inline]? {
    var result: [Inline] = []
    for piece in pieces {
      switch piece {
      case .inlines(let inlines): result += inlines
      case .field(let field):
        guard let inlines = values.inlines(of: field, in: row) else { return nil }
        result += inlines
      }
    }
    return result
  }
}
