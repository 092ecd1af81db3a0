/// The lines of a text of YAML, to which lines and words are added; ends of lines stay as they are.
struct YAMLLines {
  private(set) var scalars: [Unicode.Scalar]
  /// Where each line begins.
  private var starts: [Int] = []
  /// The end of the text's first line, for lines that are added.
  private let lineEnd: String

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    let end = scalars.firstIndex { $0 == "\n" || $0 == "\r" }
    lineEnd =
      end.map { at in
        scalars[at] == "\n" ? "\n" : at + 1 < scalars.count && scalars[at + 1] == "\n" ? "\r\n" : "\r"
      } ?? "\n"
    findStarts()
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  private mutating func findStarts() {
    starts = [0]
    for (at, scalar) in scalars.enumerated() {
      let isEnd = scalar == "\n" || (scalar == "\r" && !(at + 1 < scalars.count && scalars[at + 1] == "\n"))
      if isEnd { starts.append(at + 1) }
    }
  }

  private var count: Int { starts.count }

  /// A line without its end; lines count from 1.
  private func line(_ number: Int) -> ArraySlice<Unicode.Scalar> {
    let end = number < starts.count ? starts[number] : scalars.count
    var slice = scalars[starts[number - 1]..<end]
    while let last = slice.last, last == "\n" || last == "\r" { slice.removeLast() }
    return slice
  }

  private func indent(_ number: Int) -> Int { line(number).prefix { $0 == " " }.count }

  private func isBlank(_ number: Int) -> Bool { line(number).allSatisfy { $0 == " " || $0 == "\t" } }

  /// The first scalar behind the indent.
  private func first(_ number: Int) -> Unicode.Scalar? { line(number).first { $0 != " " } }

  private func beginsItem(_ number: Int) -> Bool {
    let rest = line(number).drop { $0 == " " }
    guard rest.first == "-" else { return false }
    return rest.count == 1 || rest[rest.startIndex + 1] == " " || rest[rest.startIndex + 1] == "\t"
  }

  /// Where a place of the parser's stands in the text; line and column count from 1.
  func offset(of place: (line: Int, column: Int)) -> Int? {
    guard place.line <= starts.count else { return nil }
    let offset = starts[place.line - 1] + place.column - 1
    return offset < scalars.count ? offset : nil
  }

  /// How far the dash of an item is indented that has its content here; nil where it stands in brackets.
  func dash(of place: (line: Int, column: Int)) -> Int? {
    var number = place.line
    while number >= 1 {
      if beginsItem(number), indent(number) < place.column - 1 { return indent(number) }
      // Only comments and blank lines may stand between a dash and its content.
      guard number == place.line ? indent(number) == place.column - 1 : isBlank(number) || first(number) == "#" else {
        return nil
      }
      number -= 1
    }
    return nil
  }

  /// The last line of the item that begins in `start` of a list whose dashes are indented so: what is indented more belongs to
  /// it. Blank lines and comments that are not indented more belong to what follows.
  func endOfList(from start: Int, indent: Int) -> Int { end(from: start) { self.indent($0) > indent } }

  /// The same of a map whose keys are indented so.
  func endOfMap(from start: Int, indent: Int) -> Int {
    end(from: start) { self.indent($0) > indent || (self.indent($0) == indent && first($0) != "#" && !beginsItem($0)) }
  }

  private func end(from start: Int, belongs: (Int) -> Bool) -> Int {
    var end = start
    var number = start + 1
    while number <= count {
      if isBlank(number) {
        number += 1
        continue
      }
      if belongs(number) { end = number } else if first(number) != "#" { break }
      number += 1
    }
    return end
  }

  /// The last line that is not blank.
  var lastContent: Int {
    var number = count
    while number > 1, isBlank(number) { number -= 1 }
    return number
  }

  /// Whether the line holds nothing behind this key but its colon, blanks and a comment.
  func isPlainKey(at place: (line: Int, column: Int)) -> Bool {
    let rest = line(place.line).dropFirst(place.column - 1).drop { $0 != ":" }.dropFirst().drop { $0 == " " }
    return rest.isEmpty || rest.first == "#"
  }

  /// Puts lines behind a line.
  mutating func insert(_ added: [String], after number: Int) {
    let isLast = number >= starts.count
    let at = isLast ? scalars.count : starts[number]
    let text: String
    if isLast, !(scalars.last == "\n" || scalars.last == "\r"), !scalars.isEmpty {
      text = lineEnd + added.joined(separator: lineEnd)
    } else {
      text = added.map { $0 + lineEnd }.joined()
    }
    insert(text, at: at)
  }

  mutating func insert(_ text: String, at offset: Int) {
    scalars.insert(contentsOf: text.unicodeScalars, at: offset)
    findStarts()
  }

  /// The end of what stands in the brackets that open here, without blanks and comments behind it; nil where they do not
  /// close. Quoted text and comments are passed over.
  func endOfContent(from start: Int) -> Int? {
    var depth = 0
    var at = start
    var end = start + 1
    while at < scalars.count {
      switch scalars[at] {
      case "[", "{": depth += 1
      case "]", "}":
        depth -= 1
        if depth == 0 { return end }
      case "\"" where isTokenStart(at):
        at += 1
        while at < scalars.count, scalars[at] != "\"" { at += scalars[at] == "\\" ? 2 : 1 }
      case "'" where isTokenStart(at):
        at += 1
        while at < scalars.count, scalars[at] != "'" { at += 1 }
      case "#" where scalars[at - 1].isSpace:
        while at < scalars.count, scalars[at] != "\n", scalars[at] != "\r" { at += 1 }
        continue
      default: break
      }
      at += 1
      if at <= scalars.count, !scalars[at - 1].isSpace { end = at }
    }
    return nil
  }

  /// Whether a quote here begins a scalar, and is no apostrophe within one.
  private func isTokenStart(_ at: Int) -> Bool {
    var before = at - 1
    while before >= 0, scalars[before].isSpace { before -= 1 }
    return before < 0 || "[{,:".unicodeScalars.contains(scalars[before]) || (before < at - 1 && scalars[before] == "-")
  }
}
