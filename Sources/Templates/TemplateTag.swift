/// A Mustache tag of a template's source with its place.
struct TemplateTag {
  enum Kind {
    case value
    /// `#`, `^`.
    case section
    case end
    /// `>`.
    case part
    /// `<`: a part whose blocks are filled in up to the end of the tag.
    case parent
    /// `$`: what a part leaves to whoever takes it in, and what is filled in.
    case block
    case comment
    /// Without `}}` on its line.
    case unclosed
    /// What templates do without: other delimiters, parts with computed names, transforms.
    case other

    /// Whether it goes on up to an end of its name.
    var opens: Bool { self == .section || self == .parent || self == .block }

    /// What stands before its name.
    var sigil: String {
      switch self {
      case .section: "#"
      case .parent: "<"
      case .block: "$"
      case .part: ">"
      case .end: "/"
      case .comment: "!"
      case .value, .unclosed, .other: ""
      }
    }
  }

  let kind: Kind
  let name: String
  let line: Int
  /// In scalars, from 1.
  let column: Int
  /// Names of the sections that it stands in, the outermost first; not those of `^`.
  let sections: [String]

  /// Every tag of a source, in its order.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var open: [(name: String, isShown: Bool)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let start = rest.range(of: "{{") {
        let end = rest[start.upperBound...].range(of: "}}")
        let inside = rest[start.upperBound..<(end?.lowerBound ?? rest.endIndex)]
        let (found, name) = read(inside)
        let kind = end == nil && found != .comment ? .unclosed : found
        let sections = open.filter(\.isShown).map(\.name)
        let column = line.unicodeScalars.distance(from: line.startIndex, to: start.lowerBound) + 1
        if found.opens { open.append((name, found == .section && !inside.drop { $0 == " " }.hasPrefix("^"))) }
        if found == .end, open.last?.name == name { open.removeLast() }
        tags.append(TemplateTag(kind: kind, name: name, line: index + 1, column: column, sections: sections))
        guard let end else { break }
        rest = rest[end.upperBound...]
      }
    }
    return tags
  }

  private static func read(_ inside: Substring) -> (kind: Kind, name: String) {
    let words = inside.filter { $0 != " " && $0 != "{" }
    let name = String(words.dropFirst())
    switch words.first {
    case "#", "^": return (.section, name)
    case "/": return (.end, name)
    case ">": return (name.hasPrefix("*") ? .other : .part, name)
    case "<": return (.parent, name)
    case "$": return (.block, name)
    case "!": return (.comment, name)
    case "&": return (.value, name)
    case "=", "%", "*": return (.other, String(words))
    default: return (.value, String(words))
    }
  }
}
