/// The words before the first entry: the opening, and questions that have no numbers.
extension NoticeParser {
  mutating func takeLead(_ before: [Int], hasEntries: Bool) {
    var lead = before
    let runs = OptionRuns(lines, before, hasTitle: draft.title != nil).runs
    if let first = runs.first {
      lead = Array(before[..<first.range.lowerBound])
      take(runs, before, hasEntries: hasEntries)
    } else if !hasEntries, before.count > 1, let start = ClosingReader.start(Array(before.dropFirst()), lines) {
      draft.closing += before[(start + 1)...]
      lead = Array(before[...start])
    }
    draft.lead = lead
    draft.prose += lead
    for index in lead { draft.add(part: lines[index].text, at: index) }
  }

  private mutating func take(_ runs: [OptionRuns.Run], _ before: [Int], hasEntries: Bool) {
    var next = runs[0].range.lowerBound
    for run in runs {
      // Lines between two questions are the office's prose, and are kept as a section.
      if run.range.lowerBound > next {
        addSection(at: hasEntries ? .before : .after, Array(before[next..<run.range.lowerBound]))
      }
      let options = run.list.options.map(\.option)
      if let head = run.head {
        let start = OptionRuns.number(of: lines[head])
        let number = lines[head].string(0..<start)
        let words = FoldedText(lines[head].scalars[start...])
        draft.questions.append(NoticeQuestion(number: number, line: words, options: options))
        draft.add(part: lines[head].text, at: head)
      } else {
        draft.questions.append(NoticeQuestion(of: draft.title ?? "", options: options))
      }
      addLines(of: run.list)
      next = run.range.upperBound
    }
    if next < before.count, OptionRuns.isSum(lines[before[next]]) {
      addSection(at: hasEntries ? .before : .after, [before[next]])
      next += 1
    }
    guard next < before.count else { return }
    if hasEntries { addSection(at: .before, Array(before[next...])) } else { draft.closing += before[next...] }
  }

  /// The office's prose without a heading.
  mutating func addSection(at side: NoticeSection.Side, _ range: [Int]) {
    let text = range.map { lines[$0].text }.joined(separator: "\n")
    draft.sections.append(NoticeSection(at: side, number: "", heading: "", text: text, runIn: false))
    draft.prose += range
    for index in range { draft.add(part: lines[index].text, at: index) }
  }

  private mutating func addLines(of list: OptionList) {
    for index in list.taken { draft.add(part: lines[index].text, at: index) }
    for index in list.sums { draft.findings.append((.sumsLeft, index, ["text": FigureTable.words(rows[index])])) }
  }

  /// An entry that is a question, with the lines beneath its options: the office's prose.
  mutating func add(_ asked: AskedEntry, _ node: OutlineNode, isLast: Bool) {
    draft.questions.append(asked.question)
    for part in [node.number, node.head.text] { draft.add(part: part, at: node.line) }
    addLines(of: asked.list)
    guard !asked.rest.isEmpty else { return }
    if isLast { draft.closing += asked.rest } else { addSection(at: .after, asked.rest) }
  }
}
