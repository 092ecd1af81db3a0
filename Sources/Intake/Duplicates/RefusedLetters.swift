/// The letters that each was compared with in vain. Where there are as many as are kept it is compared with no other: it is
/// made of stock phrases, and half of all letters are half like it. Few letters have room for more than many have.
struct RefusedLetters: ~Copyable {
  /// Letters that are kept in all: sixteen megabytes.
  private static let room = 1 << 22
  private static let limits = 4...64

  /// Kept of each letter.
  private let limit: Int
  private let letters: UnsafeMutablePointer<UInt32>

  init(count: Int) {
    let limits = RefusedLetters.limits
    limit = max(limits.lowerBound, min(limits.upperBound, RefusedLetters.room / max(1, count)))
    letters = .allocate(capacity: max(1, count * limit))
    letters.initialize(repeating: LetterTable.none, count: count * limit)
  }

  deinit { letters.deallocate() }

  /// Where those of a letter lie.
  func place(of letter: UInt32) -> UnsafePointer<UInt32> { UnsafePointer(letters + Int(letter) * limit) }

  /// Whether the letter is compared no more.
  func isFull(for letter: UInt32) -> Bool { letters[Int(letter) * limit + limit - 1] != LetterTable.none }

  /// Whether the letter need not be compared with this one.
  func contains(_ other: UInt32, for letter: UInt32) -> Bool {
    let own = letters + Int(letter) * limit
    if isFull(for: letter) { return true }
    var at = 0
    while own[at] != LetterTable.none {
      if own[at] == other { return true }
      at += 1
    }
    return false
  }

  mutating func insert(_ other: UInt32, for letter: UInt32) {
    let own = letters + Int(letter) * limit
    var at = 0
    while at < limit - 1, own[at] != LetterTable.none { at += 1 }
    own[at] = other
  }
}
