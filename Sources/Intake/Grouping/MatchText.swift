import Campaigns

/// A text as words of a codebook are looked for in it: without width, case and script, and without blanks between ideographs.
/// Each symbol knows where it stands in the text.
struct MatchText: ~Copyable {
  private let folding: LetterFolding
  private var capacity = 1024
  private var symbols: UnsafeMutablePointer<UInt32>
  /// Where the characters begin and end, in bytes of the text.
  private var starts: UnsafeMutablePointer<UInt32>
  private var ends: UnsafeMutablePointer<UInt32>
  private(set) var count = 0

  init(_ folding: LetterFolding) {
    self.folding = folding
    symbols = .allocate(capacity: capacity)
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    symbols.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 { symbols[index] }

  /// Bytes of a text that are looked at: some ninety thousand characters. What is longer is a file that somebody pasted.
  static let longest = 1 << 18

  /// - Parameter text: any bytes; what is no UTF-8 is a mark. Of a longer one than `longest` the beginning is taken.
  mutating func take(_ text: ByteText) {
    let text = ByteText(start: text.start, count: min(text.count, MatchText.longest))
    // Each symbol stands for a byte at least.
    if text.count > capacity { grow(to: text.count) }
    count = 0
    var gap: UInt32 = 0
    var at = 0
    let bytes = text.start
    let end = text.count
    while at < end {
      let start = at
      var scalar = UInt32(bytes[at])
      var length = 1
      if scalar >= 0x80 { (scalar, length) = LetterUnits.scalar(bytes + at, end - at) }
      at += length
      let folded = scalar < 0x1_0000 ? UInt32(folding.fold(scalar)) : folding.foldRare(scalar)
      if folded > UInt32(LetterFolding.nothing) {
        if gap != 0 {
          put(gap, before: folded, at: start)
          gap = 0
        }
        symbols[count] = folded
        starts[count] = UInt32(start)
        ends[count] = UInt32(at)
        count += 1
      } else if folded == UInt32(LetterFolding.gap) {
        // A byte that is no UTF-8 comes as a blank.
        let isDamaged = scalar == 0x20 && bytes[start] != 0x20
        let isBeforeBlank =
          at == end || bytes[at] <= 0x20 || (bytes[at] == 0xE3 && at + 1 < end && bytes[at + 1] == 0x80)
        gap = max(gap, isDamaged ? MatchSymbol.mark : MatchSymbol.gap(scalar, isBeforeBlank: isBeforeBlank))
      }
    }
  }

  /// Whether a word of letters and digits does not go on to the left of `index`, or to its right.
  @inline(__always)
  func isFree(before index: Int) -> Bool {
    index == 0 || index == count || !MatchSymbol.isInWord(symbols[index]) || !MatchSymbol.isInWord(symbols[index - 1])
  }

  /// The bytes of the text that these symbols stand for.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// Nothing is put before the first character.
  private mutating func put(_ gap: UInt32, before next: UInt32, at start: Int) {
    guard count > 0 else { return }
    if gap == MatchSymbol.space, !MatchSymbol.isInWord(next) || !MatchSymbol.isInWord(symbols[count - 1]) { return }
    symbols[count] = gap
    starts[count] = ends[count - 1]
    ends[count] = UInt32(start)
    count += 1
  }

  private mutating func grow(to wanted: Int) {
    symbols.deallocate()
    starts.deallocate()
    ends.deallocate()
    capacity = wanted
    symbols = .allocate(capacity: capacity)
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  /// The symbols of a short text.
  static func symbols(of text: String, _ folding: LetterFolding) -> [UInt32] {
    var match = MatchText(folding)
    HeldText(text).withText { match.take($0) }
    return (0..<match.count).map { match[$0] }
  }
}
