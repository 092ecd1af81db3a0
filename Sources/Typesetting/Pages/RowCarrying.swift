extension [Row] {
  /// Paragraphs up to this length are taken whole: of a longer one two lines stay with its beginning at least.
  private static var wholeParagraph: Int { 3 }

  /// Keeps the last lines of text with the sign-off or code that is added next, so that it never stands alone
  /// (GB/T 9704-2012, 7.3.5.5): two lines, or a paragraph of one line, or a table's last row. No more than that, since
  /// what is taken along is wanting on the page before.
  mutating func carryText() {
    var index = count - 1
    while index >= 0, self[index].isBlank {
      self[index].keepsWithNext = true
      index -= 1
    }
    guard index >= 0 else { return }
    self[index].keepsWithNext = true
    guard self[index].isText else { return }
    var first = index
    while first > 0, self[first - 1].isText, self[first].continues { first -= 1 }
    let taken = index - first + 1
    let carried = taken <= Self.wholeParagraph ? taken : 2
    for line in (index - carried + 1)..<index { self[line].keepsWithNext = true }
  }
}
