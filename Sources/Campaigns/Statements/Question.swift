/// A question of a questionnaire.
public struct Question: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case single
    case multiple
    case scale
    case matrix
    case rank
    case open
  }

  /// What a share of an option is a share of.
  public enum Base: String, Sendable, Hashable, CaseIterable {
    case respondents
    case votes
  }

  public struct Option: Sendable, Hashable {
    /// Unique in the question; part of `FigureID`s.
    public let id: String
    public let label: String
    /// Stated votes; nil where they are counted from a column.
    public let votes: Int?
    public let share: StatedShare?

    public init(id: String, label: String, votes: Int?, share: StatedShare? = nil) {
      self.id = id
      self.label = label
      self.votes = votes
      self.share = share
    }
  }

  /// Unique in the campaign.
  public let id: String
  public let text: String
  public let kind: Kind
  public let base: Base
  /// The column of the rows that holds the answers.
  public let column: String?
  /// Stated number who answered.
  public let respondents: Int?
  public let options: [Option]
  /// What the office says of the answers.
  public let comment: String?

  public init(
    id: String, text: String, kind: Kind, base: Base, column: String? = nil, respondents: Int? = nil,
    options: [Option], comment: String? = nil
  ) {
    self.id = id
    self.text = text
    self.kind = kind
    self.base = base
    self.column = column
    self.respondents = respondents
    self.options = options
    self.comment = comment
  }
}
