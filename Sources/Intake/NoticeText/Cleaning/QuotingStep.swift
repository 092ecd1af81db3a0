/// Takes away the marks with which mail quotes a text (`> `), and those of Markdown (`## `, `**`), where a text is full of them.
enum QuotingStep {
  /// Per cent of the lines that begin with > in a text that was forwarded.
  private static let leastShare = 60
  private static let leastHeadings = 2

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    let lines = text.lines
    let quoted = lines.count { text.scalars[$0].first == ">" }
    let isQuoted = lines.count > 3 && quoted * 100 >= lines.count * leastShare
    let isMarkdown = lines.count { hashes(text.scalars[$0]) > 0 } >= leastHeadings
    guard isQuoted || isMarkdown else { return }
    var recorder = StepRecorder(.markup)
    var result = TracedText()
    result.reserve(text.count)
    for line in lines {
      if line.lowerBound > 0 { result.append("\n", from: text.origins[line.lowerBound - 1]) }
      var start = line.lowerBound
      if isQuoted {
        while start < line.upperBound, text.scalars[start] == ">" || text.scalars[start].isBlank { start += 1 }
      }
      if isMarkdown { start += hashes(text.scalars[start..<line.upperBound]) }
      if start > line.lowerBound {
        recorder.note(at: text.origins[line.lowerBound], text.string(line.lowerBound..<start), "")
      }
      var index = start
      while index < line.upperBound {
        if isMarkdown, text.scalars[index] == "*", index + 1 < line.upperBound, text.scalars[index + 1] == "*" {
          recorder.note(at: text.origins[index], "**", "")
          index += 2
        } else {
          result.append(text.scalars[index], from: text.origins[index])
          index += 1
        }
      }
    }
    log.add(recorder)
    text = result
  }

  /// How many characters the mark of a heading takes with the blanks behind it.
  private static func hashes(_ line: ArraySlice<Unicode.Scalar>) -> Int {
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    guard (1...6).contains(marks.count), rest.first == " " else { return 0 }
    return marks.count + rest.prefix { $0 == " " }.count
  }
}
