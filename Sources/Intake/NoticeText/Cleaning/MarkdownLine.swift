/// What marks of Markdown a line holds (CommonMark): headings, emphasis, items of lists, links, pictures and rules.
enum MarkdownLine {
  private static let leastBold = 2
  private static let longestFrontMatter = 30
  private static let longestAddress = 2000

  /// Whether a text is written in Markdown: its first line is a heading, two lines are, or two lines are bold. One line that begins
  /// with `#`, or a name masked with `**`, says nothing.
  static func areMarkdown(_ lines: [ArraySlice<Unicode.Scalar>]) -> Bool {
    let first = frontMatter(lines)
    if first < lines.count, hashes(lines[first]) > 0 { return true }
    return lines.count { hashes($0) > 0 } >= 2 || lines.count(where: beginsBold) >= leastBold
  }

  /// How many lines a head of `key: value` between two `---` takes.
  static func frontMatter(_ lines: [ArraySlice<Unicode.Scalar>]) -> Int {
    guard let first = lines.first, isDashes(first),
      let end = lines.prefix(longestFrontMatter).dropFirst().firstIndex(where: isDashes)
    else { return 0 }
    let areFields = lines[1..<end].allSatisfy { line in
      line.first?.isASCIILetter == true && line.contains(":")
    }
    return areFields ? end + 1 : 0
  }

  private static func isDashes(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.count >= 3 && line.allSatisfy { $0 == "-" }
  }

  /// `---`, `***`, `- - -`.
  static func isRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let marks = line.filter { !$0.isBlank }
    guard let first = marks.first, "-*_".unicodeScalars.contains(first) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// How many characters the mark of a heading takes with the blanks behind it.
  static func hashes(_ line: ArraySlice<Unicode.Scalar>) -> Int {
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    guard (1...6).contains(marks.count), rest.first == " " else { return 0 }
    return marks.count + rest.prefix { $0 == " " }.count
  }

  /// How many characters the mark of an item takes: `- `, `* `, `+ `.
  static func bullet(_ line: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = line.first, "-*+".unicodeScalars.contains(first), line.dropFirst().first == " " else { return 0 }
    return 1 + line.dropFirst().prefix { $0 == " " }.count
  }

  private static func beginsBold(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let stars = starRuns(line)
    return stars.first.map { $0.lowerBound == line.startIndex && $0.count == 2 } == true
      && stars.dropFirst().contains { $0.count == 2 }
  }

  /// What of a line is mark and not text: stars in pairs, the brackets and the address of a link, a picture.
  static func marks(in line: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    for count in 1...3 {
      let runs = starRuns(line).filter { $0.count == count }
      // An odd star masks a name or leads to a note.
      if runs.count % 2 == 0, areAroundWords(runs, line) { marks += runs }
    }
    return (marks + links(in: line)).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func starRuns(_ line: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = line.startIndex
    while index < line.endIndex {
      var end = index
      while end < line.endIndex, line[end] == "*" { end += 1 }
      if end > index { runs.append(index..<end) }
      index = max(end, index + 1)
    }
    return runs
  }

  /// Whether words stand right behind each opening mark and right before each closing one.
  private static func areAroundWords(_ runs: [Range<Int>], _ line: ArraySlice<Unicode.Scalar>) -> Bool {
    stride(from: 0, to: runs.count - 1, by: 2).allSatisfy { place in
      let (open, close) = (runs[place], runs[place + 1])
      return open.upperBound < close.lowerBound && !line[open.upperBound].isBlank && !line[close.lowerBound - 1].isBlank
    }
  }

  /// `[words](address)` but for its words, and `![words](address)` whole.
  private static func links(in line: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == "[" { open = index }
      guard line[index] == "]", let start = open, index + 1 < line.endIndex, line[index + 1] == "(",
        let close = line[index..<min(line.endIndex, index + longestAddress)].firstIndex(of: ")"),
        isAddress(line[(index + 2)..<close])
      else {
        index += 1
        continue
      }
      let isPicture = start > line.startIndex && line[start - 1] == "!"
      found += isPicture ? [(start - 1)..<(close + 1)] : [start..<(start + 1), index..<(close + 1)]
      (open, index) = (nil, close + 1)
    }
    return found
  }

  /// An address, and no words in brackets behind a bracket.
  private static func isAddress(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = words.first, !words.contains(where: { $0.isHan || $0.isBlank }) else { return false }
    return words.contains("/") || words.contains(".") || first == "#"
  }
}
