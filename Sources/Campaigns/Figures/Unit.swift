/// Words for what is counted where the office has no own.
public enum Unit {
  /// A point made.
  public static let suggestion = "条"
  /// A letter, form, call or e-mail as received.
  public static let submission = "份"
  public static let person = "人"
  public static let vote = "票"
}

extension Campaign {
  /// The unit of suggestions: the one in which the office states them. A row of a questionnaire is a sheet of answers,
  /// whether or not it says anything in words.
  public var suggestionUnit: String {
    let counted = subject.kind == .questionnaire && hasRows ? Unit.submission : Unit.suggestion
    return statements.counts.suggestions?.unit ?? counted
  }
  /// The unit of submissions: the one in which the office states them.
  public var submissionUnit: String { statements.counts.submissions?.unit ?? Unit.submission }
}
