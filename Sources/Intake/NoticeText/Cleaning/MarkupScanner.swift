/// Finds tags in a text that may be a page's source.
///
/// In a text that is none a tag counts only if its name is one of HTML's, so that `a<b` and `<见附件>` stay; in a page whatever is
/// written like a tag is one.
struct MarkupScanner {
  /// Tags that end a line.
  static let block: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "table", "tbody", "thead", "tfoot", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "section", "article", "header", "footer", "main", "aside", "html", "body", "head", "title", "dl", "dt", "dd",
    "blockquote", "center", "caption", "nav", "figure", "figcaption", "form", "fieldset", "pre", "address",
  ]
  static let inline: Set<String> = [
    "span", "a", "b", "strong", "i", "em", "u", "font", "img", "td", "th", "sup", "sub", "small", "big", "o:p", "meta",
    "link", "input", "label", "button", "col", "colgroup", "ruby", "rt", "rp", "s", "del", "ins",
  ]
  /// Elements whose content is not the page's text: what programs read, what is drawn, what is filled in, and what leads
  /// elsewhere.
  static let hidden: Set<String> = [
    "script", "style", "head", "title", "noscript", "template", "select", "textarea", "svg", "iframe", "nav", "object",
    "audio", "video", "canvas",
  ]
  /// A tag longer than this many characters is none, unless the text is a page, in which pictures may stand within tags.
  private static let longest = 2000
  private static let longestName = 24

  let scalars: [Unicode.Scalar]
  /// Whether the text is a page's source.
  let isPage: Bool
  /// Ends that were looked for in vain; what is not behind one place is not behind a later one.
  private var lacking: Set<String> = []

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    let marks = ["<html", "<body", "<p>", "<p ", "<div"].map { Array($0.unicodeScalars) }
    isPage = scalars.indices.contains { index in
      scalars[index] == "<" && marks.contains { MarkupTag.has($0, at: index, scalars) }
    }
  }

  /// The tag that begins at the `<` at `start`.
  mutating func tag(at start: Int) -> MarkupTag? {
    var index = start + 1
    guard index < scalars.count else { return nil }
    if scalars[index] == "!" { return declaration(at: start) }
    if scalars[index] == "?" {
      guard index + 1 < scalars.count, scalars[index + 1].isASCIILetter else { return nil }
      return closed(start, from: index + 1, name: "?", isClosing: false)
    }
    let isClosing = scalars[index] == "/"
    if isClosing { index += 1 }
    guard index < scalars.count, scalars[index].isASCIILetter else { return nil }
    var name = ""
    while index < scalars.count, name.utf8.count < MarkupScanner.longestName {
      let scalar = scalars[index]
      guard scalar.isASCIILetter || scalar.isASCIIDigit || ":-_".unicodeScalars.contains(scalar) else { break }
      name.unicodeScalars.append(scalar)
      index += 1
    }
    name = name.lowercased()
    guard index < scalars.count, scalars[index].isBlank || "\n/>\"'".unicodeScalars.contains(scalars[index]),
      isPage || MarkupScanner.isKnown(name)
    else { return nil }
    return closed(start, from: index, name: name, isClosing: isClosing)
  }

  private static func isKnown(_ name: String) -> Bool {
    block.contains(name) || inline.contains(name) || hidden.contains(name)
  }

  /// `<!-- … -->`, `<!DOCTYPE …>` and `<![endif]>`.
  private mutating func declaration(at start: Int) -> MarkupTag? {
    let open = Array("<!--".unicodeScalars)
    if MarkupTag.has(open, at: start, scalars) {
      guard let end = find("-->", from: start + open.count) else { return nil }
      return MarkupTag(name: "!", isClosing: false, attributes: start..<start, end: end + 3)
    }
    guard start + 2 < scalars.count, scalars[start + 2].isASCIILetter || scalars[start + 2] == "[" else { return nil }
    return closed(start, from: start + 2, name: "!", isClosing: false)
  }

  /// The tag up to its `>`; another `<` before it says that it is none.
  private func closed(_ start: Int, from: Int, name: String, isClosing: Bool) -> MarkupTag? {
    var index = from
    while index < scalars.count, isPage || index - start < MarkupScanner.longest {
      if scalars[index] == ">" {
        return MarkupTag(name: name, isClosing: isClosing, attributes: from..<index, end: index + 1)
      }
      if scalars[index] == "<" { return nil }
      index += 1
    }
    return nil
  }

  /// Where the content of a hidden element ends that `tag` opened: at its closing tag. A script or a style that is never closed
  /// takes the rest of the page, as browsers have it; the head ends where the body begins.
  mutating func endOfHidden(_ tag: MarkupTag) -> Int {
    if let end = find("</" + tag.name, from: tag.end) { return end }
    switch tag.name {
    case "script", "style": return scalars.count
    case "head": return find("<body", from: tag.end) ?? tag.end
    default: return tag.end
    }
  }

  private mutating func find(_ word: String, from start: Int) -> Int? {
    guard !lacking.contains(word) else { return nil }
    let wanted = Array(word.unicodeScalars)
    var index = start
    while index + wanted.count <= scalars.count {
      if scalars[index] == wanted[0], MarkupTag.has(wanted, at: index, scalars) { return index }
      index += 1
    }
    lacking.insert(word)
    return nil
  }

  /// Whether the text behind a tag begins with a number of its own.
  mutating func hasNumber(from start: Int) -> Bool {
    var head: [Unicode.Scalar] = []
    var index = start
    let limit = min(scalars.count, start + MarkupScanner.longest)
    while index < limit, head.count < 8 {
      if scalars[index] == "<", let tag = tag(at: index) {
        if MarkupScanner.block.contains(tag.name), !head.isEmpty { break }
        index = tag.end
        continue
      }
      if !scalars[index].isBlank, scalars[index] != "\n" { head.append(scalars[index]) }
      index += 1
    }
    return Numbering(FoldedText(head)) != nil
  }
}
