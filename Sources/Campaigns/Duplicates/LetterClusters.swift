/// Rows that say the same, brought together: each row is in one cluster or in none, and no row is dropped.
public struct LetterClusters: Sendable, Hashable {
  /// Why a row is in its cluster.
  public enum Bond: UInt8, Sendable, Hashable {
    /// Its text is that of the head, but for blanks, marks, width, case and script.
    case same
    /// Its text is at least as similar to the head's as the threshold says.
    case near
    /// A person says so: `duplicate_of`, `duplicates.join` or `duplicates.split`.
    case person
  }

  public struct Member: Sendable, Hashable {
    /// Number of the row, from 1.
    public let row: Int
    public let bond: Bond
    /// The measured similarity (Jaccard) to the head, in ten-thousandths, rounded down.
    public let similarity: Int

    public init(row: Int, bond: Bond, similarity: Int) {
      self.row = row
      self.bond = bond
      self.similarity = similarity
    }
  }

  /// One letter and its repetitions.
  public struct Cluster: Sendable, Hashable {
    /// The row that the others are measured by: the first one. Its number, from 1.
    public let head: Int
    /// The others, in the order of the rows.
    public let others: [Member]
    /// Whether its text is too short to be compared but as a whole.
    public let isShort: Bool

    public init(head: Int, others: [Member], isShort: Bool = false) {
      self.head = head
      self.others = others
      self.isShort = isShort
    }

    /// Rows of the letter.
    public var size: Int { others.count + 1 }
    /// The least similarity of a member to the head, in ten-thousandths.
    public var leastSimilarity: Int { others.map(\.similarity).min() ?? 10_000 }

    public func count(of bond: Bond) -> Int { others.reduce(0) { $0 + ($1.bond == bond ? 1 : 0) } }
  }

  public let rule: DuplicateRule
  /// Rows in all.
  public let rows: Int
  /// Rows that repeat another.
  public let repetitions: Int
  /// Those of them that a person put with a letter whose text is neither the same nor near.
  public let joined: Int
  /// Rows of the largest letter that is not a short text; nil where no letter came twice. Rows that a person put with it whose
  /// texts are neither the same nor near are not among them.
  public let largest: Int?
  /// Whether a person has joined or parted letters.
  public let isJudged: Bool

  /// Members of all clusters, those of one together; and where each cluster begins.
  private var numbers: [UInt32] = []
  private var similarities: [UInt16] = []
  private var bonds: [Bond] = []
  private var heads: [UInt32] = []
  private var starts: [UInt32] = [0]
  private var shorts: [Bool] = []

  /// - Parameter clusters: each of two rows at least; they are ordered by size, the largest first, those of one size by
  ///   their heads.
  public init(rule: DuplicateRule, rows: Int, _ clusters: [Cluster]) {
    self.rule = rule
    self.rows = rows
    var repetitions = 0
    var joined = 0
    var largest = 0
    var isJudged = !rule.joined.isEmpty || !rule.split.isEmpty
    for cluster in clusters.sorted(by: { ($1.size, $0.head) < ($0.size, $1.head) }) {
      heads.append(UInt32(cluster.head))
      shorts.append(cluster.isShort)
      for member in cluster.others {
        numbers.append(UInt32(member.row))
        similarities.append(UInt16(member.similarity))
        bonds.append(member.bond)
      }
      starts.append(UInt32(numbers.count))
      repetitions += cluster.others.count
      let byPerson = cluster.count(of: .person)
      if byPerson > 0 { isJudged = true }
      joined += byPerson
      if !cluster.isShort { largest = max(largest, cluster.size - byPerson) }
    }
    self.repetitions = repetitions
    self.joined = joined
    self.largest = largest > 1 ? largest : nil
    self.isJudged = isJudged
  }

  public var count: Int { heads.count }
  /// Different letters: every row but the repetitions.
  public var distinct: Int { rows - repetitions }

  /// The cluster at a place, the largest at 0.
  public subscript(index: Int) -> Cluster {
    let range = Int(starts[index])..<Int(starts[index + 1])
    return Cluster(
      head: Int(heads[index]),
      others: range.map {
        Member(row: Int(numbers[$0]), bond: bonds[$0], similarity: Int(similarities[$0]))
      }, isShort: shorts[index])
  }
}
