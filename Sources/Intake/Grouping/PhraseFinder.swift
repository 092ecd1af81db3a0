import Campaigns
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Proposes headings for rows that no word of the codebook speaks of: phrases that stand in the letters of several people,
/// hold together, stand freely, and are commoner there than in all other rows.
///
/// Phrases are found in a sample, and counted in all rows. Letters that say the same count once.
struct PhraseFinder {
  /// Different people in whose letters a phrase stands.
  static let leastPeople = 3
  /// Letters of the sample, and its symbols.
  static let sampleLetters = 10_000
  private static let sampleSymbols = 600_000
  /// Of a phrase: cohesion, and bits of entropy beside it.
  private static let leastCohesion = 0.5
  private static let leastFreedom = 0.9
  /// Phrases that are counted in all rows.
  private static let candidates = 3_000
  /// What is commoner by chance in five cases of a hundred (chi-square, one degree of freedom) is no sign.
  private static let leastRatio = 3.84
  private static let headings = 12
  private static let others = 4
  private static let examples = 3

  private let campaign: Campaign
  private let sampleSize: Int

  init(_ campaign: Campaign, sampling sampleSize: Int = sampleLetters) {
    self.campaign = campaign
    self.sampleSize = sampleSize
  }

  /// A phrase with what is known of it.
  private struct Candidate {
    let text: String
    /// Symbols of `MatchText`.
    let symbols: [UInt32]
    /// Letters of the sample.
    let sampled: [UInt32]
    /// Letters with and without a word of the codebook, or a group.
    var inside = 0
    var outside = 0
    var rows: [String] = []
  }

  /// - Parameter size: bytes of their texts.
  /// - Throws: where the rows cannot be read.
  func headings(of remaining: RowBits, size: Int) throws(Failed) -> [HeadingProposal] {
    guard remaining.count >= PhraseFinder.leastPeople else { return [] }
    let folding = LetterFolding()
    let repetitions = repetitions()
    var sample = PhraseSample(folding)
    // As many as there is room for, from all over the rows: a symbol is an ideograph of three bytes, or more.
    let wanted = min(sampleSize, PhraseFinder.sampleSymbols * 3 * remaining.count / max(1, size))
    try visit(remaining, repetitions) { row, number, isInside in
      guard isInside, sample.symbols.count < PhraseFinder.sampleSymbols,
        LetterUnits.mixed(UInt64(number)) % UInt64(remaining.count) < UInt64(wanted)
      else { return }
      sample.append(row.pointee.text.original, of: PhraseFinder.person(row))
    }
    var found = PhraseFinder.candidates(of: sample, folding)
    guard !found.isEmpty else { return [] }
    var letters = (inside: 0, outside: 0)
    let automaton = WordAutomaton(found.map(\.symbols))
    var text = MatchText(folding)
    var last = [Int](repeating: -1, count: found.count)
    try visit(remaining, repetitions) { row, number, isInside in
      if isInside { letters.inside += 1 } else { letters.outside += 1 }
      text.take(row.pointee.text.original)
      automaton.scan(text) { phrase, end in
        guard last[phrase] != number, text.isFree(before: end), text.isFree(before: end - automaton.lengths[phrase])
        else { return }
        last[phrase] = number
        guard isInside else {
          found[phrase].outside += 1
          return
        }
        found[phrase].inside += 1
        if found[phrase].rows.count < PhraseFinder.examples { found[phrase].rows.append(row.pointee.id.string) }
      }
    }
    if let failure = folding.failure { throw failure }
    return PhraseFinder.chosen(
      found.filter {
        PhraseFinder.isDistinguishing($0.inside, $0.outside, letters)
          && !PhraseFinder.isEverywhere($0.inside, letters.inside)
      })
  }

  private func visit(
    _ remaining: RowBits, _ repetitions: RowBits,
    _ body: (UnsafePointer<PackedRow>, _ number: Int, _ isInside: Bool) -> Void
  ) throws(Failed) {
    var number = 0
    try campaign.store.visit { row, _ in
      defer { number += 1 }
      if !repetitions.contains(number) { body(row, number, remaining.contains(number)) }
      return true
    }
    if let failure = campaign.store.readFailure { throw Failed(DiagnosticLog([failure])) }
  }

  /// Rows that say the same as one before, from 0.
  private func repetitions() -> RowBits {
    var rows = RowBits(rows: campaign.store.count)
    guard let letters = campaign.letters else { return rows }
    for index in 0..<letters.count { for member in letters[index].others { rows.insert(member.row - 1) } }
    return rows
  }

  /// The same for all rows of one person, as far as can be seen.
  private static func person(_ row: UnsafePointer<PackedRow>) -> UInt64 {
    let known = row.pointee.contact ?? row.pointee.submission ?? row.pointee.id
    return ProposalLine.hash(id: known, text: .empty)
  }

  // MARK: In the sample

