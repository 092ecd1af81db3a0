/// Joins text whose every character is followed by a blank: `政 制 發 展`.
enum SpacedHanStep {
  /// Per cent of the Han that must be parted from the next by one blank; ordinary text stays far below.
  private static let leastShare = 60

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    let scalars = text.scalars
    var han = 0
    var parted = 0
    for index in scalars.indices where scalars[index].isHan {
      han += 1
      if isParted(index, scalars) { parted += 1 }
    }
    guard han >= 8, parted * 100 > han * leastShare else { return }
    var recorder = StepRecorder(.spacedHan)
    var result = TracedText()
    result.reserve(text.count)
    for index in scalars.indices {
      if index > 0, scalars[index] == " ", isParted(index - 1, scalars) {
        recorder.note(at: text.origins[index], " ", "")
      } else {
        result.append(scalars[index], from: text.origins[index])
      }
    }
    log.add(recorder)
    text = result
  }

  /// One blank, and after it the next character of the same text.
  private static func isParted(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index + 2 < scalars.count, scalars[index + 1] == " " else { return false }
    let (before, after) = (scalars[index], scalars[index + 2])
    func isText(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || scalar.isFullWidthMark || scalar.isASCIIDigit }
    return isText(before) && isText(after) && !(before.isASCIIDigit && after.isASCIIDigit)
  }
}
