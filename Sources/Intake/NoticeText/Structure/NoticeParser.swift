/// Finds the parts of a notice in its cleaned lines. Every line goes into exactly one part.
struct NoticeParser {
  private let lines: [FoldedText]
  private let builder: GroupBuilder
  private var draft = NoticeDraft()

  static func parse(_ lines: [FoldedText]) -> NoticeDraft {
    var parser = NoticeParser(lines)
    parser.run()
    return parser.draft
  }

  private init(_ lines: [FoldedText]) {
    self.lines = lines
    builder = GroupBuilder(lines: lines)
  }

  private mutating func run() {
    var range = 0..<lines.count
    let titleCount = TitleReader.count(lines, range)
    if titleCount > 0 {
      draft.title = lines[..<titleCount].map(\.text).joined()
      draft.add(part: draft.title ?? "")
      range = titleCount..<range.upperBound
    }
    let signOff = SignOffReader.read(lines, range)
    if let signOff { range = range.lowerBound..<range.upperBound - signOff.count }
    let table = TableReader(lines, range)
    let outlineEnd = table?.range.lowerBound ?? range.upperBound
    var outline = Outline(lines, range.lowerBound..<outlineEnd)
    var roots = outline.roots
    if table == nil { cutClosing(&roots, &outline) }
    let before = outline.before
    takeLead(before, hasEntries: !roots.isEmpty || table != nil)
    note(outline)
    classify(roots, depth: 0)
    if let table { take(table, range.upperBound) }
    for index in draft.closing { draft.add(part: lines[index].text) }
    draft.prose += draft.closing
    if let signOff {
      draft.signOff = signOff.signOff
      draft.add(part: signOff.signOff.lines.joined())
    }
  }

  private mutating func note(_ outline: Outline) {
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
    draft.closing = cut(&roots[roots.count - 1], isRoot: true)
  }

  private mutating func takeLead(_ before: [Int], hasEntries: Bool) {
    var lead = before
    if !hasEntries {
      if let options = optionRuns(before) {
        lead = options.lead
      } else if before.count > 1, let start = ClosingReader.start(Array(before.dropFirst()), lines) {
        draft.closing = Array(before[(start + 1)...])
        lead = Array(before[...start])
      }
    }
    draft.lead = lead
    draft.prose += lead
    draft.parts.insert(contentsOf: lead.map { lines[$0].text }, at: draft.title == nil ? 0 : 1)
  }

  /// Questions without numbers: a line of words with option lines under it.
  private mutating func optionRuns(_ before: [Int]) -> (lead: [Int], count: Int)? {
    var runs: [(head: Int, options: [Int])] = []
    var index = 1
    while index < before.count {
      var end = index
      while end < before.count, OptionLine(lines[before[end]]) != nil { end += 1 }
      if end - index >= 2 {
        runs.append((index - 1, Array(before[index..<end])))
        index = end
      }
      index += 1
    }
    guard let first = runs.first else { return nil }
    var next = first.head
    for run in runs {
      // Lines between two questions are the office's prose, and are kept as a section.
      if run.head > next {
        addSection(text: before[next..<run.head].map { lines[$0].text }, lines: before[next..<run.head])
      }
      let question = NoticeQuestion(
        number: "", text: lines[before[run.head]].text,
        options: run.options.compactMap { OptionLine(lines[$0])?.option })
      add(question)
      next = run.head + 1 + run.options.count
    }
    if next < before.count { draft.closing = Array(before[next...]) }
    return (Array(before[..<first.head]), runs.count)
  }

  private mutating func addSection(text: [String], lines range: ArraySlice<Int>) {
    draft.sections.append(
      NoticeSection(at: .after, number: "", heading: "", text: text.joined(separator: "\n"), runIn: false))
    draft.prose += range
    for line in text { draft.add(part: line) }
  }

  private mutating func add(_ question: NoticeQuestion) {
    draft.questions.append(question)
    draft.add(part: question.number)
    draft.add(part: question.text)
    for option in question.options { draft.add(part: option.line) }
  }

  private mutating func classify(_ nodes: [OutlineNode], depth: Int) {
    // Where several entries hold views, each is a group of its own; one alone only wraps the groups beneath it.
    let holders = nodes.filter { node in
      let meaning = HeadingWords.meaning(of: FoldedText(HeadingSplit(node.head).heading))
      return meaning == .view || (meaning == .container && !node.children.isEmpty)
    }
    for (index, node) in nodes.enumerated() {
      if let question = builder.question(node) {
        add(question)
        continue
      }
      let split = HeadingSplit(node.head)
      var meaning = node.kind == nil ? .view : HeadingWords.meaning(of: FoldedText(split.heading))
      if meaning == .container, !node.children.isEmpty, holders.count > 1 { meaning = .view }
      // A list of single views may name things that sound like parts of a report.
      if depth > 0, meaning == .container { meaning = node.children.isEmpty ? .view : .container }
      switch meaning {
      case .container where !node.children.isEmpty && depth < 2:
        section(node, split, body: node.body, isMore: hasViews(nodes[(index + 1)...]))
        classify(node.children, depth: depth + 1)
      case .prose, .container:
        section(
          node, split, body: node.body + node.children.flatMap(\.allLines),
          isMore: hasViews(nodes[(index + 1)...]))
      case .view:
        draft.groups.append(builder.group(node, id: "g\(draft.groups.count + 1)", &draft))
      }
    }
  }

  private func hasViews(_ nodes: ArraySlice<OutlineNode>) -> Bool {
    nodes.contains { node in
      builder.question(node) != nil
        || HeadingWords.meaning(of: FoldedText(HeadingSplit(node.head).heading)) == .view
    }
  }

  private mutating func section(_ node: OutlineNode, _ split: HeadingSplit, body: [Int], isMore: Bool) {
    let hadViews = !draft.groups.isEmpty || !draft.questions.isEmpty
    let text = ([split.rest] + body.map { lines[$0].text }).filter { !$0.isEmpty }.joined(separator: "\n")
    draft.sections.append(
      NoticeSection(
        at: hadViews ? .after : .before, number: node.number, heading: split.heading, text: text,
        runIn: !split.rest.isEmpty))
    if hadViews, isMore { draft.findings.append((.sectionBetween, node.line, ["heading": split.heading])) }
    draft.prose += [node.line] + body
    draft.add(part: node.number)
    draft.add(part: split.heading)
    draft.add(part: text)
  }

  private mutating func take(_ table: TableReader, _ end: Int) {
    for index in table.range { draft.add(part: lines[index].text) }
    for row in table.rows {
      draft.groups.append(builder.group(row, of: table, id: "g\(draft.groups.count + 1)", &draft))
    }
    draft.closing = Array(table.range.upperBound..<end)
  }
}
