import Campaigns
import Diagnostics

/// What a codebook finds in the rows of a campaign: proposals, and what it cannot say.
public struct GroupingSurvey: Sendable {
  /// A row with what is proposed for it.
  public struct Example: Sendable {
    public let row: String
    public let proposal: GroupProposal
  }

  public struct Group: Sendable {
    public let id: String
    /// Rows without a group for which this one is proposed.
    public internal(set) var proposed = 0
    public internal(set) var examples: [Example] = []
    /// Rows that a person put into this group or into one below it: how many the codebook would propose so, otherwise, or
    /// not at all.
    public internal(set) var agreed = 0
    public internal(set) var differed = 0
    public internal(set) var silent = 0
    /// Ids of the first rows that the codebook would put otherwise.
    public internal(set) var differing: [String] = []
  }

  /// A word or pattern that stands in no row.
  public struct Unfound: Sendable {
    public let word: String
    public let group: String
    public let place: Place
  }

  public internal(set) var rows = 0
  /// Rows that name a group.
  public internal(set) var grouped = 0
  public internal(set) var proposed = 0
  public internal(set) var undecided = 0
  /// Groups that have words, in the order of the notice.
  public internal(set) var groups: [Group] = []
  public internal(set) var undecidedExamples: [Example] = []
  public internal(set) var unfound: [Unfound] = []
  /// Frequent phrases of what no word says anything of.
  public internal(set) var headings: [HeadingProposal] = []

  public var ungrouped: Int { rows - grouped }
  /// Rows without a group in which no word of the codebook stands.
  public var remaining: Int { ungrouped - proposed - undecided }
}

/// A phrase that could be a heading, or a word of the codebook.
public struct HeadingProposal: Sendable {
  /// As it stands in one of the letters.
  public let phrase: String
  /// Different letters that have it.
  public let letters: Int
  /// Phrases that stand in much the same letters.
  public let others: [String]
  /// Ids of the first rows.
  public let rows: [String]
}
