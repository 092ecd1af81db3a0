/// Finds the parts of a notice in its cleaned lines. Every line goes into exactly one part.
struct NoticeParser {
  let lines: [FoldedText]
  /// The lines with the tabs at their ends, which part empty cells.
  let rows: [FoldedText]
  let builder: GroupBuilder
  var draft = NoticeDraft()

  /// - Parameter rows: of the same number as `lines`, with the tabs that end them.
  static func parse(_ lines: [FoldedText], rows: [FoldedText]) -> NoticeDraft {
    var parser = NoticeParser(lines, rows)
    parser.run()
    return parser.draft
  }

  private init(_ lines: [FoldedText], _ rows: [FoldedText]) {
    self.lines = lines
    self.rows = rows
    builder = GroupBuilder(lines: lines)
  }

  private mutating func run() {
    var body = 0..<lines.count
    let titleCount = TitleReader.count(lines, body)
    if titleCount > 0 {
      draft.title = lines[..<titleCount].map(TitleReader.text).joined()
      draft.add(part: draft.title ?? "", at: 0)
      body = titleCount..<body.upperBound
    }
    var tail = body.upperBound..<body.upperBound
    // A cell may name an office, as a sign-off does: the table is no place to look for one.
    let table = TableReader(rows, body)?.range ?? body.upperBound..<body.upperBound
    let found =
      SignOffReader.find(lines, max(body.lowerBound, table.upperBound - 1)..<body.upperBound)
      ?? SignOffReader.find(lines, body.lowerBound..<table.lowerBound)
      ?? SignOffReader.atHead(lines, body)
    if let found {
      draft.signOff = found.signOff
      for index in found.lines { draft.add(part: lines[index].text, at: index) }
      // A contact between office and date is no part of either.
      draft.closing += found.range.filter { !found.lines.contains($0) }
      if found.range.lowerBound == body.lowerBound {
        body = found.range.upperBound..<body.upperBound
      } else {
        tail = found.range.upperBound..<body.upperBound
        body = body.lowerBound..<found.range.lowerBound
      }
    }
    if let annexes = ClosingReader.annexes(lines, body) {
      draft.closing += annexes..<body.upperBound
      body = body.lowerBound..<annexes
    }
    read(body)
    readTail(tail)
    for index in draft.closing.sorted() { draft.add(part: lines[index].text, at: index) }
    draft.closing.sort()
    draft.prose += draft.closing
  }

  /// The text from the title to the sign-off.
  private mutating func read(_ body: Range<Int>) {
    let table = TableReader(rows, body)
    var outline = Outline(lines, body.lowerBound..<(table?.range.lowerBound ?? body.upperBound))
    var roots = outline.roots
    if table == nil { cutClosing(&roots, &outline) }
    takeLead(outline.before, hasEntries: !roots.isEmpty || table != nil)
    note(outline)
    if let table {
      take(table, beneath: roots, body.upperBound)
    } else {
      classify(roots, depth: 0)
    }
    if table == nil, let line = TableReader.unreadHeader(rows, body) {
      draft.findings.append((.tableUnread, line, ["text": String(lines[line].scalars.prefix(16))]))
    }
  }

  /// What stands beneath the sign-off: a list or table of views where the text above has none, as notices have that give
  /// them in an annex; else notes, contacts and the imprint.
  private mutating func readTail(_ tail: Range<Int>) {
    guard draft.groups.isEmpty, draft.questions.isEmpty else {
      draft.closing += tail
      return
    }
    let table = TableReader(rows, tail)
    let outline = Outline(lines, tail.lowerBound..<(table?.range.lowerBound ?? tail.upperBound))
    guard table != nil || outline.roots.count > 1 else {
      draft.closing += tail
      return
    }
    if !outline.before.isEmpty { addSection(at: .before, outline.before) }
    note(outline)
    if let table {
      take(table, beneath: outline.roots, tail.upperBound)
    } else {
      classify(outline.roots, depth: 0)
    }
  }

