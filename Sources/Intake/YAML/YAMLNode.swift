import Diagnostics

/// A piece of a YAML file with its place. Scalars are kept as the text that was written: what a word means is decided by
/// the field that reads it, so that `no`, `2020-05-17` and `01` hold no surprise.
struct YAMLNode {
  enum Content {
    /// `isPlain` is false for quoted and block text, which is never "nothing".
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case map([Entry])
  }

  struct Entry {
    let key: String
    let place: Place
    let value: YAMLNode
  }

  let content: Content
  let place: Place
  /// Where its words begin, where each of their lines is a line of the file; without a column where it is not known.
  var words: Place?
  /// Whether it is a list in brackets, whose items commas part.
  var isFlow = false
  /// Of a map that has a form: where the fields would stand that it does not have.
  var absent: [String: Place] = [:]

  /// Whether nothing was written: `key:`, `key: ~`, `key: null`.
  var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }
}
