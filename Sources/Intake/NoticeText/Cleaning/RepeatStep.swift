/// Drops a block of lines that stands in the page a second time.
enum RepeatStep {
  /// The shortest block that is dropped, in characters; a short line may well be said twice.
  private static let leastLength = 100
  /// A page that holds its text twice begins the second time at one of its first lines. The same answer given to two
  /// suggestions further down is no such thing.
  private static let headLines = 8

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    let ranges = text.lines
    let lines = ranges.map { text.string($0) }
    // A block repeats what was kept, in which its title may stand once where the page has it twice.
    var kept: [Int] = []
    var first: [String: Int] = [:]
    var recorder = StepRecorder(.repeats)
    var result = TracedText()
    result.reserve(text.count)
    var index = 0
    while index < lines.count {
      // What a page put between both copies goes with the second.
      if index + 1 < lines.count, FurnitureWords.whole.contains(lines[index]),
        let earlier = first[lines[index + 1]], earlier < headLines
      {
        let count = zip(kept[earlier...], (index + 1)..<lines.count).prefix { lines[$0] == lines[$1] }
          .reduce(0) { $0 + ranges[$1.1].count }
        if count >= leastLength {
          recorder.note(at: text.origins[ranges[index].lowerBound], lines[index], "")
          index += 1
          continue
        }
      }
      if let earlier = first[lines[index]] {
        var length = 0
        var characters = 0
        while earlier + length < kept.count, index + length < lines.count,
          lines[kept[earlier + length]] == lines[index + length]
        {
          characters += ranges[index + length].count
          length += 1
        }
        let isTitle = earlier < 3 && index < 6 && ranges[index].count >= 8
        let isBlock = characters >= leastLength && (earlier < headLines || earlier + length == kept.count)
        if isBlock || isTitle {
          let range = ranges[index].lowerBound..<ranges[index + length - 1].upperBound
          recorder.note(at: text.origins[range.lowerBound], text.string(range), "")
          index += length
          continue
        }
      } else {
        first[lines[index]] = kept.count
      }
      kept.append(index)
      let half = firstHalfIfDoubled(ranges[index], text)
      if half.count < ranges[index].count {
        recorder.note(at: text.origins[half.upperBound], text.string(half.upperBound..<ranges[index].upperBound), "")
      }
      if result.count > 0, !half.isEmpty { result.append("\n", from: text.origins[half.lowerBound]) }
      result.append(text, half)
      index += 1
    }
    log.add(recorder)
    text = result
  }

  private static func firstHalfIfDoubled(_ line: Range<Int>, _ text: TracedText) -> Range<Int> {
    let half = line.count / 2
    guard line.count >= 2 * leastLength, line.count % 2 == 0,
      text.scalars[line.lowerBound..<line.lowerBound + half]
        .elementsEqual(text.scalars[line.lowerBound + half..<line.upperBound])
    else { return line }
    return line.lowerBound..<line.lowerBound + half
  }
}
