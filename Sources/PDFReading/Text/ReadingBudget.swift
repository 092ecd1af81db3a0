/// How much work one page may take, so that no content stream goes on for ever.
struct ReadingBudget {
  /// Operators, glyphs and bytes of content, forms within forms counted as often as they are drawn.
  var operators = 4_000_000
  var glyphs = 4_000_000
  var bytes = PDFFile.contentLimit

  /// How deep forms may stand in one another.
  static let formDepth = 16
  /// How deep `q` and marked content may stand in one another; what is deeper is counted and not kept.
  static let nesting = 1024
  /// How many operands an operator may have; the longest is no operator of text.
  static let operands = 64
}
