/// A question of a questionnaire with the votes or shares of its options.
public struct NoticeQuestion: Sendable, Hashable {
  /// One answer that could be ticked.
  public struct Option: Sendable, Hashable {
    public let label: String
    public let votes: Int?
    /// Per cent, as written.
    public let share: String?
    /// The line as it stands in the cleaned text.
    public let line: String
  }

  public let number: String
  public let text: String
  public let options: [Option]
}
