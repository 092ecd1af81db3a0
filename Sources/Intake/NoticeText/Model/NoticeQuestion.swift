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
  /// Without the bracket that says how many answers could be ticked.
  public let text: String
  /// Whether several answers could be ticked: by that bracket, or since their shares exceed the whole.
  public let isMultiple: Bool
  public let options: [Option]
  /// The question as it stands in the cleaned text, behind its number.
  public let line: String

  /// Rounding may bring single answers to a little more than the whole, per cent.
  private static let most = 102.0

  /// A question that the text asks nowhere but in its title.
  init(of title: String, options: [Option]) {
    let shares = options.compactMap { $0.share.flatMap(Double.init) }.reduce(0, +)
    (number, text, line) = ("", title, "")
    isMultiple = shares > NoticeQuestion.most
    self.options = options
  }

  init(number: String, line: FoldedText, options: [Option]) {
    let tag = QuestionTag(line)
    let shares = options.compactMap { $0.share.flatMap(Double.init) }.reduce(0, +)
    self.number = number
    text = tag.text
    isMultiple = tag.isMultiple ?? (shares > NoticeQuestion.most)
    self.options = options
    self.line = line.text
  }
}
