/// What a diagnostic says in one language: the message (what was found, what was expected) and the hint (what to do).
/// `{name}` stands for an argument of the diagnostic.
public struct Wording: Sendable, Hashable {
  public let message: String
  public let hint: String?
  /// The hint to those whose campaign is one workbook, and who never see `campaign.yaml`; nil: the hint is the same.
  public let workbookHint: String?

  public init(_ message: String, hint: String? = nil, workbookHint: String? = nil) {
    self.message = message
    self.hint = hint
    self.workbookHint = workbookHint
  }

  /// Replaces each `{name}`, a name being ASCII letters, by the argument of that name; a name that has none stays as it
  /// is, so that tests see it. Other braces are plain characters.
  public static func fill(_ template: String, with arguments: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inner = rest[rest.index(after: open)...]
      let name = inner.prefix { $0.isASCII && $0.isLetter }
      let end = name.endIndex
      if !name.isEmpty, end < inner.endIndex, inner[end] == "}", let argument = arguments[String(name)] {
        result += argument
        rest = inner[inner.index(after: end)...]
      } else {
        result += "{"
        rest = inner
      }
    }
    return result + rest
  }
}
