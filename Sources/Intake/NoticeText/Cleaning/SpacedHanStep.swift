/// Joins text whose every character is followed by a blank: `政 制 發 展`.
enum SpacedHanStep {
  /// Per cent of the Han that must be parted from the next by one blank; ordinary text stays far below.
  private static let leastShare = 60

  private static let leastHan = 6

  /// All lines of a text of this kind; else line by line, since a page may set its title and its foot wide and nothing else.
  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    let scalars = text.scalars
    let isWhole = isSpaced(0..<scalars.count, scalars)
    var recorder = StepRecorder(.spacedHan)
    var result = TracedText()
    result.reserve(text.count)
    for line in text.lines {
      if line.lowerBound > 0 { result.append("\n", from: text.origins[line.lowerBound - 1]) }
      guard isWhole || isSpaced(line, scalars) else {
        result.append(text, line)
        continue
      }
      for index in line {
        if index > line.lowerBound, scalars[index] == " ",
          isParted(index - 1, scalars) || isBetweenDigits(index, scalars)
        {
          recorder.note(at: text.origins[index], " ", "")
        } else {
          result.append(scalars[index], from: text.origins[index])
        }
      }
    }
    log.add(recorder)
    text = result
  }

  private static func isSpaced(_ line: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    var (han, parted) = (0, 0)
    for index in line where scalars[index].isHan {
      han += 1
      if isParted(index, scalars) { parted += 1 }
    }
    return han >= leastHan && parted * 100 > han * leastShare
  }

  /// In a line set wide every digit stands alone: 2 0 2 4 is one number, and 12 350 was not set wide.
  private static func isBetweenDigits(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    func isLone(_ place: Int) -> Bool {
      func isDigit(_ place: Int) -> Bool { scalars.indices.contains(place) && scalars[place].isASCIIDigit }
      return isDigit(place) && !isDigit(place - 1) && !isDigit(place + 1)
    }
    return isLone(index - 1) && isLone(index + 1)
  }

  /// One blank, and after it the next character of the same text.
  private static func isParted(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index + 2 < scalars.count, scalars[index + 1] == " " else { return false }
    let (before, after) = (scalars[index], scalars[index + 2])
    func isText(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || scalar.isFullWidthMark || scalar.isASCIIDigit }
    return isText(before) && isText(after) && !(before.isASCIIDigit && after.isASCIIDigit)
  }
}
