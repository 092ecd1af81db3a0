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
    if draft.groups.isEmpty, draft.questions.isEmpty, let line = announcement(in: body) {
      draft.findings.append(
        (.entriesUnread, line, ["text": String(lines[line].scalars.suffix(NoticeParser.longestEnd))]))
    }
    for index in draft.closing.sorted() { draft.add(part: lines[index].text, at: index) }
    draft.closing.sort()
    draft.prose += draft.closing
  }

  /// The text from the title to the sign-off.
  private mutating func read(_ body: Range<Int>) {
    let table = TableReader(rows, body)
    let outline = Outline(lines, body.lowerBound..<(table?.range.lowerBound ?? body.upperBound))
    var (before, roots) = (outline.before, outline.roots)
    roots = roots.map { RunningMarks.beneath($0, lines) }
    if table == nil, roots.isEmpty, OptionRuns(lines, before, hasTitle: draft.title != nil).runs.isEmpty {
      if let marked = RunningMarks(lines, before) {
        (before, roots) = (marked.before, marked.nodes)
      } else if let views = StatedViews(prose: lines, before) {
        (before, roots) = (views.lead, views.nodes)
      }
    }
    if table == nil { cutClosing(&roots) }
    takeLead(before, hasEntries: !roots.isEmpty || table != nil)
    note(outline)
    if let table {
      take(table, beneath: roots, body.upperBound)
    } else {
      classify(roots, depth: 0)
    }
    for index in body where table?.range.contains(index) != true {
      guard FigureTable.statistics(rows, at: index, body.upperBound) != nil else { continue }
      draft.findings.append((.figuresKept, index, ["text": FigureTable.words(rows[index])]))
    }
    if table == nil, let line = TableReader.unreadHeader(rows, body) {
      draft.findings.append((.tableUnread, line, ["text": String(lines[line].scalars.prefix(16))]))
    }
  }

  private static let longestEnd = 14
  private static let announcements: [Word] = Word.list("意见如下 建议如下 意见建议如下 意见和建议如下 诉求如下 意见情况如下 采纳情况如下 意见主要有 建议主要有")

  /// The line that says that views follow, with lines that may be such beneath it.
  private func announcement(in body: Range<Int>) -> Int? {
    body.dropLast().first { index in
      let end = lines[index].folded.last
      guard end == ":" || end == "。" else { return false }
      return FoldedText(lines[index].scalars.dropLast()).ends(withAny: NoticeParser.announcements)
        && ClosingReader.start([index + 1], lines) == nil
        && !draft.findings.contains { $0.code == .tableUnread || $0.code == .figuresKept }
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
  private mutating func cutClosing(_ roots: inout [OutlineNode]) {
    guard !roots.isEmpty else { return }
    func cut(_ node: inout OutlineNode, isRoot: Bool) -> [Int] {
      if !node.children.isEmpty { return cut(&node.children[node.children.count - 1], isRoot: false) }
      let heading = HeadingSplit(node.head)
      // 下一步措施 keeps the 下一步 that begins its own text.
      let isProse =
        isRoot && heading.rest.isEmpty && HeadingWords.meaning(of: FoldedText(heading.heading)) != .view
      let from = max(isProse ? 1 : 0, afterLabels(node.body))
      guard let start = ClosingReader.start(node.body, lines, from: from) else { return [] }
      let taken = Array(node.body[start...])
      node.body.removeSubrange(start...)
      return taken
    }
    draft.closing += cut(&roots[roots.count - 1], isRoot: true)
  }

  /// Behind the last line of an entry that says what became of it, and why: words like 下一步 before it are those of the view. A
  /// label alone on its line is followed by what it announces.
  private func afterLabels(_ body: [Int]) -> Int {
    let last = body.lastIndex { index in
      let role = Label(lines[index])?.role
      return (role != nil && role != .entry) || StatedOutcome.isStated(lines[index])
    }
    guard let last else { return 0 }
    let isAlone = Label(lines[body[last]]).map { $0.length == lines[body[last]].count } ?? false
    return last + (isAlone ? 2 : 1)
  }
}
