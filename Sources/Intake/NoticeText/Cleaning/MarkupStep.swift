/// Tags of a page saved as text: block tags end a line, others vanish, and what no reader of the page sees goes with its content
/// (see `MarkupScanner.hidden`). A table's row becomes a line with tabs between its cells, however many lines the page has it on;
/// a numbered list gets the numbers that a browser shows.
enum MarkupStep {
  private static let deepestList = 32

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    guard text.scalars.contains("<") else { return }
    var scanner = MarkupScanner(text.scalars)
    var recorder = StepRecorder(.markup)
    var result = MarkupText()
    result.reserve(text.count)
    var row = MarkupRow(allowance: text.count)
    // The last number of each open list; nil for lists without numbers.
    var lists: [Int?] = []
    var index = 0
    while index < text.count {
      guard text.scalars[index] == "<", let tag = scanner.tag(at: index) else {
        if let scalar = row.taken(text.scalars[index]) { result.append(scalar, from: text.origins[index]) }
        index += 1
        continue
      }
      let origin = text.origins[index]
      recorder.note(at: origin, "<\(tag.name)>", "", key: tag.name)
      var next = tag.end
      if MarkupScanner.hidden.contains(tag.name), !tag.isClosing { next = scanner.endOfHidden(tag) }
      row.take(tag, text.scalars, at: origin, &result)
      result.note(tag)
      if tag.name == "ol" || tag.name == "ul" {
        if tag.isClosing {
          _ = lists.popLast()
        } else if lists.count < deepestList {
          lists.append(tag.name == "ol" ? max(0, (tag.number(of: "start", in: text.scalars) ?? 1) - 1) : nil)
        }
      }
      if tag.name == "li", !tag.isClosing, !row.isOpen, let last = lists.last, let last {
        lists[lists.count - 1] = last + 1
        if !scanner.hasNumber(from: tag.end) {
          for scalar in number(last + 1, level: lists.count).unicodeScalars { result.append(scalar, from: origin) }
        }
      }
      index = next
    }
    text = result.finished(&recorder)
    log.add(recorder)
  }

  private static func number(_ value: Int, level: Int) -> String { level == 1 ? "\(value)、" : "（\(value)）" }

  /// The text of a page but for what stands in its tables.
  static func withoutTables(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var scanner = MarkupScanner(scalars)
    var result: [Unicode.Scalar] = []
    var (depth, index) = (0, 0)
    while index < scalars.count {
      if scalars[index] == "<", let tag = scanner.tag(at: index), tag.name == "table" {
        depth = max(0, depth + (tag.isClosing ? -1 : 1))
        result.append("\n")
        index = tag.end
      } else {
        if depth == 0 { result.append(scalars[index]) }
        index += 1
      }
    }
    return result
  }
}
