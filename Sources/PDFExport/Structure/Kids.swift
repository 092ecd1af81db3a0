/// What an element holds, in reading order: the elements below it in theirs, and its own pieces between them where they
/// were drawn.
struct Kids {
  enum Kid {
    case element(Int)
    /// By its place among all.
    case piece(Int)
  }

  private let tree: StructureTree
  private let isKept: [Bool]
  /// Elements and pieces sorted by the element that holds them; ranges by element.
  private let children: [Int32]
  private let childStart: [Int32]
  private let pieces: [Int32]
  private let pieceStart: [Int32]
  /// The first piece of each element or of one below it.
  private let first: [Int32]

  init(_ tree: StructureTree, isKept: [Bool]) {
    self.tree = tree
    self.isKept = isKept
    var (children, childStart) = Kids.sorted(tree.count, by: tree.parents)
    (pieces, pieceStart) = Kids.sorted(tree.count, by: tree.pieces.lazy.map(\.element))
    var first = [Int32](repeating: .max, count: tree.count)
    for (index, piece) in tree.pieces.enumerated() {
      first[Int(piece.element)] = min(first[Int(piece.element)], Int32(index))
    }
    for index in first.indices.reversed() {
      let parent = Int(tree.parents[index])
      if parent >= 0 { first[parent] = min(first[parent], first[index]) }
    }
    self.first = first
    Kids.sortInlines(&children, childStart, tree, by: first)
    self.children = children
    self.childStart = childStart
  }

  /// Links, notes and words of other languages stand where they are drawn, whichever of them was made first.
  private static func sortInlines(
    _ children: inout [Int32], _ starts: [Int32], _ tree: StructureTree, by first: [Int32]
  ) {
    for parent in 0..<(starts.count - 1) where starts[parent + 1] - starts[parent] > 1 {
      let range = Int(starts[parent])..<Int(starts[parent + 1])
      guard tree.roles[Int(children[range.lowerBound])].isInline,
        zip(range, range.dropFirst()).contains(where: { first[Int(children[$0])] > first[Int(children[$1])] }),
        children[range].allSatisfy({ tree.roles[Int($0)].isInline })
      else { continue }
      children[range].sort { (first[Int($0)], $0) < (first[Int($1)], $1) }
    }
  }

  /// Indices in order of their keys (those below 0 left out), and where those of each key begin.
  private static func sorted(_ count: Int, by keys: some Sequence<Int32>) -> ([Int32], [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for key in keys where key >= 0 { starts[Int(key) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: Int(starts[count]))
    for (index, key) in keys.enumerated() where key >= 0 {
      sorted[Int(next[Int(key)])] = Int32(index)
      next[Int(key)] += 1
    }
    return (sorted, starts)
  }

  /// The elements below one, in reading order.
  func elements(of element: Int) -> [Int] {
    children[Int(childStart[element])..<Int(childStart[element + 1])].lazy.map { Int($0) }.filter { isKept[$0] }
  }

  func forEach(of element: Int, _ visit: (Kid) -> Void) {
    var piece = Int(pieceStart[element])
    let end = Int(pieceStart[element + 1])
    for index in Int(childStart[element])..<Int(childStart[element + 1]) {
      let child = Int(children[index])
      guard isKept[child] else { continue }
      while piece < end, pieces[piece] < first[child], first[child] != .max {
        visit(.piece(Int(pieces[piece])))
        piece += 1
      }
      visit(.element(child))
    }
    while piece < end {
      visit(.piece(Int(pieces[piece])))
      piece += 1
    }
  }
}
