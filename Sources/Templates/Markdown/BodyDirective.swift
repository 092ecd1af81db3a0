import Documents

/// A fenced block of a template whose lines are Markdown of their own: `~~~columns ug`, `~~~language bo`,
/// `~~~vertical mn 12`.
struct BodyDirective {
  enum Kind: String, CaseIterable {
    /// Columns beside each other, parted by lines of `+++`; those after the first are of the language.
    case columns
    /// Blocks of the language.
    case language
    /// Paragraphs of the language in vertical lines, so many lines of the page long.
    case vertical
  }

  let kind: Kind
  /// Nil where the name of the language is none that documents know.
  let language: DocumentLanguage?
  /// What stands for the language.
  let tag: String
  /// Length of vertical lines in lines of the page.
  let lines: Int
  let bodies: [String]

  /// Nil for a fence that begins no such block.
  init?(fence: String, text: String) {
    let words = fence.split(separator: " ")
    guard let name = words.first, let kind = Kind(rawValue: String(name)) else { return nil }
    self.kind = kind
    tag = words.count > 1 ? String(words[1]) : ""
    language = BodyDirective.language(tag)
    lines = words.count > 2 ? Int(words[2]) ?? BodyDirective.usualLines : BodyDirective.usualLines
    var bodies = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if kind == .columns, line == "+++" { bodies.append("") } else { bodies[bodies.count - 1] += line + "\n" }
    }
    self.bodies = bodies
  }

  private static let usualLines = 10

  /// By its tag, with or without the script that is usual for it.
  static func language(_ tag: String) -> DocumentLanguage? {
    switch tag {
    case "kk": .kazakh
    case "mn": .mongolian
    case "en": .english
    default: DocumentLanguage(rawValue: tag)
    }
  }
}
