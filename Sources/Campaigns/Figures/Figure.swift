/// One printed number: what it is, its value and unit, what it is a share of, and the rows or the statement behind it.
public struct Figure: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case count(Int)
    case share(Share)
    /// A share that the office states, without counts.
    case statedShare(StatedShare)
  }

  /// How the value came about.
  public enum Rule: String, Sendable, Hashable {
    case countOfSuggestions = "count-of-suggestions"
    case countOfSubmissions = "count-of-submissions"
    case countOfVotes = "count-of-votes"
    /// Rows, those that say the same counted once.
    case countOfLetters = "count-of-letters"
    case share
    /// As the office states it.
    case stated
  }

  public let id: FigureID
  public let value: Value
  /// Nil for a share.
  public let unit: String?
  public let qualifier: StatedCount.Qualifier?
  public let base: FigureID?
  public let rule: Rule
  public let rows: RowSelector?

  public init(
    id: FigureID, value: Value, unit: String? = nil, qualifier: StatedCount.Qualifier? = nil, base: FigureID? = nil,
    rule: Rule, rows: RowSelector? = nil
  ) {
    self.id = id
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.base = base
    self.rule = rule
    self.rows = rows
  }

  /// The number without its unit: `735`, `29.5%`.
  public var numeral: String {
    switch value {
    case .count(let count): String(count)
    case .share(let share): share.text
    case .statedShare(let share): share.text
    }
  }

  /// The number with unit and qualifier: `735条`, `约735条`, `29.5%`.
  public var text: String {
    guard case .count(let count) = value, let unit else { return numeral }
    return StatedCount(count, unit: unit, qualifier: qualifier).text
  }

  /// Whether parts that make it up can come to this sum; a share has none.
  func admits(whole sum: Int) -> Bool {
    count.map { StatedCount($0, unit: "", qualifier: qualifier).admits(sum) } ?? true
  }

  /// Whether some of its parts can come to this sum: of 700余 or 约700 more than 700.
  func admits(parts sum: Int) -> Bool { count.map { sum <= $0 || qualifier != nil } ?? true }

  /// The count; nil for a share.
  public var count: Int? {
    if case .count(let count) = value { count } else { nil }
  }
}
