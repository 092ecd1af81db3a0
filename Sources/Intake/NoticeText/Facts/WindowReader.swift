import Diagnostics

/// The window: two dates joined by a dash or 至, in the opening words first.
enum WindowReader {
  private static let joins: [Word] = Word.list("———— —— — － - – ~ ～ 至 到 起至 起到 开始至")
  private static let topicWords = Word.list("征集 征求 调查 公示 问卷 意见 建议 期间 时间 活动 听证 公开 投票 评选 咨询")

  struct Found {
    let from: PartialDay?
    let to: PartialDay?
    let impliedYear: Bool
    let range: Range<Int>
    /// False where no calendar has the dates or the end comes before the beginning.
    let isPossible: Bool
  }

  /// The first window in `text` with words of a consultation near it.
  /// - Parameter thisYear: what 今年 before a date without a year means.
  static func first(in text: FoldedText, from: Int = 0, thisYear: Int? = nil) -> Found? {
    var start = from
    while var date = NoticeDateReader.first(in: text, from: start) {
      let low = date.range.lowerBound - 2
      if date.day.year == nil, let thisYear, text.has("今年", at: low) || text.has("本年", at: low) {
        let day = PartialDay(year: thisYear, month: date.day.month, day: date.day.day)
        date = NoticeDateReader.Found(day: day, range: date.range)
      }
      if let found = range(from: date, in: text) ?? openEnd(date, in: text) {
        let near = max(0, found.range.lowerBound - 40)..<min(text.count, found.range.upperBound + 120)
        if text.first(of: topicWords, from: near.lowerBound, to: near.upperBound) != nil { return found }
      }
      start = date.range.upperBound
    }
    return nil
  }

  private static func range(from first: NoticeDateReader.Found, in text: FoldedText) -> Found? {
    var index = clockEnd(first.range.upperBound, text)
    for mark in ["起", "开始"] as [Word] where text.has(mark, at: index) { index += mark.count }
    index = blanksEnd(index, text)
    if index < text.count, text.folded[index] == "," { index += 1 }
    guard let join = joins.filter({ text.has($0, at: index) }).max(by: { $0.count < $1.count }) else { return nil }
    index = blanksEnd(index + join.count, text)
    for word in ["截止日期为", "截止到"] as [Word] where text.has(word, at: index) { index += word.count }
    guard let second = NoticeDateReader.date(at: index, of: text.folded) else { return nil }
    let (from, to, implied) = completed(first.day, second.day)
    let ordered = (from.text ?? "") <= (to.text ?? "9") || to.text?.count != from.text?.count
    return Found(
      from: from, to: to, impliedYear: implied, range: first.range.lowerBound..<second.range.upperBound,
      isPossible: from.isPossible && to.isPossible && ordered)
  }

  /// 截至…, 自…起: one end only.
  private static func openEnd(_ date: NoticeDateReader.Found, in text: FoldedText) -> Found? {
    guard date.day.year != nil, date.day.month != nil else { return nil }
    let low = date.range.lowerBound
    let isEnd = (["截至", "截止", "截止到", "截至到", "截止至", "即日起至"] as [Word]).contains { text.has($0, at: low - $0.count) }
    let next = blanksEnd(date.range.upperBound, text)
    let isStart = text.has("起", at: next) && (text.has("自", at: low - 1) || text.has("从", at: low - 1))
    // A whole month stated as the time of the consultation: 2024年1月,….
    let isMonth = date.day.day == nil && (text.has("份", at: next) || text.has(",", at: next))
    guard isEnd || isStart || isMonth else { return nil }
    return Found(
      from: isEnd ? nil : date.day, to: isStart ? nil : date.day, impliedYear: false, range: date.range,
      isPossible: date.day.isPossible)
  }

  /// What the second date leaves out it takes from the first: 2020年5月17日—6月17日, 5月17日—27日.
  private static func completed(_ first: PartialDay, _ second: PartialDay) -> (PartialDay, PartialDay, Bool) {
    let month = second.month ?? first.month
    var year = second.year
    var implied = false
    if year == nil, let firstYear = first.year {
      implied = true
      // December to January runs into the next year.
      year = (month ?? 0) < (first.month ?? 0) ? firstYear + 1 : firstYear
    }
    let from = PartialDay(year: first.year ?? (second.year), month: first.month, day: first.day)
    return (from, PartialDay(year: year, month: month, day: second.day), implied)
  }

  private static func blanksEnd(_ start: Int, _ text: FoldedText) -> Int {
    var index = start
    while index < text.count, text.scalars[index].isBlank { index += 1 }
    return index
  }

  private static let daysOfWeek = Word.list("星期 周 礼拜")

  /// Behind the day of the week in brackets and the time of day that may follow a date: （星期一）9时30分, 8:30.
  private static func clockEnd(_ start: Int, _ text: FoldedText) -> Int {
    var index = blanksEnd(start, text)
    if index < text.count, text.folded[index] == "(", let close = text.folded[index...].prefix(6).firstIndex(of: ")"),
      daysOfWeek.contains(where: { text.has($0, at: index + 1) })
    {
      index = blanksEnd(close + 1, text)
    }
    for word in ["上午", "下午", "中午", "晚"] as [Word] where text.has(word, at: index) { index += word.count }
    let digits = index
    while index < text.count, index - digits < 8,
      text.folded[index].isASCIIDigit || ":时点分".unicodeScalars.contains(text.folded[index])
    {
      index += 1
    }
    let isClock = text.folded[digits..<index].contains { ":时点".unicodeScalars.contains($0) }
    return isClock ? blanksEnd(index, text) : digits
  }
}
