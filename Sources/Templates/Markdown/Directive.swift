import Documents

/// A fenced block of a template: its name and its lines `name: value`.
struct Directive {
  let name: String
  let fields: [(name: String, value: String)]

  init(name: String, text: String) {
    self.name = name
    fields = text.split(separator: "\n").compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
  }

  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
  func value(_ name: String) -> String? { values(name).first }

  /// Whether the words of a chart stand for no figure: none, the nought of a day on which nothing came, or the dash of what
  /// is not known.
  static func isAbsent(_ words: String) -> Bool { ["", "0", "—"].contains(words) }

  /// What lines may say that choose among words.
  static let choices: [String: Set<String>] = [
    "form": ["document", "letter"], "drawn": ["yes", "no"], "seal": ["space", "none"],
    "kind": ["bar", "stacked", "line"], "rows": ["all"], "type": ["body", "appendix"], "depth": ["1", "2", "3", "4"],
    "page": ["upright", "sideways"],
  ]

  /// The directives that there are, with the lines that each may have.
  static let known: [String: Set<String>] = [
    "official-head": ["mark", "number", "drawn", "form"], "sign-off": ["issuer", "date", "seal"],
    "code": ["url", "caption"], "cover": ["title", "subtitle", "issuer", "date"], "contents": ["heading", "depth"],
    "page-break": [], "annex-list": ["title"], "annex": ["label", "title"], "remark": ["text"],
    "imprint": ["copies", "printer", "date"], "note": ["text"], "picture": ["file", "alt", "caption"],
    "annex-file": ["file", "page"], "suggestions": ["part", "text", "type"],
    "suggestion-table": ["caption", "column", "note", "rows", "page"],
    "chart": ["kind", "caption", "about", "series", "bar", "note"],
  ]
}

extension String {
  /// The pieces between `|`, without the blanks around them.
  var barParts: [String] {
    split(separator: "|", omittingEmptySubsequences: false).map { part in
      var part = part.drop { $0 == " " }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }
}
