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
      for index in run.headers { draft.add(part: lines[index].text, at: index) }
      let options = run.options.compactMap { OptionLine(lines[$0])?.option }
      if let head = run.head {
        let start = OptionRuns.number(of: lines[head])
        let number = lines[head].string(0..<start)
        let words = FoldedText(lines[head].scalars[start...])
        draft.questions.append(NoticeQuestion(number: number, line: words, options: options))
        draft.add(part: lines[head].text, at: head)
      } else {
        draft.questions.append(NoticeQuestion(of: draft.title ?? "", options: options))
      }
      for index in run.options { draft.add(part: lines[index].text, at: index) }
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

  mutating func add(_ question: NoticeQuestion, at line: Int) {
    draft.questions.append(question)
    draft.add(part: question.number, at: line)
    draft.add(part: question.line, at: line)
    for option in question.options { draft.add(part: option.line, at: line) }
  }
}
