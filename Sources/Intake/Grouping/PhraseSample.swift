import Campaigns

/// Letters in which phrases are looked for, as runs of symbols: an ideograph each, a word of letters each, and 0 for what no
/// phrase goes across.
struct PhraseSample: ~Copyable {
  static let border: UInt32 = 0
  /// Numbers of words of letters begin here, behind those of all characters.
  private static let words: UInt32 = 0x11_0000

  private(set) var symbols: [UInt32] = [border]
  /// Of each symbol the letter, and its bytes in `bytes`.
  private(set) var letters: [UInt32] = [0]
  private var starts: [UInt32] = [0]
  private var ends: [UInt32] = [0]
  private var bytes: [UInt8] = []
  /// Of each letter whose it is.
  private(set) var people: [UInt64] = []
  private var numbers: [[UInt32]: UInt32] = [:]
  private var names: [[UInt32]] = []
  private var text: MatchText

  init(_ folding: LetterFolding) { text = MatchText(folding) }

  /// Symbols of the first so many of a letter are taken.
  static let symbolsOfLetter = 1_000

  /// - Parameter person: the same for all letters of one person.
  mutating func append(_ letter: ByteText, of person: UInt64) {
    text.take(letter)
    let number = UInt32(people.count)
    people.append(person)
    let base = bytes.count
    var taken = 0
    var at = 0
    while at < text.count, taken < PhraseSample.symbolsOfLetter {
      let start = at
      let symbol = text[at]
      at += 1
      if symbol < MatchSymbol.characters {
        if symbol != MatchSymbol.space { putBorder(number) }
        continue
      }
      taken += 1
      guard MatchSymbol.isInWord(symbol) else {
        put(symbol, text.bytes(start..<at), base, number)
        continue
      }
      var word = [symbol]
      while at < text.count, MatchSymbol.isInWord(text[at]) {
        word.append(text[at])
        at += 1
      }
      // Numbers, and what may be those of persons.
      let digits = word.count { (0x30...0x39).contains($0) }
      if digits == word.count || digits >= 4 {
        putBorder(number)
      } else {
        put(self.number(of: word), text.bytes(start..<at), base, number)
      }
    }
    putBorder(number)
    bytes.append(contentsOf: UnsafeBufferPointer(start: letter.start, count: max(0, lastEnd - base)))
  }

  /// Where the last symbol ends.
  private var lastEnd = 0

  private mutating func put(_ symbol: UInt32, _ range: Range<Int>, _ base: Int, _ letter: UInt32) {
    symbols.append(symbol)
    letters.append(letter)
    starts.append(UInt32(base + range.lowerBound))
    ends.append(UInt32(base + range.upperBound))
    lastEnd = base + range.upperBound
  }

  private mutating func putBorder(_ letter: UInt32) {
    guard symbols.last != PhraseSample.border else { return }
    symbols.append(PhraseSample.border)
    letters.append(letter)
    starts.append(0)
    ends.append(0)
  }

  private mutating func number(of word: [UInt32]) -> UInt32 {
    if let known = numbers[word] { return known }
    let number = PhraseSample.words + UInt32(names.count)
    numbers[word] = number
    names.append(word)
    return number
  }

  /// The letters of a word, folded; nil for an ideograph.
  func word(_ symbol: UInt32) -> String? {
    guard symbol >= PhraseSample.words else { return nil }
    var word = String.UnicodeScalarView()
    for scalar in names[Int(symbol - PhraseSample.words)].compactMap(Unicode.Scalar.init) { word.append(scalar) }
    return String(word)
  }

  /// As it stands in its letter.
  func phrase(_ range: Range<Int>) -> String {
    let (start, end) = (Int(starts[range.lowerBound]), Int(ends[range.upperBound - 1]))
    guard start < end, end <= bytes.count else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
      separator: range.contains { word(symbols[$0]) != nil } ? " " : "")
  }
}
