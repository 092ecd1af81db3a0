#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Counts the phrases of a sample, one symbol longer in each step: of a phrase that is frequent both its parts are (Agrawal,
/// Srikant 1994), so that few are ever counted.
struct PhraseCounts {
  static let longest = 8

  /// A frequent phrase.
  struct Phrase {
    let length: Int
    /// Where it stands first.
    let first: Int
    /// How often it stands there, and in how many letters.
    let places: Int
    let letters: Int
  }

  /// Phrases by length less one.
  private(set) var phrases: [[Phrase]] = []
  /// Of each length less one, the number of the phrase that begins at each symbol; -1 where none does.
  private(set) var numbers: [[Int32]] = []
  private let size: Int

  /// - Parameter least: letters of a phrase at least.
  init(_ sample: borrowing PhraseSample, least: Int) {
    let symbols = sample.symbols
    size = symbols.count { $0 != PhraseSample.border }
    var keys = symbols.map { $0 == PhraseSample.border ? UInt64.max : UInt64($0) }
    for length in 1...PhraseCounts.longest {
      let (numbers, phrases) = PhraseCounts.counted(keys, sample.letters, length: length, least: least)
      self.numbers.append(numbers)
      self.phrases.append(phrases)
      if phrases.isEmpty || length == PhraseCounts.longest { break }
      for at in keys.indices {
        let next = at + 1 < keys.count ? numbers[at + 1] : -1
        keys[at] = numbers[at] < 0 || next < 0 ? .max : UInt64(numbers[at]) << 32 | UInt64(next)
      }
    }
  }

  private static func counted(
    _ keys: [UInt64], _ letters: [UInt32], length: Int, least: Int
  ) -> ([Int32], [Phrase]) {
    var known: [UInt64: Int32] = [:]
    var drafts: [(first: Int, places: Int, letters: Int, last: UInt32)] = []
    var numbers = [Int32](repeating: -1, count: keys.count)
    for (at, key) in keys.enumerated() where key != .max {
      if let number = known[key] {
        numbers[at] = number
        drafts[Int(number)].places += 1
        if drafts[Int(number)].last != letters[at] {
          drafts[Int(number)].letters += 1
          drafts[Int(number)].last = letters[at]
        }
      } else {
        known[key] = Int32(drafts.count)
        numbers[at] = Int32(drafts.count)
        drafts.append((at, 1, 1, letters[at]))
      }
    }
    var renamed = [Int32](repeating: -1, count: drafts.count)
    var phrases: [Phrase] = []
    for (number, draft) in drafts.enumerated() where draft.letters >= least {
      renamed[number] = Int32(phrases.count)
      phrases.append(Phrase(length: length, first: draft.first, places: draft.places, letters: draft.letters))
    }
    for at in numbers.indices where numbers[at] >= 0 { numbers[at] = renamed[Int(numbers[at])] }
    return (numbers, phrases)
  }

  /// How much more often its symbols stand together than by chance, of all ways to part it in two the least: pointwise mutual
  /// information over its greatest value, -1 to 1 (Bouma 2009).
  func cohesion(_ phrase: Phrase) -> Double {
    guard phrase.length > 1 else { return 1 }
    let whole = Double(phrase.places) / Double(size)
    var least = 1.0
    for cut in 1..<phrase.length {
      let left = phrases[cut - 1][Int(numbers[cut - 1][phrase.first])]
      let right = phrases[phrase.length - cut - 1][Int(numbers[phrase.length - cut - 1][phrase.first + cut])]
      let parts = Double(left.places) / Double(size) * (Double(right.places) / Double(size))
      least = min(least, log2(whole / parts) / -log2(whole))
    }
    return least
  }

  /// The entropy in bits of what stands beside each of these phrases of one length, on the side where there is less of it. Each
  /// border is a neighbour of its own.
  func freedom(length: Int, of wanted: Set<Int32>, _ symbols: [UInt32]) -> [Int32: Double] {
    var sides: [[UInt64: Int]] = [[:], [:]]
    for (at, number) in numbers[length - 1].enumerated() where number >= 0 && wanted.contains(number) {
      for (side, place) in [at - 1, at + length].enumerated() {
        let neighbour = symbols.indices.contains(place) ? symbols[place] : PhraseSample.border
        // A neighbour that comes once adds nothing to the sum below.
        if neighbour != PhraseSample.border {
          sides[side][UInt64(number) << 32 | UInt64(neighbour), default: 0] += 1
        }
      }
    }
    var freedom: [Int32: Double] = [:]
    for side in 0...1 {
      // Sums of counts times their logarithms, in an order that no table has a say in.
      var sums: [Int32: Double] = [:]
      for (key, count) in sides[side].sorted(by: { $0.key < $1.key }) where count > 1 {
        sums[Int32(key >> 32), default: 0] += Double(count) * log2(Double(count))
      }
      for number in wanted {
        let places = Double(phrases[length - 1][Int(number)].places)
        let entropy = log2(places) - (sums[number] ?? 0) / places
        freedom[number] = min(freedom[number] ?? .infinity, entropy)
      }
    }
    return freedom
  }
}
