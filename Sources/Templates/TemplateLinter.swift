import Diagnostics

/// Finds in a template's source what would go wrong without a word at rendering: a field that there is not, a character
/// that is kept for values.
struct TemplateLinter {
  let path: String

  /// Every field that templates may name.
  static let fields: Set<String> = [
    ".", "title", "officialHead", "marks", "number", "drawn", "lead", "window", "issuer", "topic", "about", "channels",
    "hasContents", "hasChannelCounts", "hasDispositions", "hasFacts", "nothingReceived", "total", "submissions", "valid", "distinct", "dispositions", "label", "count",
    "share", "last", "channelCounts", "facts", "breakdowns", "name", "items", "events", "kind", "date", "attended",
    "spoke", "sharesDoNotSum", "sectionsBefore", "sectionsAfter", "heading", "paragraphs", "groups", "level", "runIn",
    "hashes", "first", "rest", "disposition", "reason", "ungrouped", "questions", "text", "respondents", "votes",
    "votesAreBase", "hasShares", "options", "closing", "contact", "phone", "address", "email", "signOff", "issuers", "seal", "code",
    "url", "caption",
  ]

  func findings(in text: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let scalars = Array(line.unicodeScalars)
      if let column = scalars.firstIndex(where: TokenTable.isReserved) {
        log.append(.templateReserved, at: .file(path, line: index + 1, column: column + 1))
      }
      var at = 0
      while at + 1 < scalars.count {
        guard scalars[at] == "{", scalars[at + 1] == "{" else {
          at += 1
          continue
        }
        var end = at + 2
        while end < scalars.count, scalars[end] != "}" { end += 1 }
        check(scalars[(at + 2)..<end], .file(path, line: index + 1, column: at + 1), into: &log)
        at = end + 1
      }
    }
    return log
  }

  private func check(_ tag: ArraySlice<Unicode.Scalar>, _ place: Place, into log: inout DiagnosticLog) {
    var name = String(String.UnicodeScalarView(tag)).filter { !$0.isWhitespace && $0 != "{" }
    guard let sigil = name.first, !"!>%$<=*".contains(sigil) else { return }
    if "#^/&".contains(sigil) { name.removeFirst() }
    if !TemplateLinter.fields.contains(name) {
      log.append(.templateField, at: place, ["field": name])
    }
  }
}
