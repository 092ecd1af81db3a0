import Campaigns

/// What a profile says of a table that has no suggestions: facts by key, or a list of questions.
struct FactRules {
  enum Meaning {
    case topic
    case url
    /// A number that the campaign states under `figures:`.
    case figure(label: String, unit: String)
  }

  /// By the words of the first column.
  var facts: [(key: String, meaning: Meaning)] = []
  /// Headers under which a question's words stand.
  var questionHeaders: [String] = []
  /// Kinds of questions by the name of their sheet; the first that fits.
  var kinds: [(sheet: String, kind: Question.Kind)] = []

  var isEmpty: Bool { facts.isEmpty && questionHeaders.isEmpty }
}
