/// Days in digits and in Chinese numbers in one document (GB/T 15835-2011: the same kind in the same form).
struct DateForms {
  private static let hanDigits = Set("一二三四五六七八九〇零○".unicodeScalars)
  private var inDigits = 0
  private var inHan: [(text: OwnText, line: TextLine, range: Range<Int>)] = []

  mutating func take(_ text: OwnText, _ line: TextLine) {
    for index in line.scalars.indices where line.scalars[index] == "年" && index >= 4 {
      let year = line.scalars[(index - 4)..<index]
      guard line[index + 1].map({ $0.isDigit || DateForms.hanDigits.contains($0) || $0 == "十" }) == true else {
        continue
      }
      if year.allSatisfy(\.isDigit) { inDigits += 1 }
      if year.allSatisfy({ DateForms.hanDigits.contains($0) }) { inHan.append((text, line, (index - 4)..<(index + 1))) }
    }
  }

  /// Each year in Chinese numbers, where others are in digits.
  var faults: [(text: OwnText, line: TextLine, fault: Fault)] {
    guard inDigits > 0 else { return [] }
    return inHan.map { ($0.text, $0.line, Fault(.dayForms, $0.range)) }
  }
}
