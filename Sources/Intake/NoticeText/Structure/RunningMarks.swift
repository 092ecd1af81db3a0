/// Marks at the heads of lines that are numbers only where they run on over several of them: 一是, ●, 壹、, 甲、, 【1】, 1.1, No.1.
/// One kind of them counts the entries of a text that has no other numbers, or those right beneath a heading of views.
struct RunningMarks {
  private struct Mark {
    let style: String
    /// Nil for marks that do not count.
    let value: Int?
    /// With the blanks behind it, in scalars.
    let length: Int
  }

  /// Lines before the first of the entries.
  let before: [Int]
  let nodes: [OutlineNode]

  /// The entries of lines that no number parts, where the words above or outcomes among them say that they are views.
  init?(_ lines: [FoldedText], _ body: [Int]) {
    guard let run = RunningMarks.run(lines, body), RunningMarks.isOpened(lines, run.map(\.place), body) else {
      return nil
    }
    self.init(lines, body, run)
  }

  /// An entry with those right beneath it, where it is a heading of views; they and nothing else make up its lines.
  static func beneath(_ node: OutlineNode, _ lines: [FoldedText]) -> OutlineNode {
    var node = node
    if !node.children.isEmpty {
      node.children = node.children.map { beneath($0, lines) }
    } else if HeadingSplit(node.head).rest.isEmpty, holdsViews(node.head), let run = run(lines, node.body),
      run.first?.place == 0
    {
      node.children = RunningMarks(lines, node.body, run).nodes
      node.body = []
    }
    return node
  }

  private init(_ lines: [FoldedText], _ body: [Int], _ run: [(place: Int, mark: Mark)]) {
    before = Array(body[..<(run.first?.place ?? body.count)])
    let ends = run.dropFirst().map(\.place) + [body.count]
    nodes = zip(run, ends).enumerated().map { count, entry in
      let ((place, mark), end) = entry
      let line = lines[body[place]]
      var number = line.scalars[..<mark.length]
      while number.last?.isBlank == true { number.removeLast() }
      return OutlineNode(
        kind: .circled, value: mark.value ?? count + 1, number: String(number),
        head: FoldedText(line.scalars[mark.length...]), line: body[place], isLabelled: false,
        body: Array(body[(place + 1)..<end]))
    }
  }

  /// Lines of one kind of mark, the first that runs on: from one, or any that do not count.
  private static func run(_ lines: [FoldedText], _ body: [Int]) -> [(place: Int, mark: Mark)]? {
    let marks = body.enumerated().compactMap { place, index in mark(lines[index]).map { (place: place, mark: $0) } }
    var tried: Set<String> = []
    for first in marks where tried.insert(first.mark.style).inserted {
      var run: [(place: Int, mark: Mark)] = []
      for entry in marks where entry.mark.style == first.mark.style {
        if let value = entry.mark.value, value != run.count + 1 {
          if run.isEmpty { continue }
          break
        }
        run.append(entry)
      }
      if run.count > 1 { return run }
    }
    return nil
  }

  private static let subjects: [Word] = Word.list("意见 建议 诉求 反映 采纳 如下")
  /// What an office lists of its own.
  private static let own: [Word] = Word.list("措施 下一步 工作 计划 方式 渠道 途径 做法 安排")

  /// Whether the line above the first mark announces views, or outcomes stand among the lines.
  private static func isOpened(_ lines: [FoldedText], _ run: [Int], _ body: [Int]) -> Bool {
    guard let first = run.first else { return false }
    let isStated = body[first...].contains { index in
      StatedOutcome.isStated(lines[index])
        || StatedOutcome.pieces(of: lines[index]).dropFirst().contains { StatedOutcome.isStated($0) }
    }
    if isStated { return true }
    guard first > 0 else { return false }
    let tail = FoldedText(lines[body[first - 1]].scalars.suffix(reach))
    return tail.contains(any: subjects) && !tail.contains(any: own)
  }

  /// Characters at the end of a line that say what follows.
  private static let reach = 20

  private static func holdsViews(_ heading: FoldedText) -> Bool {
    HeadingWords.meaning(of: heading) == .container || OutcomeWords.ofHeading(heading) != nil
  }

  private static let bullets = Set("●•■◆▲▶►★◇◎❖✦".unicodeScalars)
  /// Marks that stand elsewhere too: only with a blank behind them.
  private static let dashes = Set("-–—*·○".unicodeScalars)
  private static let formal: [Unicode.Scalar] = Array("壹贰叁肆伍陆柒捌玖拾".unicodeScalars)
  private static let traditional: [Unicode.Scalar] = Array("壹貳參肆伍陸柒捌玖拾".unicodeScalars)
  private static let stems: [Unicode.Scalar] = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)

  private static func mark(_ line: FoldedText) -> Mark? {
    let text = line.folded
    guard line.count > 3, let first = text.first, Numbering(line) == nil else { return nil }
    func end(_ start: Int) -> Int {
      var index = start
      while index < line.count, text[index].isBlank { index += 1 }
      return index
    }
    func mark(_ style: String, _ value: Int?, _ start: Int) -> Mark? {
      let length = end(start)
      return length < line.count ? Mark(style: style, value: value, length: length) : nil
    }
    if bullets.contains(first) { return mark(String(first), nil, 1) }
    if dashes.contains(first) {
      // —— leads to a source.
      return text[1].isBlank || text[1].isHan && first != "—" && first != "○" ? mark(String(first), nil, 1) : nil
    }
    if "、.".unicodeScalars.contains(text[1]) {
      let places = [formal, traditional].compactMap { $0.firstIndex(of: line.scalars[0]) }
      if let place = places.first { return mark("壹", place + 1, 2) }
      if let place = stems.firstIndex(of: first) { return mark("甲", place + 1, 2) }
      if (0x2160...0x216B).contains(first.value) { return mark("Ⅰ", Int(first.value - 0x2160) + 1, 2) }
    }
    return counted(line, mark)
  }

  /// 一是, 一 , 【1】, No.1, 1.1 .
  private static func counted(_ line: FoldedText, _ mark: (String, Int?, Int) -> Mark?) -> Mark? {
    let text = line.folded
    let han = text.prefix(3).prefix(while: HanNumber.isDigit)
    if !han.isEmpty, let value = HanNumber.value(han), han.count + 1 < line.count {
      if text[han.count] == "是" { return mark("是", value, han.count + 1) }
      return text[han.count].isBlank ? mark("一", value, han.count) : nil
    }
    func digits(_ start: Int) -> (value: Int, end: Int)? {
      let found = text[start...].prefix(3).prefix(while: \.isASCIIDigit)
      return Int(String(found)).map { ($0, start + found.count) }
    }
    if "【[「".unicodeScalars.contains(text[0]), let number = digits(1), number.end < line.count,
      "】]」".unicodeScalars.contains(text[number.end])
    {
      return mark("【", number.value, number.end + 1)
    }
    if line.starts(withAny: ["No.", "NO.", "no.", "№"]) {
      let start = text[0] == "№" ? 1 : 3
      return digits(start).flatMap { mark("no", $0.value, $0.end) }
    }
    guard let major = digits(0), major.end + 2 < line.count, text[major.end] == ".", let minor = digits(major.end + 1),
      minor.end < line.count, text[minor.end].isBlank || text[minor.end] == "、"
    else { return nil }
    return mark("\(major.value).", minor.value, text[minor.end] == "、" ? minor.end + 1 : minor.end)
  }
}
