/// Finds the name that somebody meant.
enum NearestName {
  /// The one of `names` that differs least from `word`, by at most a third of its letters (but two at least); the first of
  /// equals. Case and `-` for `_` cost nothing.
  static func find(_ word: String, among names: [String]) -> String? {
    let wanted = folded(word)
    let bound = max(2, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for name in names {
      if let distance = near(name, to: wanted, within: bound), distance < best?.distance ?? .max {
        best = (name, distance)
      }
    }
    return best?.name
  }

  /// How much a name differs from a word; nil where nobody would take one for the other.
  static func near(_ name: String, to word: String) -> Int? {
    let wanted = folded(word)
    return near(name, to: wanted, within: max(2, wanted.count / 3))
  }

  private static func near(_ name: String, to wanted: [Unicode.Scalar], within bound: Int) -> Int? {
    let distance = distance(wanted, folded(name))
    return distance <= bound && distance < min(wanted.count, name.count) ? distance : nil
  }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    // A name longer than this is none of ours, and the table below is quadratic.
    word.prefix(40).lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = previous
      previous = row
    }
    return previous[right.count]
  }
}
