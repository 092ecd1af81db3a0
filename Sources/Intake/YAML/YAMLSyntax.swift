import Diagnostics
import Yams

/// Where the fault is that the parser reports, and which slip of a clerk it most likely is.
struct YAMLSyntax {
  private let lines: [Substring]
  private let path: String

  init(text: String, path: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.path = path
  }

  /// - Parameter context: where what the parser was reading began.
  func fault(_ problem: String, at mark: Mark, context: YamlError.Context?) -> Diagnostic {
    // A slip shows only on a later line, where the parser meets what it did not expect.
    let last = min(mark.line, lines.count)
    let first = max(1, min(context?.mark.line ?? mark.line, mark.line - 1))
    for number in stride(from: first, through: last, by: 1) {
      if let slip = slip(on: number) { return slip }
    }
    var place = mark
    // Quotes that stay open reach to the end of the file, and a key without its colon is missed on the line below.
    let isOpen = context?.text.contains("quoted scalar") ?? false
    if let context, isOpen || problem == "could not find expected ':'" { place = context.mark }
    let reported = isOpen && problem == "found unexpected end of stream" ? YAMLSyntax.openQuote : problem
    return Diagnostic(
      .yamlSyntax, at: .file(path, line: place.line, column: place.column),
      ["problem": reported, "problem.zh": YAMLSyntax.chinese(reported)])
  }

  private func slip(on number: Int) -> Diagnostic? {
    let line = lines[number - 1]
    func place(_ column: Int) -> Place { .file(path, line: number, column: column) }
    if let key = YAMLFault.keyBeforeFullWidthColon(line) {
      return Diagnostic(
        .yamlFullWidthColon, at: place(1 + line.unicodeScalars.prefix { $0 != "：" }.count), ["key": key])
    }
    let indent = line.unicodeScalars.prefix { $0.isSpace }
    if indent.contains("\t") {
      return Diagnostic(.yamlTab, at: place(1 + indent.prefix { $0 != "\t" }.count))
    }
    // Paragraphs begin with such blanks by right; fields and items never do.
    if let wide = indent.firstIndex(where: { $0 != " " && $0 != "\t" }),
      YAMLSyntax.isField(line.drop { $0.isWhitespace })
    {
      return Diagnostic(
        .yamlWideIndent, at: place(1 + indent[..<wide].count),
        ["code": "U+" + YAMLFault.hexadecimal(indent[wide].value)])
    }
    return wideMark(in: line, place)
  }

  /// Full-width brackets, and full-width commas within a map in narrow ones: `{name: 甲，short: 乙}`.
  private func wideMark(in line: Substring, _ place: (Int) -> Place) -> Diagnostic? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].drop { $0 == " " || $0 == "-" }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    guard !key.isEmpty, key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }),
      let opening = value.first
    else { return nil }
    var found: (mark: Character, at: Substring.Index)?
    if let narrow = YAMLSyntax.narrow[opening], "{[".contains(narrow) {
      found = (opening, value.startIndex)
    } else if opening == "{" || opening == "[" {
      var isQuoted = false
      for index in value.indices {
        if value[index] == "\"" { isQuoted.toggle() }
        if isQuoted { continue }
        // A comma of a text stands before no key.
        let isBeforeKey =
          value[index] != "，" || YAMLSyntax.isField(value[value.index(after: index)...].drop { $0 == " " })
        if YAMLSyntax.narrow[value[index]] != nil, isBeforeKey {
          found = (value[index], index)
          break
        }
      }
    }
    guard let (mark, index) = found, let narrow = YAMLSyntax.narrow[mark] else { return nil }
    return Diagnostic(
      .yamlWideMark, at: place(1 + line[..<index].unicodeScalars.count),
      ["key": String(key), "mark": String(mark), "narrow": String(narrow)])
  }

  private static let narrow: [Character: Character] = ["｛": "{", "｝": "}", "［": "[", "］": "]", "，": ","]

  /// Whether words begin as a field or an item does: `name:`, `- `.
  private static func isField(_ words: Substring) -> Bool {
    if words.hasPrefix("- ") { return true }
    let key = words.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return !key.isEmpty && words.dropFirst(key.count).first == ":"
  }

  private static let openQuote = "quotes that are never closed"

  /// What the parser reports, for those who do not read its language.
  static func chinese(_ problem: String) -> String {
    words.first { problem.contains($0.problem) }?.words ?? "写法不对"
  }

  /// The problems of libyaml 0.2.5, the more particular ones first.
  private static let words: [(problem: String, words: String)] = [
    (openQuote, "引号没有结束"),
    ("could not find expected ':'", "缺少半角冒号，或冒号、短横后面没有空格"),
    ("mapping values are not allowed", "多出一个半角冒号，或缩进没有对齐"),
    ("did not find expected key", "缩进没有对齐，或前面的引号、括号没有成对"),
    ("did not find expected ',' or ']'", "方括号没有结束，或各项之间缺少半角逗号"),
    ("did not find expected ',' or '}'", "花括号没有结束，或各项之间缺少半角逗号"),
    ("did not find expected '-' indicator", "列表的各项没有对齐"),
    ("did not find expected node content", "这里缺少内容"),
    ("did not find expected <document start>", "这里不应另起一份文件"),
    ("found unexpected document indicator", "引号里有单独成行的“---”或“...”"),
    ("found unexpected end of stream", "引号没有结束"),
    ("block sequence entries are not allowed", "列表不能从这里开始"),
    ("block mapping", "字段不能从这里开始"),
    ("found character that cannot start any token", "文字不能以这个字符开头"),
    ("found a tab character", "缩进用了制表符"),
    ("found unknown escape character", "双引号里的“\\”后面不是能用的字符"),
    ("did not find expected alphabetic or numeric character", "文字不能以“&”或“*”开头"),
    ("undefined alias", "文字不能以“*”开头"),
    ("undefined anchor", "文字不能以“*”开头"),
    ("tag", "文字不能以“!”开头"),
    ("directive", "文字不能以“%”开头"),
    ("control characters are not allowed", "有不可见的控制字符"),
    ("alias", "文字不能以“*”开头"),
  ]
}
