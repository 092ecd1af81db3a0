/// Takes away the marks with which mail quotes a text (`> `), and those of Markdown in a text that is written in it.
enum QuotingStep {
  /// Per cent of the lines that begin with > in a text that was forwarded.
  private static let leastShare = 60

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    let lines = text.lines
    let quoted = lines.count { text.scalars[$0].first == ">" }
    let isQuoted = lines.count > 3 && quoted * 100 >= lines.count * leastShare
    let isMarkdown = MarkdownLine.areMarkdown(lines.map { text.scalars[$0] })
    guard isQuoted || isMarkdown else { return }
    var recorder = StepRecorder(.markup)
    var result = TracedText()
    result.reserve(text.count)
    let frontMatter = isMarkdown ? MarkdownLine.frontMatter(lines.map { text.scalars[$0] }) : 0
    for (index, line) in lines.enumerated() {
      if index < frontMatter || (isMarkdown && MarkdownLine.isRule(text.scalars[line])) {
        recorder.note(at: text.origins[line.lowerBound], text.string(line), "")
        continue
      }
      var start = line.lowerBound
      if isQuoted || isMarkdown {
        while start < line.upperBound,
          text.scalars[start] == ">" || (start > line.lowerBound && text.scalars[start].isBlank)
        {
          start += 1
        }
      }
      if isMarkdown {
        start += MarkdownLine.hashes(text.scalars[start..<line.upperBound])
        start += MarkdownLine.bullet(text.scalars[start..<line.upperBound])
      }
      if start > line.lowerBound {
        recorder.note(at: text.origins[line.lowerBound], text.string(line.lowerBound..<start), "")
      }
      let dropped = isMarkdown ? MarkdownLine.marks(in: text.scalars[start..<line.upperBound]) : []
      var kept = TracedText()
      var next = start
      for mark in dropped {
        kept.append(text, next..<mark.lowerBound)
        recorder.note(at: text.origins[mark.lowerBound], text.string(mark), "")
        next = mark.upperBound
      }
      kept.append(text, next..<line.upperBound)
      if !line.isEmpty, kept.trimmed(0..<kept.count).isEmpty { continue }
      if result.count > 0 { result.append("\n", from: text.origins[max(0, line.lowerBound - 1)]) }
      result.append(kept, 0..<kept.count)
    }
    log.add(recorder)
    text = result
  }
}
