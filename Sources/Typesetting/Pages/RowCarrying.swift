extension [Row] {
  /// Lines that a sign-off or code takes along to the next page: at least two, so that it never stands alone
  /// (GB/T 9704-2012, 7.3.5.5); all of a paragraph that is no longer than this.
  private static var wholeParagraph: Int { 4 }

  /// Keeps the last lines of text with what is added next.
  mutating func carryText() {
    var index = count - 1
    while index >= 0, !self[index].isText {
      self[index].keepsWithNext = true
      index -= 1
    }
    guard index >= 0 else { return }
    self[index].keepsWithNext = true
    var first = index
    while first > 0, self[first - 1].isText, self[first].continues { first -= 1 }
    let taken = index - first + 1
    let carried = taken <= Self.wholeParagraph ? taken : 2
    for line in (index - carried + 1)..<index { self[line].keepsWithNext = true }
  }
}
