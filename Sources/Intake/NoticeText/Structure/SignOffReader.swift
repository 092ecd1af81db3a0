/// The office and the date at the foot, each on its own line or both on one.
enum SignOffReader {
  /// How many lines from `range`'s end it takes, with what it says.
  static func read(_ lines: [FoldedText], _ range: Range<Int>) -> (signOff: SignOff, count: Int)? {
    guard range.count >= 2 else { return nil }
    var low = range.upperBound
    var date: PartialDay?
    var issuer: String?
    let last = lines[low - 1]
    if let day = wholeDate(last) {
      date = day
      low -= 1
      if low > range.lowerBound + 1, OfficeName.isName(lines[low - 1]) {
        issuer = lines[low - 1].text
        low -= 1
      }
    } else if let found = nameAndDate(last) {
      (issuer, date) = found
      low -= 1
    } else if OfficeName.isName(last), last.count <= 24, OfficeName.isFull(last) {
      issuer = last.text
      low -= 1
    } else {
      return nil
    }
    return (
      SignOff(issuer: issuer, date: date, lines: lines[low..<range.upperBound].map(\.text)), range.upperBound - low
    )
  }

  private static func wholeDate(_ line: FoldedText) -> PartialDay? {
    guard line.count <= 20, let found = NoticeDateReader.first(in: line), found.day.day != nil, found.day.month != nil
    else { return nil }
    let rest = line.folded[..<found.range.lowerBound] + line.folded[found.range.upperBound...]
    return rest.allSatisfy { $0.isBlank || "()".unicodeScalars.contains($0) } ? found.day : nil
  }

  private static func nameAndDate(_ line: FoldedText) -> (String, PartialDay)? {
    guard line.count <= 60, let found = NoticeDateReader.first(in: line, from: 3), found.day.day != nil,
      found.range.upperBound == line.count
    else { return nil }
    var end = found.range.lowerBound
    while end > 0, line.scalars[end - 1].isBlank { end -= 1 }
    let name = FoldedText(line.scalars[..<end])
    return OfficeName.isName(name) ? (name.text, found.day) : nil
  }
}
