import Diagnostics
import Yams

/// Comments that were most likely meant as words: `topic: 青澜路 #2地块` ends before its `#`, and nobody is told.
///
/// A comment behind a plain value is taken for words where no blank stands behind its `#`, or where a single one before it
/// parts it from words of other letters than ASCII (`# ` behind a number or a keyword is how comments are written).
struct YAMLComments {
  private struct Value {
    let column: Int
    let text: String
  }

  private let path: String
  /// The last plain value that begins on each line: a comment ends its line, so that only one of them can be before it.
  private var last: [Int: Value] = [:]

  init(path: String) { self.path = path }

  mutating func look(at scalar: Node.Scalar) {
    guard let mark = scalar.mark else { return }
    if let known = last[mark.line], known.column > mark.column { return }
    // A value in quotes says itself where it ends.
    last[mark.line] = scalar.style == .plain ? Value(column: mark.column, text: scalar.string) : nil
  }

  func findings(in lines: [Substring]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (line, value) in last.sorted(by: { $0.key < $1.key }) {
      guard let (number, column) = YAMLComments.comment(behind: value, from: line, lines) else { continue }
      log.append(.yamlCommentInText, at: .file(path, line: number, column: column))
    }
    return log
  }

  /// Where the comment is that follows a value and may be words; the value may go on over lines, which YAML joins by blanks.
  private static func comment(behind value: Value, from first: Int, _ lines: [Substring]) -> (line: Int, column: Int)? {
    var words = value.text.unicodeScalars.lazy.filter { !isBlank($0) }.makeIterator()
    var wanted = words.next()
    var skipped = value.column - 1
    for number in first..<max(first, lines.count + 1) {
      var column = 0
      var blanks = 0
      var scalars = lines[number - 1].unicodeScalars[...]
      while let scalar = scalars.popFirst() {
        column += 1
        if skipped > 0 {
          skipped -= 1
          continue
        }
        if isBlank(scalar) {
          blanks += 1
          continue
        }
        if scalar == "#", blanks > 0 || column == 1 {
          guard wanted == nil else { return nil }
          let isClose = scalars.first.map { !isBlank($0) && $0 != "#" } ?? false
          let isWord =
            blanks == 1 && scalars.first.map(isBlank) ?? false
            && value.text.unicodeScalars.contains { $0.value >= 0x2E80 }
          return isClose || isWord ? (number, column) : nil
        }
        guard let next = wanted, next == scalar else { return nil }
        wanted = words.next()
        blanks = 0
      }
      if wanted == nil { return nil }
      skipped = 0
    }
    return nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\n" }
}
