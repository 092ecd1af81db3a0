/// What a diagnostic says in one language: the message (what was found, what was expected) and the hint (what to do).
/// `{name}` stands for an argument of the diagnostic.
public struct Wording: Sendable, Hashable {
  public let message: String
  public let hint: String?

  public init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// Replaces each `{name}` by the argument of that name; a name that has none stays as it is, so that tests see it.
  public static func fill(_ template: String, with arguments: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
