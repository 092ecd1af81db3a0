/// A change of an archive that is made whole or not at all. It is complete when the register has its lines; all before can be
/// taken back, all behind can be finished, by whoever comes next.
struct Transaction: Sendable, Hashable {
  struct Move: Sendable, Hashable {
    /// Both within the archive.
    let from: String
    let to: String
  }

  /// Of the register before.
  let base: RegisterHead
  let moves: [Move]
  let lines: [RegisterLine]
  /// Folders within the archive that go when the lines stand.
  var removals: [String] = []

  var head: RegisterHead { lines.reduce(base) { $0.adding($1) } }
  var lineBytes: [UInt8] { lines.flatMap { Array(($0.text + "\n").utf8) } }

  /// The journal: what is to be done, on the disk before anything is.
  var bytes: [UInt8] {
    var text = "base\t\(base.bytes)\n"
    for move in moves { text += "move\t\(move.from)\t\(move.to)\n" }
    for line in lines { text += "line\t\(line.text)\n" }
    for removal in removals { text += "remove\t\(removal)\n" }
    return Array((text + "end\n").utf8)
  }
}

/// A journal as it was found.
struct Journal: Sendable, Hashable {
  var base = 0
  var moves: [Transaction.Move] = []
  var lines: [RegisterLine] = []
  var removals: [String] = []

  /// Nil where it is not whole. Paths that do not stay in the archive are refused.
  init?(_ bytes: [UInt8]) {
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard rows.last == "end" else { return nil }
    for row in rows.dropLast() {
      let fields = row.split(separator: "\t", maxSplits: 1).map(String.init)
      guard fields.count == 2 else { return nil }
      let rest = fields[1]
      switch fields[0] {
      case "base":
        guard let size = Int(rest), size >= 0 else { return nil }
        base = size
      case "move":
        let paths = rest.split(separator: "\t").map(String.init)
        guard paths.count == 2, paths.allSatisfy({ BagPath.inside($0) == $0 }) else { return nil }
        moves.append(Transaction.Move(from: paths[0], to: paths[1]))
      case "line":
        guard let line = RegisterLine(rest) else { return nil }
        lines.append(line)
      case "remove":
        guard BagPath.inside(rest) == rest, rest.hasPrefix(Layout.bags + "/") else { return nil }
        removals.append(rest)
      default: return nil
      }
    }
  }
}