  private static func candidates(of sample: borrowing PhraseSample, _ folding: LetterFolding) -> [Candidate] {
    let least = max(leastPeople, sample.people.count / 400)
    let counts = PhraseCounts(sample, least: least)
    let symbols = sample.symbols
    var found: [(phrase: PhraseCounts.Phrase, letters: [UInt32])] = []
    for (index, phrases) in counts.phrases.enumerated() {
      let length = index + 1
      var wanted: Set<Int32> = []
      for (number, phrase) in phrases.enumerated() {
        let range = phrase.first..<phrase.first + length
        let words = range.map { sample.word(symbols[$0]) }
        if PhraseWords.isPhrase(symbols[range], words: words), counts.cohesion(phrase) >= leastCohesion {
          wanted.insert(Int32(number))
        }
      }
      let freedom = counts.freedom(length: length, of: wanted, symbols)
      wanted = wanted.filter { (freedom[$0] ?? 0) >= leastFreedom }
      var letters: [Int32: [UInt32]] = [:]
      for (at, number) in counts.numbers[index].enumerated() where number >= 0 && wanted.contains(number) {
        if letters[number]?.last != sample.letters[at] { letters[number, default: []].append(sample.letters[at]) }
      }
      for number in wanted.sorted() {
        let own = letters[number] ?? []
        if Set(own.map { sample.people[Int($0)] }).count >= leastPeople { found.append((phrases[Int(number)], own)) }
      }
    }
    found.sort {
      $0.letters.count != $1.letters.count
        ? $0.letters.count > $1.letters.count
        : $0.phrase.length != $1.phrase.length
          ? $0.phrase.length > $1.phrase.length : $0.phrase.first < $1.phrase.first
    }
    var known: Set<[UInt32]> = []
    return found.prefix(candidates).compactMap { phrase, letters in
      let text = sample.phrase(phrase.first..<phrase.first + phrase.length)
      let symbols = MatchText.symbols(of: text, folding)
      guard !symbols.isEmpty, known.insert(symbols).inserted else { return nil }
      return Candidate(text: text, symbols: symbols, sampled: letters)
    }
  }

  // MARK: Among all

  /// Whether a phrase is commoner inside than outside: by the likelihood ratio (Dunning 1993), and at least twice as common.
  static func isDistinguishing(_ inside: Int, _ outside: Int, _ letters: (inside: Int, outside: Int)) -> Bool {
    guard inside > 0 else { return false }
    guard outside > 0 else { return true }
    let rates = (Double(inside) / Double(letters.inside), Double(outside) / Double(letters.outside))
    return rates.0 >= 2 * rates.1 && likelihoodRatio(inside, outside, letters) >= leastRatio
  }

  /// Whether it stands in more than half of many letters: it parts nothing, and each other phrase would seem to go with it.
  static func isEverywhere(_ inside: Int, _ letters: Int) -> Bool { letters >= 20 && inside * 2 > letters }

  /// G² of a table of two by two: letters inside and outside, with the phrase and without.
  static func likelihoodRatio(_ inside: Int, _ outside: Int, _ letters: (inside: Int, outside: Int)) -> Double {
    let table = [[inside, letters.inside - inside], [outside, letters.outside - outside]].map { $0.map(Double.init) }
    let rows = table.map { $0[0] + $0[1] }
    let columns = [table[0][0] + table[1][0], table[0][1] + table[1][1]]
    let all = rows[0] + rows[1]
    var sum = 0.0
    for row in 0...1 {
      for column in 0...1 where table[row][column] > 0 {
        sum += table[row][column] * log(table[row][column] * all / (rows[row] * columns[column]))
      }
    }
    return 2 * sum
  }

  /// The commonest first; what stands in much the same letters stands with it.
  private static func chosen(_ candidates: [Candidate]) -> [HeadingProposal] {
    let sorted = candidates.filter { $0.inside >= leastPeople }.sorted {
      $0.inside != $1.inside ? $0.inside > $1.inside : $0.symbols.count > $1.symbols.count
    }
    var heads: [(candidate: Candidate, letters: Set<UInt32>, others: [Candidate])] = []
    for candidate in sorted {
      // The longer of two phrases, one within the other, says more, where it is nearly as common.
      if sorted.contains(where: {
        $0.symbols.count > candidate.symbols.count && $0.inside * 4 >= candidate.inside * 3
          && holds($0.symbols, candidate.symbols)
      }) {
        continue
      }
      let near = heads.firstIndex { head in
        candidate.sampled.count { head.letters.contains($0) } * 5 >= candidate.sampled.count * 3
      }
      guard let near else {
        if heads.count < headings { heads.append((candidate, Set(candidate.sampled), [])) }
        continue
      }
      let isSame = ([heads[near].candidate] + heads[near].others).contains {
        holds($0.symbols, candidate.symbols) || holds(candidate.symbols, $0.symbols)
      }
      if !isSame, heads[near].others.count < others { heads[near].others.append(candidate) }
    }
    return heads.map { head in
      HeadingProposal(
        phrase: head.candidate.text, letters: head.candidate.inside, others: head.others.map(\.text),
        rows: head.candidate.rows)
    }
  }

  private static func holds(_ long: [UInt32], _ short: [UInt32]) -> Bool {
    guard short.count <= long.count else { return false }
    return (0...long.count - short.count).contains { long[$0..<$0 + short.count].elementsEqual(short) }
  }
}
