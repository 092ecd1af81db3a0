/// Dates in running text: `2020年5月17日`, `5月17日`, `2020-05-17`, `2020.5.17`, `2020/5/17`, `二〇二〇年五月十七日`, and years of
/// the era that Taiwan counts by, with its name or before month and day: `中華民國113年5月17日`, `113年5月17日`.
enum NoticeDateReader {
  struct Found {
    let day: PartialDay
    let range: Range<Int>
  }

  /// The first date that begins at or after `start` and before `end`.
  static func first(in text: FoldedText, from start: Int = 0, to end: Int? = nil) -> Found? {
    var index = max(0, start)
    let end = min(end ?? text.count, text.count)
    while index < end {
      let scalar = text.folded[index]
      if let found = eraDate(at: index, of: text.folded), found.day.isPossible { return found }
      let isStart =
        (scalar.isASCIIDigit && (index == 0 || !text.folded[index - 1].isASCIIDigit))
        || (HanNumber.isDigit(scalar) && (index == 0 || !HanNumber.isDigit(text.folded[index - 1])))
      if isStart, let found = date(at: index, of: text.folded), found.day.isPossible { return found }
      index += 1
    }
    return nil
  }

  private static let eraNames: [Word] = ["中华民国", "民国"]
  private static let yearBeforeEra = 1911

  /// 民国 with a year, or a year that only this era can have (2001 to 2060) before month and day.
  private static func eraDate(at start: Int, of text: [Unicode.Scalar]) -> Found? {
    var index = start
    let name = eraNames.first { word in
      start + word.count <= text.count && text[start..<start + word.count].elementsEqual(word.scalars)
    }
    if let name { index = skipBlanks(start + name.count, text) }
    if name == nil, start > 0, text[start - 1].isASCIIDigit { return nil }
    guard index < text.count, text[index].isASCIIDigit || name != nil, let year = number(at: index, of: text),
      (name == nil ? 90...149 : 1...200).contains(year.value)
    else { return nil }
    let mark = skipBlanks(year.end, text)
    guard mark < text.count, text[mark] == "年" else { return nil }
    let monthStart = skipBlanks(mark + 1, text)
    let gregorian = year.value + yearBeforeEra
    guard let month = number(at: monthStart, of: text), month.value <= 12 else {
      return name == nil ? nil : Found(day: PartialDay(year: gregorian, month: nil, day: nil), range: start..<mark + 1)
    }
    let monthMark = skipBlanks(month.end, text)
    guard monthMark < text.count, text[monthMark] == "月" else { return nil }
    return dayAfterMonth(monthMark, text, year: gregorian, month: month.value, start: start)
  }

  /// The date at `start`; with `.day == nil` it is a month, or a year only.
  static func date(at start: Int, of text: [Unicode.Scalar]) -> Found? {
    if let found = eraDate(at: start, of: text) { return found }
    guard let first = number(at: start, of: text) else { return nil }
    var index = skipBlanks(first.end, text)
    guard index < text.count else { return nil }
    switch text[index] {
    case "年":
      guard first.value >= 1900, first.value <= 2200 else { return nil }
      let monthStart = skipBlanks(index + 1, text)
      guard let month = number(at: monthStart, of: text), month.value <= 12 else {
        return Found(day: PartialDay(year: first.value, month: nil, day: nil), range: start..<index + 1)
      }
      index = skipBlanks(month.end, text)
      guard index < text.count, text[index] == "月" else {
        return Found(day: PartialDay(year: first.value, month: nil, day: nil), range: start..<monthStart)
      }
      return dayAfterMonth(index, text, year: first.value, month: month.value, start: start)
    case "月":
      guard (1...12).contains(first.value) else { return nil }
      return dayAfterMonth(index, text, year: nil, month: first.value, start: start)
    case "日", "号":
      guard (1...31).contains(first.value), first.end - start <= 3 else { return nil }
      return Found(day: PartialDay(year: nil, month: nil, day: first.value), range: start..<index + 1)
    case "-", "/", ".":
      let mark = text[index]
      guard (1900...2200).contains(first.value), let month = number(at: index + 1, of: text),
        (1...12).contains(month.value)
      else { return nil }
      guard month.end < text.count, text[month.end] == mark, let day = number(at: month.end + 1, of: text),
        (1...31).contains(day.value)
      else { return nil }
      return Found(day: PartialDay(year: first.value, month: month.value, day: day.value), range: start..<day.end)
    default: return nil
    }
  }

  private static func dayAfterMonth(
    _ mark: Int, _ text: [Unicode.Scalar], year: Int?, month: Int, start: Int
  ) -> Found? {
    let dayStart = skipBlanks(mark + 1, text)
    if let day = number(at: dayStart, of: text) {
      let end = skipBlanks(day.end, text)
      if end < text.count, text[end] == "日" || text[end] == "号" || text[end] == "曰" {
        return Found(day: PartialDay(year: year, month: month, day: day.value), range: start..<end + 1)
      }
    }
    return Found(day: PartialDay(year: year, month: month, day: nil), range: start..<mark + 1)
  }

  private static func number(at start: Int, of text: [Unicode.Scalar]) -> (value: Int, end: Int)? {
    var index = start
    // A letter O within figures, and 曰 for 日, are misread; that is told where the text is looked through for numbers.
    func isFigure(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCIIDigit || ((scalar == "O" || scalar == "o") && index > start)
    }
    while index < text.count, index - start < 5, isFigure(text[index]) { index += 1 }
    if index > start {
      let digits = String(text[start..<index].map { $0 == "O" || $0 == "o" ? "0" : $0 })
      return index - start <= 4 ? Int(digits).map { ($0, index) } : nil
    }
    while index < text.count, index - start < 5, HanNumber.isDigit(text[index]) { index += 1 }
    return index > start ? HanNumber.value(text[start..<index]).map { ($0, index) } : nil
  }

  private static func skipBlanks(_ start: Int, _ text: [Unicode.Scalar]) -> Int {
    var index = start
    while index < text.count, index - start < 3, text[index].isBlank { index += 1 }
    return index
  }
}
