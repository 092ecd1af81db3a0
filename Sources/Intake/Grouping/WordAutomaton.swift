/// Finds all of many words in one pass over a text (Aho, Corasick: Efficient String Matching, 1975).
///
/// A state without an edge for a symbol goes to the longest end of what was read that begins a word. The root has its edges in
/// a table, since most symbols begin no word; the other states have one or two.
final class WordAutomaton {
  /// Words by number.
  let lengths: [Int]

  private let root: UnsafeMutablePointer<UInt32>
  /// Of each state, its first edge; the next state's is its end.
  private let first: [UInt32]
  private let edges: [UInt32]
  private let targets: [UInt32]
  private let fallback: [UInt32]
  /// The word that ends here, plus one; 0 where none does.
  private let words: [UInt32]
  /// The next state on the way of fallbacks in which a word ends; 0 where there is none.
  private let shorter: [UInt32]
  /// Edges of the root for symbols beyond the table.
  private let rare: [UInt32: UInt32]

  private struct Draft {
    var edges: [(symbol: UInt32, target: UInt32)] = []
    var word: UInt32 = 0
  }

  /// - Parameter list: different words of one symbol at least.
  init(_ list: [[UInt32]]) {
    lengths = list.map(\.count)
    var drafts = [Draft()]
    for (number, word) in list.enumerated() {
      var state = 0
      for symbol in word {
        // A root of a large codebook has thousands of edges, which are looked up in its own table below.
        if let known = state == 0 ? nil : drafts[state].edges.first(where: { $0.symbol == symbol }) {
          state = Int(known.target)
        } else if state == 0, let known = WordAutomaton.find(symbol, drafts[0].edges) {
          state = Int(known)
        } else {
          drafts.append(Draft())
          let target = UInt32(drafts.count - 1)
          if state == 0 {
            drafts[0].edges.insert((symbol, target), at: WordAutomaton.place(symbol, drafts[0].edges))
          } else {
            drafts[state].edges.append((symbol, target))
          }
          state = Int(target)
        }
      }
      drafts[state].word = UInt32(number + 1)
    }
    (root, rare) = WordAutomaton.table(drafts[0].edges)
    (fallback, shorter) = WordAutomaton.fallbacks(drafts)
    var first: [UInt32] = []
    var edges: [UInt32] = []
    var targets: [UInt32] = []
    for draft in drafts {
      first.append(UInt32(edges.count))
      for edge in draft.edges {
        edges.append(edge.symbol)
        targets.append(edge.target)
      }
    }
    self.first = first + [UInt32(edges.count)]
    (self.edges, self.targets) = (edges, targets)
    words = drafts.map(\.word)
  }

  deinit { root.deallocate() }

  /// Gives each place at which a word stands, by where it ends: the longest first of those that end at one symbol.
  @inline(__always)
  func scan(_ text: borrowing MatchText, _ found: (_ word: Int, _ end: Int) -> Void) {
    guard !lengths.isEmpty else { return }
    first.withUnsafeBufferPointer { first in
      edges.withUnsafeBufferPointer { edges in
        var state: UInt32 = 0
        for at in 0..<text.count {
          let symbol = text[at]
          state = step(state, symbol, first, edges)
          if state == 0 { continue }
          var here = words[Int(state)] != 0 ? state : shorter[Int(state)]
          while here != 0 {
            found(Int(words[Int(here)]) - 1, at + 1)
            here = shorter[Int(here)]
          }
        }
      }
    }
  }

  @inline(__always)
  private func step(
    _ state: UInt32, _ symbol: UInt32, _ first: UnsafeBufferPointer<UInt32>, _ edges: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var state = Int(state)
    while state != 0 {
      var edge = Int(first[state])
      let end = Int(first[state + 1])
      while edge < end {
        if edges[edge] == symbol { return targets[edge] }
        edge += 1
      }
      state = Int(fallback[state])
    }
    return symbol < 0x1_0000 ? root[Int(symbol)] : rare[symbol] ?? 0
  }

  private static func table(
    _ edges: [(symbol: UInt32, target: UInt32)]
  ) -> (UnsafeMutablePointer<UInt32>, [UInt32: UInt32]) {
    let root = UnsafeMutablePointer<UInt32>.allocate(capacity: 0x1_0000)
    root.initialize(repeating: 0, count: 0x1_0000)
    var rare: [UInt32: UInt32] = [:]
    for edge in edges {
      if edge.symbol < 0x1_0000 { root[Int(edge.symbol)] = edge.target } else { rare[edge.symbol] = edge.target }
    }
    return (root, rare)
  }

  /// By breadth, so that the shorter are known before the longer.
  private static func fallbacks(_ drafts: [Draft]) -> (fallback: [UInt32], shorter: [UInt32]) {
    var fallback = [UInt32](repeating: 0, count: drafts.count)
    var shorter = fallback
    var queue = drafts[0].edges.map(\.target)
    var next = 0
    while next < queue.count {
      let state = Int(queue[next])
      next += 1
      let behind = Int(fallback[state])
      shorter[state] = drafts[behind].word != 0 ? UInt32(behind) : shorter[behind]
      for edge in drafts[state].edges {
        var from = behind
        var target = find(edge.symbol, from, drafts)
        while target == nil, from != 0 {
          from = Int(fallback[from])
          target = find(edge.symbol, from, drafts)
        }
        fallback[Int(edge.target)] = target ?? 0
        queue.append(edge.target)
      }
    }
    return (fallback, shorter)
  }

  private static func find(_ symbol: UInt32, _ state: Int, _ drafts: [Draft]) -> UInt32? {
    let edges = drafts[state].edges
    return state == 0 ? find(symbol, edges) : edges.first { $0.symbol == symbol }?.target
  }

  /// In edges that stand in the order of their symbols.
  private static func find(_ symbol: UInt32, _ edges: [(symbol: UInt32, target: UInt32)]) -> UInt32? {
    let place = place(symbol, edges)
    return place < edges.count && edges[place].symbol == symbol ? edges[place].target : nil
  }

  private static func place(_ symbol: UInt32, _ edges: [(symbol: UInt32, target: UInt32)]) -> Int {
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].symbol < symbol { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
