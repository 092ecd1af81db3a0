/// The offices and the date at the foot, on lines of their own or both on one (GB/T 9704-2012, 7.3.5), and what stands
/// beneath them: the note on publication, contacts, copies to others, the imprint, or an annex.
enum SignOffReader {
  struct Found {
    let signOff: SignOff
    /// The lines of offices and date, rising.
    let lines: [Int]
    /// From the first of these lines to after the last; a contact may stand between them.
    var range: Range<Int> { (lines.first ?? 0)..<(lines.last ?? -1) + 1 }
  }

  /// How many lines may stand beneath the date where no table or list follows.
  private static let reach = 20
  private static let mostOffices = 8

  /// The sign-off nearest to the end of `range`.
  static func find(_ lines: [FoldedText], _ range: Range<Int>) -> Found? {
    guard range.count >= 2 else { return nil }
    let low = max(range.lowerBound + 1, range.upperBound - reach)
    for index in (low..<range.upperBound).reversed() {
      if let found = signOff(endingAt: index, lines, range) { return found }
    }
    for index in (low..<range.upperBound).reversed() {
      if let found = signOff(endingAt: index, lines, range, isImprint: true) { return found }
    }
    // A date alone, or an office alone, is one only where nothing follows.
    let last = range.upperBound - 1
    if range.count > 2, let names = offices(lines[last]), let day = wholeDate(lines[last - 1]) {
      return found(names, day, [last - 1, last], lines)
    }
    if let day = wholeDate(lines[last]) { return found(nil, day, [last], lines) }
    if let names = offices(lines[last]), lines[last].count <= 24, OfficeName.isFull(FoldedText(names[0])) {
      return found(names, nil, [last], lines)
    }
    return nil
  }

  /// Office and date, or one of them, right beneath the title, as pages have them that put them there.
  static func atHead(_ lines: [FoldedText], _ range: Range<Int>) -> Found? {
    var taken: [Int] = []
    var names: [String] = []
    var day: PartialDay?
    for index in range.prefix(3) {
      if let both = namesAndDate(lines[index]) {
        (names, day) = both
      } else if day == nil, let date = wholeDate(lines[index]) {
        day = date
      } else if names.isEmpty, lines[index].count <= 24, let found = offices(lines[index]) {
        names = found
      } else {
        break
      }
      taken.append(index)
    }
    return day == nil || taken.count == range.count ? nil : found(names, day, taken, lines)
  }

  /// Offices above a date, a contact at most between them; an office and a date on one line, in either order.
  private static func signOff(
    endingAt index: Int, _ lines: [FoldedText], _ range: Range<Int>, isImprint: Bool = false
  ) -> Found? {
    if let (names, day) = namesAndDate(lines[index]) ?? dateAndNames(lines[index]) {
      return found(names, day, [index], lines)
    }
    guard let day = wholeDate(lines[index], isImprint: isImprint) ?? openDate(lines[index]) else { return nil }
    var above = index - 1
    while above > range.lowerBound, index - above < 3, ClosingReader.isContact(lines[above]) { above -= 1 }
    var taken: [Int] = []
    var names: [String] = []
    while above > range.lowerBound, taken.count < mostOffices, let line = offices(lines[above]) {
      taken.insert(above, at: 0)
      names = line + names
      above -= 1
    }
    return names.isEmpty ? nil : found(names, day, taken + [index], lines)
  }

  private static func found(_ names: [String]?, _ day: PartialDay?, _ taken: [Int], _ lines: [FoldedText]) -> Found {
    Found(signOff: SignOff(issuers: names ?? [], date: day, lines: taken.map { lines[$0].text }), lines: taken)
  }

  /// The offices that a line names, without the place of their seals: several with blanks between them, or one set wide.
  private static func offices(_ line: FoldedText) -> [String]? {
    let kept = withoutNote(line.scalars[...])
    var pieces = kept.split(whereSeparator: \.isBlank).map { FoldedText($0) }
    if pieces.count > 1, let last = pieces.last, bows.contains(String(last.folded)) { pieces.removeLast() }
    if pieces.count > 1, pieces.allSatisfy({ OfficeName.isName($0) && $0.count > 3 }) { return pieces.map(\.text) }
    let name = FoldedText(pieces.flatMap(\.scalars))
    return OfficeName.isName(name) ? [name.text] : nil
  }

  /// - Parameter isImprint: 印发 may follow, as where a notice has no other foot than the imprint (GB/T 9704-2012, 7.4.3).
  private static func wholeDate(_ line: FoldedText, isImprint: Bool = false) -> PartialDay? {
    guard line.count <= 26, let found = NoticeDateReader.first(in: line), found.day.day != nil, found.day.month != nil
    else { return nil }
    if isImprint, line.ends(with: "印发"), found.range.upperBound == line.count - 2 { return found.day }
    let rest = line.scalars[..<found.range.lowerBound] + withoutNote(line.scalars[found.range.upperBound...])
    return rest.allSatisfy { $0.isBlank || "()（）".unicodeScalars.contains($0) } ? found.day : nil
  }

  /// A date whose day, or month and day, are missing or left blank to be filled in: 2024年4月, 2024年 月 日. Beneath offices it is
  /// that of the sign-off.
  private static func openDate(_ line: FoldedText) -> PartialDay? {
    guard line.count <= 26, line.folded.contains("月"), let found = NoticeDateReader.first(in: line),
      found.range.lowerBound == 0, found.day.year != nil, found.day.day == nil
    else { return nil }
    let rest = withoutNote(line.scalars[found.range.upperBound...])
    return rest.allSatisfy { $0.isBlank || "月日号".unicodeScalars.contains($0) } ? found.day : nil
  }

  private static func namesAndDate(_ line: FoldedText) -> ([String], PartialDay)? {
    guard line.count <= 60, let found = NoticeDateReader.first(in: line, from: 3), found.day.day != nil,
      found.day.month != nil, withoutNote(line.scalars[found.range.upperBound...]).isEmpty
    else { return nil }
    return offices(FoldedText(line.scalars[..<found.range.lowerBound].trimmed)).map { ($0, found.day) }
  }

  /// 二零二四年三月四日於社會事務局, as offices in Macao sign.
  private static func dateAndNames(_ line: FoldedText) -> ([String], PartialDay)? {
    guard line.count <= 60, let found = NoticeDateReader.first(in: line), found.range.lowerBound == 0,
      found.day.day != nil, found.day.month != nil, found.range.upperBound < line.count,
      line.folded[found.range.upperBound] == "于"
    else { return nil }
    return offices(FoldedText(line.scalars[(found.range.upperBound + 1)...].trimmed)).map { ($0, found.day) }
  }

  private static let notes = Word.list("盖章 公章 印章 章 代章 签章 印 星期 周 礼拜")
  /// What a signing office may say behind its name.
  private static let bows: Set<String> = ["启", "敬启", "谨启", "宣", "谨上"]

  /// Without blanks at its ends and without a bracket that tells of a seal or the day of the week.
  private static func withoutNote(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let kept = scalars.trimmed
    guard let last = kept.last, last == "）" || last == ")",
      let open = kept.lastIndex(where: { $0 == "（" || $0 == "(" }), kept.endIndex - open <= 8,
      FoldedText(kept[(open + 1)..<(kept.endIndex - 1)]).starts(withAny: notes)
    else { return kept }
    return kept[..<open].trimmed
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Without blanks at its ends.
  fileprivate var trimmed: ArraySlice<Unicode.Scalar> {
    var kept = self
    while kept.last?.isBlank == true { kept.removeLast() }
    while kept.first?.isBlank == true { kept.removeFirst() }
    return kept
  }
}
