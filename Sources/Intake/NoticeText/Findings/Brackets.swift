/// Brackets and quotes without their other half (GB/T 15834-2011, 4.8, 4.9, 4.15), line by line.
enum Brackets {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "（": "）", "《": "》", "“": "”", "〔": "〕", "【": "】", "「": "」", "『": "』", "〈": "〉", "(": ")", "[": "]",
  ]
  private static let closers = Set(pairs.values)

  static func find(_ text: TracedText, _ log: inout CleaningLog) {
    for line in text.lines {
      var open: [Int] = []
      // 1) and 二） number things; a closing half there has no other.
      let start = line.lowerBound + numberLength(text.scalars[line].prefix(12))
      for index in start..<max(start, line.upperBound) {
        let scalar = text.scalars[index]
        if pairs[scalar] != nil {
          open.append(index)
        } else if closers.contains(scalar) {
          if let last = open.last, pairs[text.scalars[last]] == scalar {
            open.removeLast()
          } else {
            warn(index, line, text, &log)
          }
        }
      }
      for index in open { warn(index, line, text, &log) }
    }
  }

  /// Of 1), 二） and a).
  private static func numberLength(_ head: ArraySlice<Unicode.Scalar>) -> Int {
    if let number = Numbering(FoldedText(head)) { return number.length }
    guard let first = head.first, first.isASCIILetter, let second = head.dropFirst().first else { return 0 }
    return second == ")" || second == "）" ? 2 : 0
  }

  private static func warn(_ index: Int, _ line: Range<Int>, _ text: TracedText, _ log: inout CleaningLog) {
    let (low, high) = (max(line.lowerBound, index - 4), min(line.upperBound, index + 5))
    log.warn(.bracketUnbalanced, at: text.origins[index], ["text": text.string(low..<high)])
  }
}
