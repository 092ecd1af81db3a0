/// Drops the bracketed readings that a page put after characters: `區(qū)`, `对（duì）`.
enum AnnotationStep {
  /// One bracketed reading right after a Han character.
  struct Reading {
    let character: Unicode.Scalar
    let range: Range<Int>
    let syllable: PinyinSyllable
  }

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    let readings = readings(in: text.scalars)
    guard !readings.isEmpty else { return }
    var evidence = AnnotationEvidence()
    for reading in readings { evidence.add(reading.character, reading.syllable) }
    evidence.close(over: text.scalars)
    var verdicts: [Unicode.Scalar: AnnotationEvidence.Verdict] = [:]
    var recorder = StepRecorder(.annotations)
    var result = TracedText()
    result.reserve(text.count)
    var next = 0
    for reading in readings {
      let known = verdicts[reading.character]
      let verdict = known ?? evidence.verdict(on: reading.character)
      verdicts[reading.character] = verdict
      let origin = text.origins[reading.range.lowerBound]
      let before = String(reading.character) + text.string(reading.range)
      switch verdict {
      case .annotation:
        result.append(text, next..<reading.range.lowerBound)
        next = reading.range.upperBound
        recorder.note(at: origin, before, String(reading.character), key: String(reading.character))
      case .gloss where reading.syllable.hasTone: log.warn(.glossKept, at: origin, ["text": before])
      case .ambiguous where known == nil:
        log.warn(
          .annotationAmbiguous, at: origin,
          [
            "character": String(reading.character),
            "readings": evidence.readings(of: reading.character).joined(separator: ", "),
          ])
      default: break
      }
    }
    result.append(text, next..<text.count)
    log.add(recorder)
    text = result
  }

  static func readings(in scalars: [Unicode.Scalar]) -> [Reading] {
    var found: [Reading] = []
    var index = 1
    while index < scalars.count {
      guard closers[scalars[index]] != nil else {
        index += 1
        continue
      }
      // A reading may be given twice; both belong to the one character before them.
      let repeated = found.last.flatMap { $0.range.upperBound == index ? $0.character : nil }
      // 区 (qū): the blank belongs to the reading.
      var start = index
      while start > 1, index - start < 2, scalars[start - 1] == " " { start -= 1 }
      let character = repeated ?? scalars[start - 1]
      guard character.isHan, let reading = reading(at: index, of: scalars), start == index || reading.syllable.hasTone
      else {
        index += 1
        continue
      }
      // Where blanks were put around readings, the one behind goes too.
      let isParted = start < index && reading.end + 1 < scalars.count && scalars[reading.end] == " "
      let end = isParted && scalars[reading.end + 1].isHan ? reading.end + 1 : reading.end
      found.append(Reading(character: character, range: start..<end, syllable: reading.syllable))
      index = reading.end
    }
    return found
  }

  private static let closers: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "(": [")", "）"], "（": [")", "）"], "[": ["]"],
  ]

  private static func reading(
    at open: Int, of scalars: [Unicode.Scalar]
  ) -> (syllable: PinyinSyllable, end: Int)? {
    guard let closers = closers[scalars[open]] else { return nil }
    var (low, high) = (open + 1, open + 1)
    while low < scalars.count, low - open < 4, scalars[low] == " " { low += 1 }
    high = low
    while high < scalars.count, high - open <= 14, !closers.contains(scalars[high]) {
      if scalars[high] == "\n" { return nil }
      high += 1
    }
    guard high < scalars.count, closers.contains(scalars[high]) else { return nil }
    let end = high + 1
    while high > low, scalars[high - 1] == " " { high -= 1 }
    return PinyinSyllable(scalars[low..<high]).map { ($0, end) }
  }
}
