/// A text with its folded twin of the same length, in which words are looked for.
struct FoldedText {
  let scalars: [Unicode.Scalar]
  let folded: [Unicode.Scalar]

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.scalars = Array(scalars)
    folded = Fold.fold(self.scalars)
  }

  init(_ text: String) { self.init(text.unicodeScalars) }

  var count: Int { scalars.count }
  var isEmpty: Bool { scalars.isEmpty }
  var text: String { String(scalars) }

  func string(_ range: Range<Int>) -> String { String(scalars[range]) }
  func foldedString(_ range: Range<Int>) -> String { String(folded[range]) }

  /// Whether `word` (in folded form) stands at `index`.
  func has(_ word: Word, at index: Int) -> Bool {
    let wanted = word.scalars
    guard index >= 0, index + wanted.count <= folded.count else { return false }
    for offset in wanted.indices where folded[index + offset] != wanted[offset] { return false }
    return true
  }

  func first(_ word: Word, from start: Int = 0, to end: Int? = nil) -> Int? {
    let last = (end ?? folded.count) - word.scalars.count
    guard let head = word.scalars.first, start <= last else { return nil }
    for index in start...last where folded[index] == head && has(word, at: index) { return index }
    return nil
  }

  /// The first of any of `words`, the longer one where two begin at the same place.
  func first(of words: [Word], from start: Int = 0, to end: Int? = nil) -> (index: Int, word: Word)? {
    var best: (index: Int, word: Word)?
    for word in words {
      guard let index = first(word, from: start, to: end) else { continue }
      if let known = best, known.index < index || (known.index == index && known.word.count >= word.count) { continue }
      best = (index, word)
    }
    return best
  }

  func contains(_ word: Word) -> Bool { first(word) != nil }
  func contains(any words: [Word]) -> Bool { words.contains { contains($0) } }
  func starts(with word: Word) -> Bool { has(word, at: 0) }
  func starts(withAny words: [Word]) -> Bool { words.contains { has($0, at: 0) } }
  func ends(with word: Word) -> Bool { has(word, at: count - word.count) }
  func ends(withAny words: [Word]) -> Bool { words.contains { ends(with: $0) } }
}
