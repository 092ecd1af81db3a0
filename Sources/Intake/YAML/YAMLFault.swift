import Diagnostics
import Yams

/// Turns what the parser reports into words for a clerk, and finds the slips that clerks make.
enum YAMLFault {
  /// Faults to be found before the parser sees the text: it would take them badly or place them badly.
  static func beforeParsing(_ text: String, path: String) -> Diagnostic? {
    var (line, column) = (1, 1)
    var aliases = 0
    var hasComplexKey = false
    var previous: Unicode.Scalar = "\n"
    var alias = Alias.none
    for scalar in text.unicodeScalars {
      if isForbidden(scalar) {
        return Diagnostic(
          .yamlControlCharacter, at: .file(path, line: line, column: column), ["code": "U+" + hexadecimal(scalar.value)]
        )
      }
      if alias == .starting, isAnchorCharacter(scalar) {
        aliases += 1
        alias = .open
      } else if scalar == "*", isBeforeToken(previous) {
        alias = .starting
      } else if scalar == ":", alias == .open || previous == "]" || previous == "}" {
        hasComplexKey = true
      } else if scalar == "?", previous == "\n" {
        hasComplexKey = true
      } else if !(alias == .open && (scalar == " " || isAnchorCharacter(scalar))) {
        alias = .none
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      // What opens a line after its indent counts as standing at its start.
      if scalar != " " || previous != "\n" { previous = scalar }
    }
    // The parser compares keys by value before anyone can count what aliases stand for; an alias as a key in a file of
    // many is the only way to make that explode, and no campaign needs it.
    if aliases >= 8, hasComplexKey { return Diagnostic(.yamlKeyNotText, at: .file(path)) }
    return nil
  }

  /// Characters that were lost when the file was saved in a wrong encoding.
  static func damage(in text: String, path: String) -> Diagnostic? {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return nil }
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { break }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return Diagnostic(.yamlDamaged, at: .file(path, line: line, column: column))
  }

  /// The same of a text that stands in no YAML file.
  static func damagedCharacter(in text: String) -> (code: DiagnosticCode, arguments: [String: String])? {
    for scalar in text.unicodeScalars {
      if isForbidden(scalar) { return (.yamlControlCharacter, ["code": "U+" + hexadecimal(scalar.value)]) }
      if scalar == "\u{FFFD}" { return (.yamlDamaged, [:]) }
    }
    return nil
  }

  static func diagnostic(for error: any Error, text: String, path: String) -> Diagnostic {
    guard let error = error as? YamlError else {
      return Diagnostic(.yamlSyntax, at: .file(path), ["problem": "?"])
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return YAMLSyntax(text: text, path: path).fault(problem, at: mark, context: context)
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", mark: context.mark, text: text, path: path)
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .yamlSyntax, at: .file(path), ["problem": problem, "problem.zh": YAMLSyntax.chinese(problem)])
    default:
      return Diagnostic(.yamlSyntax, at: .file(path), ["problem": "\(error)"])
    }
  }

  /// The key of `title：…`, where a full-width colon stands for the colon that YAML knows.
  static func keyBeforeFullWidthColon(_ text: some StringProtocol) -> String? {
    let trimmed = text.drop { $0 == " " || $0 == "-" || $0 == "{" || $0 == "\t" }
    let key = trimmed.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard !key.isEmpty, trimmed.dropFirst(key.count).first == "：" else { return nil }
    return String(key)
  }

  /// Names the second of the two, which is the one to be removed; the parser knows the first only.
  private static func duplicate(_ key: String, mark: Mark, text: String, path: String) -> Diagnostic {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var second = mark.line
    for number in stride(from: mark.line + 1, through: lines.count, by: 1) {
      let line = lines[number - 1]
      let body = line.drop { $0 == " " }
      if body.isEmpty { continue }
      let column = line.count - body.count + 1
      if column < mark.column { break }
      if column == mark.column, body.hasPrefix(key), body.dropFirst(key.count).drop(while: { $0 == " " }).first == ":" {
        second = number
        break
      }
    }
    return Diagnostic(
      .yamlDuplicateKey, at: .file(path, line: second, column: mark.column), ["key": key, "line": "\(mark.line)"])
  }

  /// How far the reading of a possible `*name` has come.
  private enum Alias {
    case none
    case starting
    case open
  }

  /// Outside the printable set of YAML 1.1, 5.1.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func isBeforeToken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", " ", "[", ",", "{", ":", "-", "?": true
    default: false
    }
  }

  private static func isAnchorCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
