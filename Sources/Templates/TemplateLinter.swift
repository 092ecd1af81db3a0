import Diagnostics

/// Finds in a template's source what would go wrong without a word at rendering: a field that there is not, a character
/// that is kept for values.
struct TemplateLinter {
  let path: String
  /// Of the template's folder, by their names.
  var pictures: Set<String> = []

  /// Every field that templates may name.
  static let fields: Set<String> = [
    ".", "title", "officialHead", "marks", "number", "drawn", "lead", "window", "issuer", "topic", "about", "channels",
    "hasContents", "hasChannelCounts", "hasDispositions", "hasFacts", "nothingReceived", "leadStatesCounts", "total",
    "submissions",
    "valid", "distinct", "largest", "duplicateThreshold", "duplicatesJudged", "dispositions", "label", "count",
    "share", "last", "channelCounts", "facts", "breakdowns", "name", "items", "events", "kind", "date", "attended",
    "spoke", "sharesDoNotSum", "sectionsBefore", "sectionsAfter", "heading", "paragraphs", "groups", "level", "runIn",
    "hashes", "first", "rest", "disposition", "reason", "ungrouped", "questions", "text", "respondents", "votes",
    "votesAreBase", "hasShares", "options", "closing", "contact", "phone", "address", "email", "signOff", "issuers",
    "seal", "code",
    "url", "caption", "releasesTexts", "releasesNames", "isIndexed", "issueDate", "groupTable", "hasGroups",
    "hasGroupCounts", "hasQuestions", "hasRows", "days", "hasDays", "annexes", "hasAnnexes", "isTable", "isTop",
    "countCell", "shareCell", "outcomes", "form", "acted", "isFile", "file", "alt", "imagesBefore", "imagesAfter",
    "remark", "archiveRoot", "imprint", "copies", "printer", "opening", "others", "comment", "hasOptions", "isRank",
    "sharesOverlap",
    "hasNote", "groupOutcomes", "hasGroupOutcomes", "cells", "sectionNumber", "isLargePrint", "outcomeLabels",
    "plainHeading", "joint", "isWithheld", "countsSheets",
    "otherLanguage", "isBeside", "isBelow", "isVertical", "otherTitle", "otherLead", "otherNumber", "otherHeading",
    "otherFirst", "otherRest", "otherParagraphs", "otherClosing", "otherSignOff", "otherIssuers", "otherDate",
  ]

