import Campaigns
import Diagnostics

/// Rows that say the same, brought together: those that were found to, or where nobody looked for them those that the office
/// declared to; whoever repeats a repeated letter repeats the first.
struct DuplicateClusters {
  struct Cluster {
    /// The letter that the others repeat; it need not be among the rows.
    let id: String
    /// Its row, from 1.
    fileprivate(set) var row: Int?
    fileprivate(set) var excerpt = ""
    fileprivate(set) var groups = ""
    /// Ids of those that repeat it, in the order of the rows; where they were measured with their similarity, and no more
    /// of them than are shown.
    fileprivate(set) var others: [String] = []
    /// What was measured.
    fileprivate(set) var found: LetterClusters.Cluster?

    /// Letters among the rows.
    var size: Int { found?.size ?? others.count + (row == nil ? 0 : 1) }
  }

  /// Ids beyond these are counted.
  static let mostIDs = 200
  /// Clusters beyond these are counted.
  static let mostClusters = 20_000

  /// Characters of an excerpt.
  private static let longest = 120

  /// The largest first; of equal ones that of the earlier repetition.
  let clusters: [Cluster]
  /// Clusters in all, those that are not listed included.
  let count: Int
  /// Rows that say nothing new.
  let repetitions: Int
  /// As `0.80`; nil where texts were not compared.
  let threshold: String?

  /// - Throws: what reading the rows throws.
  init(_ rows: SheetRows, letters: LetterClusters? = nil) throws(Failed) {
    if let letters { try self.init(rows, found: letters) } else { try self.init(declaredIn: rows) }
  }

  /// - Parameter letters: of these rows.
  private init(_ rows: SheetRows, found letters: LetterClusters) throws(Failed) {
    count = letters.count
    repetitions = letters.repetitions
    threshold = letters.rule.thresholdText
    // By row: the cluster plus one, and which of its members.
    var wanted: [Int: (cluster: Int, member: Int)] = [:]
    var clusters: [Cluster] = []
    for index in 0..<min(letters.count, DuplicateClusters.mostClusters) {
      let found = letters[index]
      var cluster = Cluster(id: "")
      cluster.row = found.head
      cluster.found = found
      wanted[found.head] = (index, -1)
      for (member, other) in found.others.prefix(DuplicateClusters.mostIDs).enumerated() {
        wanted[other.row] = (index, member)
      }
      clusters.append(cluster)
    }
    guard !clusters.isEmpty else {
      self.clusters = []
      return
    }
    var ids: [Int: String] = [:]
    try rows.visit { row, number, words throws(Failed) in
      guard let (index, member) = wanted[number], case .whole(let row) = row else { return true }
      if member < 0 {
        let text = row.row.pointee.text.original.string
        clusters[index] = Cluster(
          id: row.id.string, row: number, excerpt: DuplicateClusters.excerpt(of: text),
          groups: row.groups.strings(in: words).map { rows.headings[$0] ?? $0 }.joined(separator: "；"),
          found: clusters[index].found)
      } else {
        ids[number] = row.id.string
      }
      return true
    }
    for index in clusters.indices {
      clusters[index].others = (clusters[index].found?.others ?? []).prefix(DuplicateClusters.mostIDs).compactMap {
        other in
        ids[other.row].map { id in
          switch other.bond {
          case .same: id
          case .near: "\(id)（\(DuplicateClusters.text(other.similarity))）"
          case .person: "\(id)（\(DuplicateClusters.text(other.similarity))，\(Words.byPerson)）"
          }
        }
      }
    }
    self.clusters = clusters
  }

  /// Ten-thousandths as `0.87`, rounded down, so that nothing reaches a threshold that it does not.
  private static func text(_ similarity: Int) -> String {
    let hundredths = similarity / 100
    return "\(hundredths / 100)." + String(hundredths % 100 + 100).dropFirst()
  }

  private init(declaredIn rows: SheetRows) throws(Failed) {
    threshold = nil
    guard rows.survey.fields.contains(.duplicateOf) else {
      clusters = []
      count = 0
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
    count = clusters.count
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
