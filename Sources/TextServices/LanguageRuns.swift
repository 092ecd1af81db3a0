/// Words of another language within a text, as far as somebody who listens needs to know: the voice of the text would not
/// read them.
public enum LanguageRuns {
  /// English within Chinese: three words or more, one of them at least in small letters. A single name or abbreviation (LED,
  /// App) is read by the voice of the text, which knows it.
  ///
  /// A run goes from its first word to its last, with the numbers and marks between them; addresses are no words.
  public static func english(in scalars: some RandomAccessCollection<Unicode.Scalar>) -> [Range<Int>] {
    let text = Array(scalars)
    var runs: [Range<Int>] = []
    var at = 0
    while at < text.count {
      guard isOfRun(text[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < text.count, isOfRun(text[at]) { at += 1 }
      let words = words(text, start..<at)
      guard words.count >= leastWords, let first = words.first, let last = words.last,
        words.contains(where: { word in text[word].contains { ("a"..."z").contains($0) } })
      else { continue }
      runs.append(first.lowerBound..<last.upperBound)
    }
    return runs
  }

  /// Chinese within English: from one Han to the last that follows with Chinese marks at most between them.
  public static func chinese(in scalars: some RandomAccessCollection<Unicode.Scalar>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var open: Range<Int>?
    for (index, scalar) in scalars.enumerated() {
      if isHan(scalar) {
        open = (open?.lowerBound ?? index)..<(index + 1)
      } else if !isChineseMark(scalar), let run = open {
        runs.append(run)
        open = nil
      }
    }
    if let open { runs.append(open) }
    return runs
  }

  public static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }

  private static let leastWords = 3

  /// Pieces between blanks that are words: letters, with marks around them and an apostrophe or hyphen within.
  private static func words(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    text[range].split(separator: " ").compactMap { piece in
      guard let first = piece.firstIndex(where: isLetter), let last = piece.lastIndex(where: isLetter),
        piece[first...last].allSatisfy({ isLetter($0) || joining.contains($0) })
      else { return nil }
      return first..<(last + 1)
    }
  }

  private static let joining = Set("'’-".unicodeScalars)

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || (0xC0...0x17F).contains(scalar.value)
  }

  /// What stands in a sentence in English. Quotation marks and dashes that Chinese has too are no end of it.
  private static func isOfRun(_ scalar: Unicode.Scalar) -> Bool {
    (0x20...0x7E).contains(scalar.value) || isLetter(scalar) || "‘’–".unicodeScalars.contains(scalar)
  }

  private static func isChineseMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x3001...0x3011).contains(scalar.value) || (0xFF01...0xFF1F).contains(scalar.value) || scalar == "·"
  }
}
