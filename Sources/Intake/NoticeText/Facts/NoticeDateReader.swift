/// Dates in running text: `2020年5月17日`, `5月17日`, `2020-05-17`, `2020.5.17`, `2020/5/17`, `二〇二〇年五月十七日`.
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
      let isStart =
        (scalar.isASCIIDigit && (index == 0 || !text.folded[index - 1].isASCIIDigit))
        || (HanNumber.isDigit(scalar) && (index == 0 || !HanNumber.isDigit(text.folded[index - 1])))
      if isStart, let found = date(at: index, of: text.folded), found.day.isPossible { return found }
      index += 1
    }
    return nil
  }

  /// The date at `start`; with `.day == nil` it is a month, or a year only.
  static func date(at start: Int, of text: [Unicode.Scalar]) -> Found? {
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
      if end < text.count, text[end] == "日" || text[end] == "号" {
        return Found(day: PartialDay(year: year, month: month, day: day.value), range: start..<end + 1)
      }
    }
    return Found(day: PartialDay(year: year, month: month, day: nil), range: start..<mark + 1)
  }

  private static func number(at start: Int, of text: [Unicode.Scalar]) -> (value: Int, end: Int)? {
    var index = start
    while index < text.count, index - start < 5, text[index].isASCIIDigit { index += 1 }
    if index > start { return index - start <= 4 ? Int(String(text[start..<index])).map { ($0, index) } : nil }
    while index < text.count, index - start < 5, HanNumber.isDigit(text[index]) { index += 1 }
    return index > start ? HanNumber.value(text[start..<index]).map { ($0, index) } : nil
  }

  private static func skipBlanks(_ start: Int, _ text: [Unicode.Scalar]) -> Int {
    var index = start
    while index < text.count, index - start < 3, text[index].isBlank { index += 1 }
    return index
  }
}
