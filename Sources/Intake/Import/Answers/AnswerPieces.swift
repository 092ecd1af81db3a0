import Campaigns

/// What stands between 、 and commas in the cells of a column: options, where cells choose several.
struct AnswerPieces {
  /// Two options that were always chosen side by side so often are one with a mark within.
  private static let leastTogether = 5

  /// Whether commas part only before a blank.
  let isStrict: Bool
  private(set) var counts = OrderedCounts<String>()
  /// Neighbours as written.
  private var pairs = OrderedCounts<String>()
  /// Whether there are more of them than options; they are not kept then.
  private(set) var isOverfull = false
  /// Cells that have several.
  private(set) var parted = 0

  /// What stood alone in a cell, and what stood beside others.
  private var alone: Set<String> = []
  private var beside: Set<String> = []

  /// Whether some piece was chosen alone and with others too.
  var areLinked: Bool { !alone.isDisjoint(with: beside) }

  init(isStrict: Bool) { self.isStrict = isStrict }

  /// 停车、噪音; a free answer behind 其他 stays whole.
  mutating func take(_ text: String) {
    if isOverfull { return }
    let stem = AnswerWords.stem(text)
    let pieces = AnswerWords.isOther(stem) ? [Substring(stem)] : AnswerParts.lesser(text, isStrict: isStrict)
    if pieces.count > 1 { parted += 1 }
    for piece in pieces {
      let stem = AnswerWords.stem(String(piece))
      counts.add(stem)
      if pieces.count > 1 { beside.insert(stem) } else { alone.insert(stem) }
    }
    for (left, right) in zip(pieces, pieces.dropFirst()) {
      pairs.add(String(text[left.startIndex..<right.endIndex]))
    }
    isOverfull = max(counts.keys.count, pairs.keys.count) > AnswerColumn.most * 4
  }

  /// Whether nearly all were chosen more than once, and none is longer than an option.
  var areOptions: Bool {
    guard parted > 1, !isOverfull, counts.keys.count <= AnswerColumn.most,
      counts.keys.allSatisfy({ $0.unicodeScalars.count <= AnswerCounter.longestOption })
    else { return false }
    let recurring = counts.keys.reduce(0) { $0 + (counts[$1] > 1 ? counts[$1] : 0) }
    return recurring * 10 > counts.total * 9
  }

  /// The options, those joined again that never stand apart: 扶手、坡道 of an option of that name.
  var options: OrderedCounts<String> {
    var next: [String: String] = [:]
    for pair in pairs.keys where pairs[pair] >= AnswerPieces.leastTogether {
      let pieces = AnswerParts.lesser(pair, isStrict: isStrict).map(String.init)
      guard pieces.count == 2, counts[pieces[0]] == pairs[pair], counts[pieces[1]] == pairs[pair] else { continue }
      next[pieces[0]] = pair
    }
    let followers = Set(next.values.compactMap { AnswerParts.lesser($0, isStrict: isStrict).last.map(String.init) })
    var joined = OrderedCounts<String>()
    for piece in counts.keys where !followers.contains(piece) {
      var whole = piece
      var last = piece
      while let pair = next[last], let end = AnswerParts.lesser(pair, isStrict: isStrict).last, end != last[...] {
        whole += pair.dropFirst(last.count)
        last = String(end)
      }
      joined.add(whole, counts[piece])
    }
    return joined
  }
}