  /// Fields that run on with the label before them where nothing stands between: 热线12345 and 1条.
  private static let counts: Set<String> = ["count", "share", "votes"]

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
      /// Where a label ended.
      var labelEnd: Int?
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
        let name = String(decoding: bytes[(at + 2)..<end].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        if labelEnd == at, TemplateLinter.counts.contains(name) {
          let place = Place.file(path, line: index + 1, column: TemplateLinter.column(at, in: bytes))
          log.append(
            .templateCountBare, at: place, ["label": "{{label}}", "count": "{{\(name)}}", "joint": "{{joint}}"])
        }
        labelEnd = name == "label" ? end + 2 : nil
        at = end + 1
      }
    }
    log.append(contentsOf: constructs(in: text))
    return log
  }

  /// Directives and Markdown that templates do not have, found in the source so that they keep their line.
  private func constructs(in text: String) -> DiagnosticLog {
    constructs(inMarkdown: TemplateLinter.withoutTags(text), after: 0)
  }

  /// - Parameter lines: how many stand before it in the file.
  private func constructs(inMarkdown text: String, after lines: Int) -> DiagnosticLog {
    var log = DiagnosticLog()
    guard let tree = MarkdownTree(text) else { return log }
    var waiting = tree.blocks
    while let node = waiting.popLast() {
      if node.type == "code_block" {
        if BodyDirective(fence: node.fenceInfo, text: "") != nil {
          // Lines of a body stand where they do in the file; `+++` is a paragraph there.
          log.append(contentsOf: constructs(inMarkdown: node.literal, after: lines + node.line))
        } else {
          log.append(contentsOf: directive(node, after: lines))
        }
      } else if node.type == "link", !TemplateLink.isKnown(node.url) {
        log.append(.templateConstruct, at: .file(path, line: lines + node.line), ["construct": "[…](\(node.url))"])
      } else if node.type == "image", !pictures.contains(node.url), !node.url.contains(TemplateLinter.tagMark) {
        log.append(.templatePicture, at: .file(path, line: lines + node.line), ["picture": node.url])
      } else if !TemplateLinter.constructs.contains(node.type) {
        log.append(.templateConstruct, at: .file(path, line: lines + node.line), ["construct": node.type])
      }
      // What CommonMark does not take for emphasis beside Han marks (`**甲。**后`) would be printed with its asterisks.
      if node.children.contains(where: { $0.type == "text" && $0.literal.contains("**") }) {
        log.append(.templateEmphasis, at: .file(path, line: lines + node.line))
      }
      waiting += node.children
    }
    return log
  }

  /// cmark's words for what the reader understands.
  private static let constructs: Set<String> = [
    "heading", "paragraph", "table", "table_header", "table_row", "table_cell", "list", "item", "block_quote", "text",
    "softbreak", "linebreak", "strong", "emph", "link", "image",
  ]

  private func directive(_ node: MarkdownNode, after lines: Int) -> DiagnosticLog {
    var log = DiagnosticLog()
    guard let known = Directive.known[node.fenceInfo] else {
      log.append(.templateConstruct, at: .file(path, line: lines + node.line), ["construct": "```" + node.fenceInfo])
      return log
    }
    for (index, line) in node.literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(words.first ?? "")
      if words.count < 2, name.allSatisfy(\.isWhitespace) { continue }
      let place = Place.file(path, line: lines + node.line + index + 1)
      if words.count < 2 {
        log.append(.templateDirective, at: place, ["directive": node.fenceInfo, "problem": "name: value"])
      } else if !known.contains(name) {
        let names = known.sorted().joined(separator: ", ")
        log.append(.templateDirective, at: place, ["directive": node.fenceInfo, "problem": "\(name)? \(names)"])
      } else if let choices = Directive.choices[name] {
        let value = words[1].filter { !$0.isWhitespace }
        if value.isEmpty || value.contains(TemplateLinter.tagMark) || choices.contains(value) { continue }
        let known = choices.sorted().joined(separator: ", ")
        log.append(
          .templateDirective, at: place, ["directive": node.fenceInfo, "problem": "\(name): \(value)? \(known)"])
      } else if node.fenceInfo == "chart", name == "bar" {
        for part in String(words[1]).barParts.dropFirst()
        where !part.contains(TemplateLinter.tagMark) && !Directive.isAbsent(part) {
          log.append(.templateChartNumber, at: place, ["number": part])
        }
      } else if node.fenceInfo == "picture", name == "file" {
        let picture = String(words[1].drop { $0 == " " })
        if picture.contains(TemplateLinter.tagMark) || pictures.contains(picture) { continue }
        log.append(.templatePicture, at: place, ["picture": picture])
      }
    }
    return log
  }

  /// Stands for a value where the source is looked at without its tags.
  static let tagMark: Character = "\u{FFFC}"

  /// The source with each tag blanked, line for line; a line that is nothing but tags is empty.
  private static func withoutTags(_ text: String) -> String {
    let source = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      guard isPair(UInt8(ascii: "{"), at, in: source) else {
        result.append(source[at])
        at += 1
        continue
      }
      var end = at + 2
      while end < source.count, !isPair(UInt8(ascii: "}"), end, in: source) { end += 1 }
      // A tag without an end.
      guard end < source.count else { break }
      end += 2
      if end < source.count, source[end] == UInt8(ascii: "}") { end += 1 }
      // A value is a word; sections, comments, partials and their blocks are nothing.
      if !"#^/!>&<$".utf8.contains(source[at + 2]) { result += String(TemplateLinter.tagMark).utf8 }
      result += source[at..<end].filter { $0 == UInt8(ascii: "\n") }
      at = end
    }
    return String(decoding: result + source[at...], as: UTF8.self)
  }

  private static func isPair(_ byte: UInt8, _ index: Int, in bytes: [UInt8]) -> Bool {
    index + 1 < bytes.count && bytes[index] == byte && bytes[index + 1] == byte
  }

  /// The other sources that a source takes in.
  static func partials(in text: String) -> [String] {
    let source = Array(text.utf8)
    var names: [String] = []
    var at = 0
    while at < source.count {
      guard isPair(UInt8(ascii: "{"), at, in: source) else {
        at += 1
        continue
      }
      let end = source[at...].firstIndex(of: UInt8(ascii: "}")) ?? source.count
      let tag = source[(at + 2)..<end].filter { $0 != UInt8(ascii: " ") }
      if let sigil = tag.first, "><".utf8.contains(sigil) {
        names.append(String(decoding: tag.dropFirst(), as: UTF8.self))
      }
      at = end + 1
    }
    return names
  }

  /// The field that a tag names; nil for comments, partials and other tags that name none, and for those that end what
  /// another one began.
  private static func field(_ tag: ArraySlice<UInt8>) -> String? {
    var name = tag.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "{") }[...]
    guard let sigil = name.first, !"!>%$<=*/".utf8.contains(sigil) else { return nil }
    if "#^&".utf8.contains(sigil) { name.removeFirst() }
    return String(decoding: name, as: UTF8.self)
  }

  /// The column in scalars, from 1, of the byte at `index`.
  private static func column(_ index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].count { $0 & 0xC0 != 0x80 } + 1
  }
}
