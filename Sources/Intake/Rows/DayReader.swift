import Campaigns

/// Reads a day as offices and their systems write it; a time of day or a day of the week behind it is dropped.
///
/// `2020-05-17`, `2020/5/17 9:03`, `2020.5.17`, `2020年5月17日 上午9时`, `20200517`, `20200517090300`,
/// `2020-05-17T09:03:00+08:00`, `民國109年5月17日`, with 中華 before it or without 民國,
/// `109/05/17` (no other year has three digits), the serial day of a workbook (`43968`), in digits of either width; where days
/// come first, `17/5/2020`; an English month in words, `17 May 2020` (`NamedMonth`).
struct DayReader {
  /// Whether `3/4/2020` is the third of April, as in Britain and Hong Kong. Elsewhere such a date is not read at all: it
  /// could be either.
  let isDayFirst: Bool

  /// Serial days of 1982 to 2064: smaller and greater numbers are no dates but counts and codes.
  private static let serials = 30_000...60_000
  /// 2011 to 2110.
  private static let republicanYears = 100...199
  /// 1970-01-01 in the 1900 date system of workbooks.
  private static let serialOfEpoch = 25_569

  /// `2020-05-17`, alone or before a blank or `T` and `09:03` with what follows it, as most exports have it; nil of all else
  /// that `read` reads.
  static func plainDay(_ text: ByteText) -> CalendarDate? {
    guard text.count >= 10, text.start[4] == 0x2D, text.start[7] == 0x2D, text.count == 10 || hasPlainTime(text) else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        let digit = text.start[index] &- 0x30
        if digit > 9 { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func hasPlainTime(_ text: ByteText) -> Bool {
    (16...32).contains(text.count) && (text.start[10] == 0x20 || text.start[10] == 0x54) && text.start[11] &- 0x30 < 10
      && text.start[12] &- 0x30 < 10 && text.start[13] == 0x3A && text.start[14] &- 0x30 < 10
      && (16..<text.count).allSatisfy { TimeOfDay.isOfPlainTime(text.start[$0]) }
  }

  func read(_ text: String) -> CalendarDate? {
    var scalars: [UInt32] = []
    for scalar in text.trimmingWhiteSpace().unicodeScalars {
      // Longer than any date with time and zone.
      if scalars.count > 48 { return nil }
      switch scalar.value {
      case 0xFF10...0xFF19: scalars.append(scalar.value - 0xFF10 + 0x30)
      case 0xFF0F: scalars.append(0x2F)
      case 0xFF0D, 0x2010...0x2013: scalars.append(0x2D)
      case 0xFF0E: scalars.append(0x2E)
      default: scalars.append(scalar.value)
      }
    }
    if let named = NamedMonth.day(in: scalars[...]) { return isEndOfDate(named.rest) ? named.day : nil }
    var rest = scalars[...]
    let isRepublican = dropRepublicanMark(&rest)
    guard let first = number(&rest) else { return nil }
    if !isRepublican, let whole = wholeDate(first, rest) { return whole }
    guard let separator = rest.first, isSeparator(separator) else { return nil }
    rest = rest.dropFirst()
    skipBlanks(&rest)
    guard let second = number(&rest), second.count <= 2 else { return nil }
    guard let between = rest.first, between == separator || (separator == 0x5E74 && between == 0x6708) else {
      return nil
    }
    rest = rest.dropFirst()
    skipBlanks(&rest)
    guard let third = number(&rest) else { return nil }
    // 日 or 号 closes the date: 2020年5月17日上午9时.
    let isClosed = separator == 0x5E74 && (rest.first == 0x65E5 || rest.first == 0x53F7)
    guard isClosed ? TimeOfDay.isNothingElse(rest.dropFirst()) : isEndOfDate(rest) else { return nil }
    if isRepublican {
      return CalendarDate(year: first.value + 1911, month: second.value, day: third.value)
    }
    // 109/05/17: years of the Republic that no other calendar has with three digits.
    if first.count == 3, DayReader.republicanYears.contains(first.value), third.count <= 2 {
      return CalendarDate(year: first.value + 1911, month: second.value, day: third.value)
    }
    if first.count == 4, third.count <= 2 {
      return CalendarDate(year: first.value, month: second.value, day: third.value)
    }
    if isDayFirst, first.count <= 2, third.count == 4 {
      return CalendarDate(year: third.value, month: second.value, day: first.value)
    }
    return nil
  }

  /// `2020-01` or `2020年1月`: a whole month.
  func readMonth(_ text: String) -> (from: CalendarDate, to: CalendarDate)? {
    let text = text.trimmingWhiteSpace()
    let parts = text.split(whereSeparator: { "-/.年月".contains($0) })
    var found = NamedMonth.month(in: text)
    if parts.count == 2, let year = PlainNumber.digits(of: parts[0]).flatMap({ Int($0) }),
      let month = PlainNumber.digits(of: parts[1]).flatMap({ Int($0) })
    {
      found = (year, month)
    }
    guard let (year, month) = found, let from = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let last = CalendarDate.days(inMonth: month, of: year)
    return CalendarDate(year: year, month: month, day: last).map { (from, $0) }
  }

  private struct Number {
    let value: Int
    /// Digits.
    let count: Int
  }

  private func number(_ rest: inout ArraySlice<UInt32>) -> Number? {
    var value = 0
    var count = 0
    while let digit = rest.first, (0x30...0x39).contains(digit), count < 15 {
      value = value * 10 + Int(digit - 0x30)
      count += 1
      rest = rest.dropFirst()
    }
    return count == 0 ? nil : Number(value: value, count: count)
  }

  /// A date in one number: `20200517`, with or without the time behind it, or a serial day.
  private func wholeDate(_ number: Number, _ rest: ArraySlice<UInt32>) -> CalendarDate? {
    if number.count == 8 || number.count == 12 || number.count == 14 {
      guard isEndOfDate(rest) else { return nil }
      var day = number.value
      for _ in stride(from: 8, to: number.count, by: 1) { day /= 10 }
      return CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
    }
    guard number.count == 5, DayReader.serials.contains(number.value) else { return nil }
    let fraction = rest.first == 0x2E ? rest.dropFirst() : rest
    guard fraction.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return CalendarDate(ordinal: number.value - DayReader.serialOfEpoch)
  }

  /// 民國 or 民国, with 中華 or without, before the year.
  private func dropRepublicanMark(_ rest: inout ArraySlice<UInt32>) -> Bool {
    // 中華 or 中华.
    if rest.count > 4, rest.first == 0x4E2D, let second = rest.dropFirst().first, second == 0x83EF || second == 0x534E {
      rest = rest.dropFirst(2)
    }
    guard rest.count > 2, rest.first == 0x6C11, let second = rest.dropFirst().first,
      second == 0x570B || second == 0x56FD
    else { return false }
    rest = rest.dropFirst(2)
    skipBlanks(&rest)
    return true
  }

  private func skipBlanks(_ rest: inout ArraySlice<UInt32>) {
    while rest.first == 0x20 || rest.first == 0x3000 { rest = rest.dropFirst() }
  }

  /// `-`, `/`, `.` or 年.
  private func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2F || scalar == 0x2E || scalar == 0x5E74
  }

  /// What follows is nothing, or a blank or `T` and the time. Of `2024-01-02 至 2024-01-20` it is more: that is no day.
  private func isEndOfDate(_ rest: ArraySlice<UInt32>) -> Bool {
    guard let next = rest.first else { return true }
    if next == 0x54 { return TimeOfDay.isNothingElse(rest.dropFirst()) }
    return (next == 0x20 || next == 0x3000 || next == 0x2C || TimeOfDay.isBracket(next))
      && TimeOfDay.isNothingElse(rest)
  }
}
