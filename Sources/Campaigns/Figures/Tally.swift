/// All counts that are derived from the rows of a campaign.
public struct Tally: Sendable, Hashable {
  /// What is counted of one group; a row that several groups below it name counts once.
  public struct Group: Sendable, Hashable {
    public var count = 0
    public var dispositions = OrderedCounts<String>()

    public init() {}
  }

  public var submissions = 0
  public var suggestions = 0
  public var groups: [String: Group] = [:]
  public var ungrouped = 0
  /// Rows that name more than one group.
  public var inSeveralGroups = 0
  /// By code of the scale.
  public var dispositions = OrderedCounts<String>()
  public var channels = OrderedCounts<String>()
  public var districts = OrderedCounts<String>()
  /// By day of receipt.
  public var days: [CalendarDate: Int] = [:]
  public var outsideWindow = 0
  /// Rows of a disposition for which neither they nor their groups give a reason, by code of the scale.
  public var unreasoned: [String: Int] = [:]
  /// Answers by question, then by option.
  public var answers: [String: Answers] = [:]

  /// Answers to one question.
  public struct Answers: Sendable, Hashable {
    public var respondents = 0
    public var votes = OrderedCounts<String>()

    public init() {}
  }

  public init() {}

  public static let empty = Tally()
}