  mutating func note(_ outline: Outline) {
    for gap in outline.gaps {
      draft.findings.append((.numberingGap, gap.line, ["found": gap.found, "expected": gap.expected]))
    }
    for line in outline.tooDeep {
      draft.findings.append((.levelTooDeep, line, ["text": String(lines[line].scalars.prefix(12))]))
    }
  }

  /// Takes the closing words out of the last entry's lines, or out of a text without entries.
  private mutating func cutClosing(_ roots: inout [OutlineNode], _ outline: inout Outline) {
    guard !roots.isEmpty else { return }
    func cut(_ node: inout OutlineNode, isRoot: Bool) -> [Int] {
      if !node.children.isEmpty { return cut(&node.children[node.children.count - 1], isRoot: false) }
      let heading = HeadingSplit(node.head)
      // 下一步措施 keeps the 下一步 that begins its own text.
      let isProse =
        isRoot && heading.rest.isEmpty && HeadingWords.meaning(of: FoldedText(heading.heading)) != .view
      guard let start = ClosingReader.start(node.body, lines, from: isProse ? 1 : 0) else { return [] }
      let taken = Array(node.body[start...])
      node.body.removeSubrange(start...)
      return taken
    }
    draft.closing += cut(&roots[roots.count - 1], isRoot: true)
  }

  private mutating func takeLead(_ before: [Int], hasEntries: Bool) {
    var lead = before
    if !hasEntries {
      if let options = optionRuns(before) {
        lead = options.lead
      } else if before.count > 1, let start = ClosingReader.start(Array(before.dropFirst()), lines) {
        draft.closing += before[(start + 1)...]
        lead = Array(before[...start])
      }
    }
    draft.lead = lead
    draft.prose += lead
    for index in lead { draft.add(part: lines[index].text, at: index) }
  }

  /// Questions without numbers: a line of words with option lines under it.
  private mutating func optionRuns(_ before: [Int]) -> (lead: [Int], count: Int)? {
    var runs: [(head: Int, options: [Int])] = []
    var index = 1
    while index < before.count {
      var end = index
      while end < before.count, OptionLine(lines[before[end]]) != nil { end += 1 }
      if end - index >= 2 {
        if !NoticeParser.isOpening(lines[before[index - 1]]) { runs.append((index - 1, Array(before[index..<end]))) }
        index = end
      }
      index += 1
    }
    guard let first = runs.first else { return nil }
    var next = first.head
    for run in runs {
      // Lines between two questions are the office's prose, and are kept as a section.
      if run.head > next {
        addSection(at: .after, Array(before[next..<run.head]))
      }
      let question = NoticeQuestion(
        number: "", line: lines[before[run.head]],
        options: run.options.compactMap { OptionLine(lines[$0])?.option })
      add(question, at: before[run.head])
      next = run.head + 1 + run.options.count
    }
    if next < before.count { draft.closing += before[next...] }
    return (Array(before[..<first.head]), runs.count)
  }

  /// A sentence of several clauses leads to options, but is no question.
  private static func isOpening(_ line: FoldedText) -> Bool {
    line.contains("如下")
      || (line.count > 30 && line.folded.last == ":" && line.folded.contains { $0 == "," || $0 == "。" })
  }

  /// The office's prose without a heading.
  mutating func addSection(at side: NoticeSection.Side, _ range: [Int]) {
    let text = range.map { lines[$0].text }.joined(separator: "\n")
    draft.sections.append(NoticeSection(at: side, number: "", heading: "", text: text, runIn: false))
    draft.prose += range
    for index in range { draft.add(part: lines[index].text, at: index) }
  }

  mutating func add(_ question: NoticeQuestion, at line: Int) {
    draft.questions.append(question)
    draft.add(part: question.number, at: line)
    draft.add(part: question.line, at: line)
    for option in question.options { draft.add(part: option.line, at: line) }
  }
}
