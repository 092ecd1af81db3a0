import CProcessor
import Campaigns
import Diagnostics

/// Brings near letters together, each with the first one that it is near to.
///
/// A letter is with a head to which its own similarity reaches the threshold; letters that are near each other only by way
/// of a third are not together, so that no chain leads from one text to quite another. The heads are found in the order of
/// the rows: a letter that is near no head before it is one.
struct LetterGrouping: ~Copyable {
  /// Passes over the bands; a second one is needed where a letter is near one that is no head.
  private static let mostPasses = 6
  /// Letters of one bucket to which the others are compared.
  private static let mostLeaders = 16
  /// Leaders of a bucket that a letter is compared with where those before are not near.
  private static let mostTries = 8
  /// Bits of a sketch by which a nearer head may seem farther.
  private static let slack = 16

  private let threshold: Int
  private let plan: BandPlan
  /// Of each letter, the letter that it is with: itself where it is a head.
  private(set) var heads: [UInt32]
  /// Of each letter, its similarity to its head, in ten-thousandths.
  private(set) var similarities: [UInt16]

  /// The best head of this pass, and how similar.
  private var best: [UInt32]
  private var bestSimilarity: [UInt16]
  private var refused: RefusedLetters
  /// Letters that have others with them, and stay.
  private var isHead: [Bool]

  private var left = ShingleSet()
  private var right = ShingleSet()
  private var leftLetter = LetterTable.none
  private var rightLetter = LetterTable.none

  init(threshold: Int, _ plan: BandPlan, count: Int) {
    self.threshold = threshold
    self.plan = plan
    heads = (0..<count).map { UInt32($0) }
    similarities = [UInt16](repeating: 10_000, count: count)
    best = [UInt32](repeating: LetterTable.none, count: count)
    bestSimilarity = [UInt16](repeating: 0, count: count)
    refused = RefusedLetters(count: count)
    isHead = [Bool](repeating: false, count: count)
  }

  mutating func group(_ table: inout LetterTable, _ spill: inout BandSpill) throws(Failed) {
    guard table.count > 1 else { return }
    var buckets = BandBuckets(count: table.count)
    for _ in 0..<LetterGrouping.mostPasses {
      for letter in best.indices { best[letter] = LetterTable.none }
      for band in 0..<plan.bands {
        try spill.read(band, into: buckets.keys)
        buckets.sort { heads[$0] == UInt32($0) && !table.shorts[$0] }
        buckets.visit {
          ask(for: $1, table)
          look(at: $0, &table)
        }
      }
      if !settle(&table) { break }
    }
    for band in 0..<plan.bands {
      try spill.read(band, into: buckets.keys)
      buckets.sort { !table.shorts[$0] }
      buckets.visit {
        ask(for: $1, table)
        improve($0, &table)
      }
    }
    if let failure = table.store.readFailure { throw Failed(DiagnosticLog([failure])) }
  }

  /// Has what is known of letters brought near.
  private func ask(for letters: UnsafeBufferPointer<UInt64>, _ table: borrowing LetterTable) {
    table.sketches.withUnsafeBufferPointer { sketches in
      guard let first = sketches.baseAddress else { return }
      for entry in letters {
        let letter = UInt32(truncatingIfNeeded: entry)
        huizong_prefetch(first + Int(letter))
        huizong_prefetch(refused.place(of: letter))
      }
    }
  }

