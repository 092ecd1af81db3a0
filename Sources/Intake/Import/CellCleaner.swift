/// Undoes what systems do to text on its way out, and nothing else: citizens' words are evidence.
struct CellCleaner {
  /// A kind of damage.
  enum Step: String, CaseIterable {
    case lineEnds = "line-ends"
    case invisible
    case markup
    case entities

    var words: (zh: String, en: String) {
      switch self {
      case .lineEnds: ("单元格内的换行统一为 LF", "line ends within cells made LF")
      case .invisible:
        ("去掉看不见的字符（BOM、NUL、零宽空格、控制字符）", "invisible characters taken out (BOM, NUL, zero width, controls)")
      case .markup: ("去掉系统带出的 HTML 标记", "HTML tags of the system taken out")
      case .entities: ("还原系统带出的 HTML 字符引用", "HTML character references resolved")
      }
    }
  }

  /// Tags that editors of portals write; what looks like another tag is someone's words.
  private static let tags: Set<String> = [
    "p", "br", "div", "span", "font", "b", "strong", "i", "em", "u", "a", "ul", "ol", "li", "table", "tbody", "tr",
    "td",
    "th", "h1", "h2", "h3", "h4", "o:p", "sup", "sub", "img",
  ]
  private static let breaks: Set<String> = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"]
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ldquo": "“", "rdquo": "”", "lsquo": "‘",
    "rsquo": "’", "hellip": "…", "mdash": "—", "middot": "·", "times": "×", "deg": "°", "ensp": " ", "emsp": "\u{3000}",
  ]

  /// The text without damage, and which steps changed it; nil where there is none.
  static func clean(_ text: String) -> (text: String, steps: [Step])? {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x7F || $0 == 0xE2 || $0 == 0xEF })
    else { return nil }
    var steps: [Step] = []
    var current = text
    for step in Step.allCases {
      let next =
        switch step {
        case .lineEnds: lineEnds(current)
        case .invisible: invisible(current)
        case .markup: markup(current)
        case .entities: entities(current)
        }
      if !next.unicodeScalars.elementsEqual(current.unicodeScalars) {
        steps.append(step)
        current = next
      }
    }
    return steps.isEmpty ? nil : (current, steps)
  }

  private static func lineEnds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0A, previous == 0x0D {
        previous = byte
        continue
      }
      bytes.append(byte == 0x0D ? 0x0A : byte)
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Joiners stay: emoji and some scripts need them.
  private static func invisible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200B, 0x2060, 0xFEFF, 0x7F, 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func markup(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let inner = rest[rest.index(after: open)...].prefix(512)
      guard let close = inner.firstIndex(of: ">"), let name = tagName(inner[..<close]) else {
        result += "<"
        rest = rest[rest.index(after: open)...]
        continue
      }
      if breaks.contains(name), !result.isEmpty, result.last != "\n" { result += "\n" }
      rest = rest[rest.index(after: close)...]
    }
    result += rest
    return result == text ? text : result.trimmingWhiteSpace()
  }

  private static func tagName(_ inside: Substring) -> String? {
    let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == ":" }.lowercased()
    guard tags.contains(name) else { return nil }
    let behind = inside.drop { $0 == "/" }.dropFirst(name.count).first
    return behind == nil || behind == " " || behind == "/" || behind == "\n" ? name : nil
  }

  private static func entities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      let inner = rest[rest.index(after: mark)...].prefix(12)
      if let end = inner.firstIndex(of: ";"), let character = character(String(inner[..<end])) {
        result += character
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
        rest = rest[rest.index(after: mark)...]
      }
    }
    return result + rest
  }

  private static func character(_ name: String) -> String? {
    if let known = entities[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
    return String(Character(scalar))
  }
}
