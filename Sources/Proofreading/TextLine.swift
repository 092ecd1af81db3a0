/// One line of a text, as Unicode scalars: what rules look at.
struct TextLine {
  let scalars: [Unicode.Scalar]
  /// Counts from 0 in its text.
  let number: Int

  init(_ scalars: [Unicode.Scalar], number: Int) {
    self.scalars = scalars
    self.number = number
  }

  var count: Int { scalars.count }

  /// The scalar there; nil outside the line.
  subscript(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// The nearest scalar that is no space before `index`.
  func before(_ index: Int) -> Unicode.Scalar? {
    scalars[..<max(0, min(index, count))].last { $0 != " " && $0 != "\u{3000}" }
  }

  /// The nearest scalar that is no space from `index` on.
  func from(_ index: Int) -> Unicode.Scalar? {
    guard index < count else { return nil }
    return scalars[max(0, index)...].first { $0 != " " && $0 != "\u{3000}" }
  }

  /// Whether `word` stands at `index`.
  func has(_ word: some Collection<Unicode.Scalar>, at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    return scalars[index..<(index + word.count)].elementsEqual(word)
  }

  /// The end of the run of scalars from `index` on that fulfil `condition`.
  func end(from index: Int, while condition: (Unicode.Scalar) -> Bool) -> Int {
    var end = index
    while end < count, condition(scalars[end]) { end += 1 }
    return end
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The words around a fault, for a person to find it by.
  func excerpt(_ range: Range<Int>, around: Int = 5) -> String {
    let (low, high) = (max(0, range.lowerBound - around), min(count, range.upperBound + around))
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[low..<high])
    return String(view)
  }
}

extension Unicode.Scalar {
  /// A Chinese character, or 〇.
  var isHan: Bool {
    switch value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// A mark that only stands among Chinese characters.
  var isWideMark: Bool { "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…".unicodeScalars.contains(self) }
}