  /// Compares the letters of a bucket, which come in the order of the rows.
  private mutating func look(at bucket: UnsafeBufferPointer<UInt64>, _ table: inout LetterTable) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: LetterGrouping.mostLeaders) { leaders in
      var count = 0
      for entry in bucket {
        let letter = UInt32(truncatingIfNeeded: entry)
        let sketch = table.sketches[Int(letter)]
        var isWith = false
        // The nearest by its sketch first; one that is refused may stand before one that is near.
        for _ in 0..<LetterGrouping.mostTries where !isWith && !isHead[Int(letter)] && !refused.isFull(for: letter) {
          var nearest = LetterTable.none
          var agreement = plan.leastAgreement - 1
          for leader in leaders[..<count] {
            let agreeing = table.sketches[Int(leader)].agreement(with: sketch)
            if agreeing > agreement, !refused.contains(leader, for: letter), canBeNear(letter, leader, table) {
              (nearest, agreement) = (leader, agreeing)
            }
          }
          guard nearest != LetterTable.none else { break }
          isWith = isNear(letter, nearest, &table)
        }
        if !isWith, count < LetterGrouping.mostLeaders {
          leaders[count] = letter
          count += 1
        }
      }
    }
  }

  /// Puts letters with a nearer head, now that all heads are known.
  private mutating func improve(_ bucket: UnsafeBufferPointer<UInt64>, _ table: inout LetterTable) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: LetterGrouping.mostLeaders) { leaders in
      var count = 0
      for entry in bucket {
        let letter = UInt32(truncatingIfNeeded: entry)
        let at = Int(letter)
        if heads[at] == letter {
          if count < LetterGrouping.mostLeaders {
            leaders[count] = letter
            count += 1
          }
          continue
        }
        let sketch = table.sketches[at]
        let known = table.sketches[Int(heads[at])].agreement(with: sketch) - LetterGrouping.slack
        for leader in leaders[..<count] where leader != heads[at] && !refused.contains(leader, for: letter) {
          let agreeing = table.sketches[Int(leader)].agreement(with: sketch)
          guard agreeing >= max(known, plan.leastAgreement), canBeNear(letter, leader, table) else { continue }
          guard let similarity = similarity(letter, leader, &table) else {
            refused.insert(leader, for: letter)
            continue
          }
          if similarity > similarities[at] || similarity == similarities[at] && leader < heads[at] {
            heads[at] = leader
            similarities[at] = similarity
          }
        }
      }
    }
  }

  private mutating func isNear(_ letter: UInt32, _ leader: UInt32, _ table: inout LetterTable) -> Bool {
    let at = Int(letter)
    if best[at] == leader { return true }
    if refused.contains(leader, for: letter) { return false }
    guard let similarity = similarity(letter, leader, &table) else {
      refused.insert(leader, for: letter)
      return false
    }
    let isBetter =
      similarity > bestSimilarity[at] || similarity == bestSimilarity[at] && leader < best[at]
    if best[at] == LetterTable.none || isBetter {
      best[at] = leader
      bestSimilarity[at] = similarity
    }
    return true
  }

  /// A set can share no more than the smaller of the two has.
  private func canBeNear(_ letter: UInt32, _ other: UInt32, _ table: borrowing LetterTable) -> Bool {
    let (one, two) = (Int(table.sizes[Int(letter)]), Int(table.sizes[Int(other)]))
    return min(one, two) * 1000 >= threshold * max(one, two)
  }

  /// The measured similarity in ten-thousandths; nil where it is below the threshold.
  private mutating func similarity(_ letter: UInt32, _ head: UInt32, _ table: inout LetterTable) -> UInt16? {
    if leftLetter != letter {
      table.read(Int(letter), into: &left)
      leftLetter = letter
    }
    if rightLetter != head {
      table.read(Int(head), into: &right)
      rightLetter = head
    }
    let (shared, all) = left.overlap(with: right)
    return shared * 1000 >= threshold * all ? UInt16(shared * 10_000 / all) : nil
  }

  /// Puts letters with the heads that were found.
  /// - Returns: whether some may be near a head that they were not compared with.
  private mutating func settle(_ table: inout LetterTable) -> Bool {
    // Letters that wait for the next pass take no others with them meanwhile.
    var waiting: Set<UInt32> = []
    for letter in best.indices where best[letter] != LetterTable.none && !isHead[letter] {
      let found = best[letter]
      let head = heads[Int(found)]
      if waiting.contains(found) {
        waiting.insert(UInt32(letter))
      } else if head == found {
        heads[letter] = head
        similarities[letter] = bestSimilarity[letter]
        isHead[Int(head)] = true
      } else if let similarity = similarity(UInt32(letter), head, &table) {
        heads[letter] = head
        similarities[letter] = similarity
      } else {
        waiting.insert(UInt32(letter))
      }
    }
    return !waiting.isEmpty
  }
}
