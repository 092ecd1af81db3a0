import Diagnostics

/// The window: two dates joined by a dash or 至, in the opening words first.
enum WindowReader {
  private static let joins: [Word] = Word.list("———— —— — － - – ~ ～ 至 到 起至 起到 开始至")
  private static let topicWords = Word.list("征集 征求 调查 公示 问卷 意见 建议 期间 时间 活动 听证 公开 投票 评选 票选 咨询")

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
    guard let found = next(in: text, from: from, to: text.count, thisYear) else { return nil }
    let end = found.range.upperBound
    // 为落实…年…月至…年…月的行动要求，…至…征求意见: the first is that of what the consultation is for.
    guard isPurpose(found.range.lowerBound, text),
      let second = next(in: text, from: end, to: min(text.count, end + purposeReach), thisYear),
      text.first(of: topicWords, from: end, to: second.range.lowerBound) == nil
    else { return found }
    return second
  }

  private static func next(in text: FoldedText, from: Int, to end: Int, _ thisYear: Int?) -> Found? {
    var start = from
    while var date = NoticeDateReader.first(in: text, from: start, to: end) {
      let low = date.range.lowerBound - 2
      if date.day.year == nil, let thisYear, text.has("今年", at: low) || text.has("本年", at: low) {
        let day = PartialDay(year: thisYear, month: date.day.month, day: date.day.day)
        date = NoticeDateReader.Found(day: day, range: date.range)
      }
      if let found = range(from: date, in: text) ?? openEnd(date, in: text), !isOfAnother(found.range, in: text),
        !WindowScope.isOfAnother(found.range, in: text)
      {
        let sentence = WindowScope.sentence(found.range, in: text)
        if text.first(of: topicWords, from: sentence.lowerBound, to: sentence.upperBound) != nil {
          return extended(found, in: text)
        }
      }
      start = date.range.upperBound
    }
    return nil
  }

  /// With the day to which the window was put off; without any where that day is not named.
  private static func extended(_ found: Found, in text: FoldedText) -> Found {
    switch WindowScope.extended(found.range, in: text) {
    case .none: return found
    case .unclear(let end):
      return Found(
        from: found.from, to: found.to, impliedYear: found.impliedYear, range: found.range.lowerBound..<end,
        isPossible: false)
    case .to(let day, let end):
      let (from, to, implied) = completed(found.from ?? found.to ?? day, day)
      let isLater = (found.to?.text ?? "") < (to.text ?? "")
      return Found(
        from: found.from, to: to, impliedYear: implied || found.impliedYear, range: found.range.lowerBound..<end,
        isPossible: found.isPossible && to.isPossible && from.isPossible && isLater)
    }
  }

  private static let purposeReach = 80
  private static let purposes = Word.list("为 根据 按照 依据 落实 贯彻 结合")

  /// Whether the clause before `index` begins by saying what for.
  private static func isPurpose(_ index: Int, _ text: FoldedText) -> Bool {
    var start = index
    while start > 0, index - start < 20, !",。;:\n".unicodeScalars.contains(text.folded[start - 1]) { start -= 1 }
    return purposes.contains { text.has($0, at: start) }
  }

  private static let validity = Word.list("起施行 施行 起实施 实施 起执行 执行 起生效 生效 起正式 正式 起试行 试行 有效")
  private static let plans = Word.list("规划 纲要 计划 行动")

  /// Since when a rule holds, and the years of a plan, within its name or behind it, are no window.
  private static func isOfAnother(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let next = blanksEnd(range.upperBound, text)
    if validity.contains(where: { text.has($0, at: next) }) { return true }
    let start = range.lowerBound
    if start > 0, text.folded[start - 1] == "(", plans.contains(where: { text.has($0, at: start - 1 - $0.count) }) {
      return true
    }
    let before = text.scalars[max(0, start - 60)..<start]
    return (before.lastIndex(of: "《") ?? -1) > (before.lastIndex(of: "》") ?? -1)
  }

  private static func range(from first: NoticeDateReader.Found, in text: FoldedText) -> Found? {
    var index = clockEnd(first.range.upperBound, text)
    for mark in ["起", "开始"] as [Word] where text.has(mark, at: index) { index += mark.count }
    index = blanksEnd(index, text)
    if index < text.count, text.folded[index] == "," { index += 1 }
    guard let join = joins.filter({ text.has($0, at: index) }).max(by: { $0.count < $1.count }) else { return nil }
    index = blanksEnd(index + join.count, text)
    for word in ["截止日期为", "截止到"] as [Word] where text.has(word, at: index) { index += word.count }
    guard let second = NoticeDateReader.date(at: index, of: text.folded) ?? monthAndDay(at: index, after: first, text)
    else { return nil }
    let (from, to, implied) = completed(first.day, second.day)
    // 9月2日至9月l6日 lost its day.
    let isWhole = (from.day == nil) == (to.day == nil)
    let ordered = (from.text ?? "") <= (to.text ?? "9") || to.text?.count != from.text?.count
    return Found(
      from: from, to: to, impliedYear: implied, range: first.range.lowerBound..<second.range.upperBound,
      isPossible: from.isPossible && to.isPossible && ordered && isWhole)
  }

  /// 6.17 behind 2020.5.17.
  private static func monthAndDay(
    at start: Int, after first: NoticeDateReader.Found, _ text: FoldedText
  ) -> NoticeDateReader.Found? {
    let mark = text.folded[first.range.lowerBound..<first.range.upperBound].first { "./".unicodeScalars.contains($0) }
    guard let mark else { return nil }
    func number(_ start: Int) -> (value: Int, end: Int)? {
      var end = start
      while end < text.count, end - start < 2, text.folded[end].isASCIIDigit { end += 1 }
      return Int(text.foldedString(start..<end)).map { ($0, end) }
    }
    guard start < text.count, let month = number(start), month.end < text.count, text.folded[month.end] == mark,
      let day = number(month.end + 1), (1...12).contains(month.value), (1...31).contains(day.value)
    else { return nil }
    let isMore = day.end < text.count && (text.folded[day.end].isASCIIDigit || text.folded[day.end] == mark)
    return isMore
      ? nil
      : NoticeDateReader.Found(
        day: PartialDay(year: nil, month: month.value, day: day.value), range: start..<day.end)
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
