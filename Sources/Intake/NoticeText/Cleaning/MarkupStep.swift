/// Tags of a page saved as text: block tags end a line, others vanish, and scripts and styles go with their content.
///
/// A tag counts only if its name is one of HTML's, so that `a<b` and `<见附件>` stay.
enum MarkupStep {
  private static let block: Set<String> = [
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
    var index = 0
    while index < text.count {
      guard text.scalars[index] == "<", let tag = tag(at: index, of: text.scalars) else {
        result.append(text.scalars[index], from: text.origins[index])
        index += 1
        continue
      }
      recorder.note(at: text.origins[index], "<\(tag.name)>", "", key: tag.name)
      var next = tag.end
      if hidden.contains(tag.name), !tag.isClosing { next = end(of: tag.name, from: next, in: text.scalars) }
      if block.contains(tag.name) { result.append("\n", from: text.origins[index]) }
      // Cells stay apart, else two figures become one.
      if tag.name == "td" || tag.name == "th" { result.append("\t", from: text.origins[index]) }
      index = next
    }
    log.add(recorder)
    text = result
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
