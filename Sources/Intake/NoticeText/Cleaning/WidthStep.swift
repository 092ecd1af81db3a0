/// Gives the marks `, : ; ? ! ( )` beside Han their full width back (GB/T 15834-2011, 5.1), and `.` between Han, and leaves them
/// narrow in figures, times, addresses and codes, and in brackets that hold a figure: `6(5.5%)`, `(1)`, `12:30`.
enum WidthStep {
  private static let wide: [Unicode.Scalar: Unicode.Scalar] = [
    ",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。",
  ]

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    var recorder = StepRecorder(.widths)
    for line in text.lines {
      for index in brackets(in: line, text.scalars) { widen(index, &text, &recorder) }
      for index in line where isStop(text.scalars[index]) && standsInHan(index, line, text.scalars) {
        widen(index, &text, &recorder)
      }
      for index in line where isFullStop(index, line, text.scalars) { widen(index, &text, &recorder) }
    }
    log.add(recorder)
  }

  private static func widen(_ index: Int, _ text: inout TracedText, _ recorder: inout StepRecorder) {
    guard let mark = wide[text.scalars[index]] else { return }
    recorder.note(at: text.origins[index], String(text.scalars[index]), String(mark))
    text.replace(at: index, by: mark)
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ":", ";", "?", "!": true
    default: false
    }
  }

  /// A point between Han, or behind Han at the line's end; three of them are an ellipsis.
  private static func isFullStop(_ index: Int, _ line: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index] == ".", index > line.lowerBound else { return false }
    let before = scalars[index - 1]
    // 一. is a number.
    guard (before.isHan && !HanNumber.isDigit(before)) || before == "）" || before == "”" || before == "》" else {
      return false
    }
    var next = index + 1
    while next < line.upperBound, next - index < 3, scalars[next] == " " { next += 1 }
    return next == line.upperBound || scalars[next].isHan
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || scalar.isFullWidthMark }

  private static func standsInHan(_ index: Int, _ line: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = index > line.lowerBound ? scalars[index - 1] : nil
    var next = index + 1
    while next < line.upperBound, scalars[next] == " " { next += 1 }
    let after = next < line.upperBound ? scalars[next] : nil
    if let before, isChinese(before) { return true }
    guard let after, isChinese(after) else { return false }
    // `https:` before Han is still no address, but `C:盘` and the like are codes: a letter's colon stays.
    if let before, before.isASCIILetter, scalars[index] == ":" { return false }
    return before != nil
  }

  /// The brackets of `line` to widen: pairs that hold Han, or letters after Han, and a narrow half whose other is wide.
  private static func brackets(in line: Range<Int>, _ scalars: [Unicode.Scalar]) -> [Int] {
    var open: [Int] = []
    var found: [Int] = []
    // Positions of Han and letters so far tell in constant time what a pair holds.
    var han = 0
    var letters = 0
    var counts: [(han: Int, letters: Int)] = []
    for index in line {
      let scalar = scalars[index]
      if isChinese(scalar), scalar != "（", scalar != "）" { han += 1 }
      if scalar.isASCIILetter { letters += 1 }
      if scalar == "(" || scalar == "（" {
        open.append(index)
        counts.append((han, letters))
      } else if scalar == ")" || scalar == "）", let start = open.popLast(), let before = counts.popLast() {
        let afterHan = start > line.lowerBound && isChinese(scalars[start - 1])
        let isMixed = (scalars[start] == "(") != (scalar == ")")
        let isReading = PinyinSyllable(scalars[(start + 1)..<index])?.hasTone ?? false
        if isMixed || han > before.han || (letters > before.letters && afterHan && !isReading) {
          for place in [start, index] where scalars[place] == "(" || scalars[place] == ")" { found.append(place) }
        }
      }
    }
    return found.sorted()
  }
}
