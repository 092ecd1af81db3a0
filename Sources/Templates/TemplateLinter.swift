import Diagnostics

/// Finds in a template's source what would go wrong without a word at rendering: a field that there is not, a character
/// that is kept for values.
struct TemplateLinter {
  let path: String

  /// Every field that templates may name.
  static let fields: Set<String> = [
    ".", "title", "officialHead", "marks", "number", "drawn", "lead", "window", "issuer", "topic", "about", "channels",
    "hasContents", "hasChannelCounts", "hasDispositions", "hasFacts", "nothingReceived", "total", "submissions",
    "valid", "distinct", "dispositions", "label", "count",
    "share", "last", "channelCounts", "facts", "breakdowns", "name", "items", "events", "kind", "date", "attended",
    "spoke", "sharesDoNotSum", "sectionsBefore", "sectionsAfter", "heading", "paragraphs", "groups", "level", "runIn",
    "hashes", "first", "rest", "disposition", "reason", "ungrouped", "questions", "text", "respondents", "votes",
    "votesAreBase", "hasShares", "options", "closing", "contact", "phone", "address", "email", "signOff", "issuers",
    "seal", "code",
    "url", "caption", "releasesTexts",
  ]

  /// `row.` and a field of the rows, or a column that the campaign publishes.
  private static func isKnown(_ field: String) -> Bool {
    fields.contains(field) || (field.hasPrefix("row.") && field.count > 4)
  }

  func findings(in text: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let bytes = Array(line)
      // U+E000 to U+F8FF begin with EE, or with EF and a byte below A4.
      if let at = bytes.indices.first(where: { bytes[$0] == 0xEE || (bytes[$0] == 0xEF && bytes[$0 + 1] < 0xA4) }) {
        log.append(.templateReserved, at: .file(path, line: index + 1, column: TemplateLinter.column(at, in: bytes)))
      }
      var at = 0
      while at + 1 < bytes.count {
        guard bytes[at] == UInt8(ascii: "{"), bytes[at + 1] == UInt8(ascii: "{") else {
          at += 1
          continue
        }
        let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
        if let field = TemplateLinter.field(bytes[(at + 2)..<end]), !TemplateLinter.isKnown(field) {
          let place = Place.file(path, line: index + 1, column: TemplateLinter.column(at, in: bytes))
          log.append(.templateField, at: place, ["field": field])
        }
        at = end + 1
      }
    }
    return log
  }

  /// The field that a tag names; nil for comments, partials and other tags that name none.
  private static func field(_ tag: ArraySlice<UInt8>) -> String? {
    var name = tag.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "{") }[...]
    guard let sigil = name.first, !"!>%$<=*".utf8.contains(sigil) else { return nil }
    if "#^/&".utf8.contains(sigil) { name.removeFirst() }
    return String(decoding: name, as: UTF8.self)
  }

  /// The column in scalars, from 1, of the byte at `index`.
  private static func column(_ index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].count { $0 & 0xC0 != 0x80 } + 1
  }
}
