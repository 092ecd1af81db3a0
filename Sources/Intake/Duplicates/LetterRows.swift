import Campaigns

/// Which row is with which: of each, from 0, the head of its letter.
struct LetterRows {
  private(set) var heads: [UInt32]
  /// Heads of letters that a person's word has changed.
  private(set) var changed: Set<UInt32> = []

  init(_ table: borrowing LetterTable, _ grouping: borrowing LetterGrouping) {
    heads = []
    heads.reserveCapacity(table.letters.count)
    for (row, letter) in table.letters.enumerated() {
      heads.append(letter == LetterTable.none ? UInt32(row) : table.firsts[Int(grouping.heads[Int(letter)])])
    }
  }

  /// Parts rows from those that they are with; they are one letter then.
  ///
  /// - Returns: of each letter that they were with, the head that it has now; none where nothing of it is left.
  mutating func split(_ rows: [Int]) -> Set<UInt32> {
    let own = Set(rows.map { UInt32($0) })
    let old = Set(rows.map { heads[$0] })
    guard let first = own.min() else { return [] }
    var following: [UInt32: UInt32] = [:]
    for row in heads.indices where old.contains(heads[row]) {
      let number = UInt32(row)
      if own.contains(number) { continue }
      let head = following[heads[row]] ?? number
      following[heads[row]] = head
    }
    for row in heads.indices where old.contains(heads[row]) {
      let number = UInt32(row)
      heads[row] = own.contains(number) ? first : following[heads[row]] ?? number
    }
    changed.formUnion(following.values)
    changed.insert(first)
    return Set(following.values)
  }

  /// Brings the letters of rows together, each list's into one.
  mutating func join(_ lists: some Sequence<[Int]>) {
    var parents: [UInt32: UInt32] = [:]
    func head(_ letter: UInt32) -> UInt32 {
      var letter = letter
      while let next = parents[letter], next != letter { letter = next }
      return letter
    }
    for list in lists {
      let letters = Set(list.map { head(heads[$0]) })
      guard letters.count > 1, let first = letters.min() else { continue }
      for letter in letters where letter != first { parents[letter] = first }
      changed.insert(first)
    }
    guard !parents.isEmpty else { return }
    for row in heads.indices where parents[heads[row]] != nil { heads[row] = head(heads[row]) }
    changed = Set(changed.map(head))
  }

  /// Whether a person has changed the letter of a row.
  func isChanged(_ row: Int) -> Bool { changed.contains(heads[row]) }

  /// The letters of two rows or more, in the order of their heads.
  ///
  /// - Parameters:
  ///   - member: of a head and another row.
  ///   - isShort: of a head.
  func clusters(
    _ member: (Int, Int) -> LetterClusters.Member, isShort: (Int) -> Bool
  ) -> [LetterClusters.Cluster] {
    // Rows of a letter one behind the other, by counting.
    var ends = [UInt32](repeating: 0, count: heads.count + 1)
    for head in heads { ends[Int(head) + 1] += 1 }
    for index in 1..<ends.count { ends[index] += ends[index - 1] }
    var ordered = [UInt32](repeating: 0, count: heads.count)
    var next = ends
    for (row, head) in heads.enumerated() {
      ordered[Int(next[Int(head)])] = UInt32(row)
      next[Int(head)] += 1
    }
    var clusters: [LetterClusters.Cluster] = []
    for head in heads.indices {
      let range = Int(ends[head])..<Int(ends[head + 1])
      guard range.count > 1 else { continue }
      clusters.append(
        LetterClusters.Cluster(
          head: head + 1, others: ordered[range].filter { $0 != UInt32(head) }.map { member(head, Int($0)) },
          isShort: isShort(head)))
    }
    return clusters
  }
}
