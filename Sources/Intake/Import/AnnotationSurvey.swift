import Campaigns

/// Looks through a table for readings that the page it was taken from put behind characters.
struct AnnotationSurvey {
  private var evidence = AnnotationEvidence()
  private var characters: Set<Unicode.Scalar> = []
  private var texts: [Unicode.Scalar] = []
  /// Characters of cells with readings that are kept: what a page does shows itself in fewer.
  private static let most = 200_000

  mutating func take(_ record: RowRecord) {
    for cell in 0..<record.count where AnnotationSurvey.mayHaveReading(record[cell]) {
      let scalars = Array(record[cell].string.unicodeScalars)
      let readings = AnnotationStep.readings(in: scalars)
      guard !readings.isEmpty, texts.count < AnnotationSurvey.most else { continue }
      for reading in readings {
        evidence.add(reading.character, reading.syllable)
        characters.insert(reading.character)
      }
      texts += scalars
    }
  }

  /// The characters whose readings the page added; none where it may have been people.
  mutating func annotated() -> Set<Unicode.Scalar> {
    if characters.isEmpty { return [] }
    evidence.close(over: texts)
    guard evidence.isSurelyOfPage else { return [] }
    return characters.filter { evidence.verdict(on: $0) == .annotation }
  }

  /// A bracket and a letter of pinyin with its tone.
  private static func mayHaveReading(_ text: ByteText) -> Bool {
    var hasBracket = false
    for byte in text.bytes {
      if byte == 0x28 || byte == 0x88 { hasBracket = true }
      // á to ü, ā to ū, ǎ to ǜ.
      if hasBracket, byte == 0xC3 || byte == 0xC4 || byte == 0xC5 || byte == 0xC7 { return true }
    }
    return false
  }
}
