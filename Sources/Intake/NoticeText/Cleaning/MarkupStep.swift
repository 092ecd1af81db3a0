/// Tags of a page saved as text: block tags end a line, others vanish, and scripts and styles go with their content. A table's
/// row becomes a line with tabs between its cells, however many lines the page has it on.
///
/// A tag counts only if its name is one of HTML's, so that `a<b` and `<见附件>` stay.
enum MarkupStep {
  fileprivate static let block: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "table", "tbody", "thead", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "section", "article", "header", "footer", "html", "body", "head", "title", "dl", "dt", "dd", "blockquote", "center",
  ]
  private static let inline: Set<String> = [
    "span", "a", "b", "strong", "i", "em", "u", "font", "img", "td", "th", "sup", "sub", "small", "big", "o:p", "meta",
    "link", "input", "label", "button", "form", "col", "colgroup", "ruby", "rt", "rp", "s", "del", "ins",
  ]
  private static let hidden: Set<String> = ["script", "style"]
  /// A tag longer than this many characters is none.
  private static let longest = 2000

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    guard text.scalars.contains("<") else { return }
    var recorder = StepRecorder(.markup)
    var result = TracedText()
    result.reserve(text.count)
    var row = Row()
    var index = 0
    while index < text.count {
      guard text.scalars[index] == "<", let tag = tag(at: index, of: text.scalars) else {
        if let scalar = row.taken(text.scalars[index]) { result.append(scalar, from: text.origins[index]) }
        index += 1
        continue
      }
      recorder.note(at: text.origins[index], "<\(tag.name)>", "", key: tag.name)
      var next = tag.end
      if hidden.contains(tag.name), !tag.isClosing { next = end(of: tag.name, from: next, in: text.scalars) }
      if let mark = row.mark(of: tag.name, isClosing: tag.isClosing),
        mark != " " || result.scalars.last?.isBlank == false
      {
        result.append(mark, from: text.origins[index])
      }
      index = next
    }
    log.add(recorder)
    text = result
  }

  /// The text of a page but for what stands in its tables.
  static func withoutTables(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var (depth, index) = (0, 0)
    while index < scalars.count {
      if scalars[index] == "<", let tag = tag(at: index, of: scalars), tag.name == "table" {
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

  /// Where in a table's row the text stands.
  private struct Row {
    private var isOpen = false
    private var isInCell = false
    private var cells = 0

    /// What a character of the text becomes: white space of the page's source between cells is none, within one a blank.
    func taken(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
      guard isOpen, scalar == "\n" || scalar == "\t" || (!isInCell && scalar.isBlank) else { return scalar }
      return isInCell ? " " : nil
    }

    /// What a tag becomes.
    mutating func mark(of name: String, isClosing: Bool) -> Unicode.Scalar? {
      switch name {
      case "tr", "table", "tbody", "thead":
        isOpen = name == "tr" && !isClosing
        (isInCell, cells) = (false, 0)
        return "\n"
      case "td", "th":
        guard isOpen else { return "\t" }
        isInCell = !isClosing
        if isClosing { return nil }
        cells += 1
        return cells > 1 ? "\t" : nil
      default:
        guard MarkupStep.block.contains(name) else { return nil }
        return isOpen ? (isInCell ? " " : nil) : "\n"
      }
    }
  }

  private static func tag(at start: Int, of scalars: [Unicode.Scalar]) -> (name: String, isClosing: Bool, end: Int)? {
    var index = start + 1
    if index + 2 < scalars.count, scalars[index] == "!", scalars[index + 1] == "-", scalars[index + 2] == "-" {
      while index + 2 < min(scalars.count, start + longest) {
        if scalars[index] == "-", scalars[index + 1] == "-", scalars[index + 2] == ">" {
          return ("!--", false, index + 3)
        }
        index += 1
      }
      return nil
    }
    let isClosing = index < scalars.count && scalars[index] == "/"
    if isClosing { index += 1 }
    var name = ""
    while index < scalars.count, name.unicodeScalars.count < 12 {
      let scalar = scalars[index]
      guard scalar.isASCIILetter || scalar.isASCIIDigit || scalar == ":" else { break }
      name.unicodeScalars.append(scalar)
      index += 1
    }
    name = name.lowercased()
    guard block.contains(name) || inline.contains(name) || hidden.contains(name) else { return nil }
    while index < scalars.count, index - start < longest {
      if scalars[index] == ">" { return (name, isClosing, index + 1) }
      if scalars[index] == "<" { return nil }
      index += 1
    }
    return nil
  }

  private static func end(of name: String, from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    let wanted = Array("</\(name)".unicodeScalars)
    var index = start
    while index + wanted.count <= scalars.count {
      if scalars[index] == "<", scalars[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return scalars.count
  }
}
