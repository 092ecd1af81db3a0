/// Words that an office wants to be shown in its own words. They are marked and stay as they are.
struct WatchedWords {
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]

  init(_ words: [String]) {
    var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for word in words {
      let scalars = Array(word.unicodeScalars)
      if let first = scalars.first { byFirst[first, default: []].append(scalars) }
    }
    // The longest of those that begin alike is the one that is meant.
    self.byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
  }

  func find(in line: TextLine) -> [Fault] {
    guard !byFirst.isEmpty else { return [] }
    var faults: [Fault] = []
    var index = 0
    while index < line.count {
      guard let word = byFirst[line.scalars[index]]?.first(where: { line.has($0, at: index) }) else {
        index += 1
        continue
      }
      faults.append(Fault(.wordWatched, index..<(index + word.count)))
      index += word.count
    }
    return faults
  }
}
