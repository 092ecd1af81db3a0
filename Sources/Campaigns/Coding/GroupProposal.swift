/// What a codebook proposes for a row: never a finding, and for the office's own eyes alone. A person makes it final by naming
/// the group.
public struct GroupProposal: Sendable, Hashable {
  public struct Candidate: Sendable, Hashable {
    /// Id of the group.
    public let group: String
    /// What the weights of its words come to, in thousandths.
    public let score: Int
    /// Words that decided, as they stand in the text; of a pattern its pieces with `…` between them.
    public let words: [String]

    public init(group: String, score: Int, words: [String]) {
      self.group = group
      self.score = score
      self.words = words
    }
  }

  /// The group that is proposed; nil where none leads.
  public let proposed: Candidate?
  /// The one behind it, or the first two where none leads.
  public let others: [Candidate]

  public init(proposed: Candidate?, others: [Candidate]) {
    self.proposed = proposed
    self.others = others
  }

  /// `2`, `1.5`.
  public static func text(ofScore score: Int) -> String {
    var text = String(score / 1000)
    var rest = String(score % 1000 + 1000).dropFirst()
    while rest.last == "0" { rest.removeLast() }
    if !rest.isEmpty { text += "." + rest }
    return text
  }

  /// What `text(ofScore:)` wrote, in thousandths.
  public static func score(of text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 15,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    guard (1...3).contains(parts[1].utf8.count) else { return nil }
    return Int(parts[1] + String(repeating: "0", count: 3 - parts[1].utf8.count)).map { whole * 1000 + $0 }
  }
}

/// Proposals for rows that are as they were when these were made.
public protocol RowProposals: Sendable {
  /// Nil where there is none, where it is out of date, and where the row has a group.
  func proposal(for row: Suggestion) -> GroupProposal?
}
