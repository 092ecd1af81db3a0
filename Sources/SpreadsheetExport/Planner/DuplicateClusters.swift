import Campaigns
import Diagnostics

/// Rows that the office declared to say the same, brought together: whoever repeats a repeated letter repeats the first.
struct DuplicateClusters {
  struct Cluster {
    /// The letter that the others repeat; it need not be among the rows.
    let id: String
    /// Its row, from 1.
    fileprivate(set) var row: Int?
    fileprivate(set) var excerpt = ""
    fileprivate(set) var groups = ""
    /// Ids of those that repeat it, in the order of the rows.
    fileprivate(set) var others: [String] = []

    /// Letters among the rows.
    var size: Int { others.count + (row == nil ? 0 : 1) }
  }

  /// Characters of an excerpt.
  private static let longest = 120

  /// The largest first; of equal ones that of the earlier repetition.
  let clusters: [Cluster]
  /// Rows that say nothing new.
  let repetitions: Int

  /// - Throws: what reading the rows throws.
  init(_ rows: SheetRows) throws(Failed) {
    guard rows.survey.fields.contains(.duplicateOf) else {
      clusters = []
      repetitions = 0
      return
    }
    var originals: [String: String] = [:]
    var order: [String] = []
    try rows.visit { row, _, _ throws(Failed) in
      if case .whole(let row) = row, let original = row.row.pointee.duplicateOf?.string, original != row.id.string {
        if originals.updateValue(original, forKey: row.id.string) == nil { order.append(row.id.string) }
      }
      return true
    }
    var found: [String: Cluster] = [:]
    var firsts: [String] = []
    for id in order {
      let first = DuplicateClusters.first(of: id, originals)
      if found[first] == nil {
        found[first] = Cluster(id: first)
        firsts.append(first)
      }
      // In a ring the first letter is one that repeats, too.
      if id != first { found[first]?.others.append(id) }
    }
    try rows.visit { row, number, words throws(Failed) in
      guard case .whole(let row) = row else { return true }
      let id = row.id.string
      if var cluster = found[id], cluster.row == nil {
        cluster.row = number
        cluster.excerpt = DuplicateClusters.excerpt(of: row.row.pointee.text.original.string)
        cluster.groups = row.groups.strings(in: words).map { rows.headings[$0] ?? $0 }.joined(separator: "；")
        found[id] = cluster
      }
      return true
    }
    clusters = firsts.compactMap { found[$0] }.filter { !$0.others.isEmpty }.enumerated().sorted {
      ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
    }.map(\.element)
    repetitions = clusters.reduce(0) { $0 + $1.size - 1 }
  }

  /// The end of the chain; in a ring the least id, so that every row of it gives the same.
  private static func first(of id: String, _ originals: [String: String]) -> String {
    var seen: [String] = [id]
    var known: Set<String> = [id]
    while let next = originals[seen[seen.count - 1]] {
      guard known.insert(next).inserted else {
        let ring = seen[(seen.firstIndex(of: next) ?? 0)...]
        return ring.min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? id
      }
      seen.append(next)
    }
    return seen[seen.count - 1]
  }

  private static func excerpt(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > longest ? String(line.prefix(longest)) + "……" : line
  }
}
