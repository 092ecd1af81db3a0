/// Dates and shares that lost characters: `2023年65日`, `1092月10日`, `81.2%84.2%`. They are told, never mended.
enum LostFigures {
  static func find(_ text: TracedText, _ log: inout CleaningLog) {
    for line in text.lines {
      var index = line.lowerBound
      while index < line.upperBound {
        guard text.scalars[index].isASCIIDigit else {
          index += 1
          continue
        }
        let start = index
        while index < line.upperBound, text.scalars[index].isASCIIDigit || text.scalars[index] == "." { index += 1 }
        let before = start > line.lowerBound ? text.scalars[start - 1] : " "
        let after = index < line.upperBound ? text.scalars[index] : " "
        let digits = text.string(start..<index)
        if isLost(digits, before: before, after: after) {
          let low = max(line.lowerBound, start - 6)
          log.warn(.dateLost, at: text.origins[start], ["text": text.string(low..<min(index + 4, line.upperBound))])
        }
      }
    }
  }

  private static func isLost(_ digits: String, before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
    guard let value = Int(digits) else { return before == "%" && digits.contains(".") }
    // A year's month before a day, or more digits than a day has.
    if after == "日" { return before == "年" || value > 31 }
    if after == "月" { return value > 12 }
    return before == "%"
  }
}
