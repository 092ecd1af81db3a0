import Numbering

/// Days and windows in the words of one locale and one form. Chinese words are those of the templates, in Simplified.
public struct DateWords: Sendable, Hashable {
  public let locale: Locale
  public let form: DateForm

  /// - Parameter form: nil: the standard one of the locale. English has the Gregorian form only.
  public init(locale: Locale, form: DateForm? = nil) {
    self.locale = locale
    self.form = locale.isChinese ? form ?? .standard(for: locale) : .gregorian
  }

  /// A day without its year: 5月17日, 17 May.
  public func shortDay(_ date: CalendarDate) -> String {
    locale.isChinese ? dayOfYear(date) : "\(date.day) \(DateWords.month(date))"
  }

  /// A day in running text.
  public func day(_ date: CalendarDate) -> String {
    locale.isChinese ? yearWords(date.year) + dayOfYear(date) : "\(date.day) \(DateWords.month(date)) \(date.year)"
  }

  /// A day under a notice: of the Republic with the name of the calendar, as 文書處理手冊 has it; else as in running text.
  public func formalDay(_ date: CalendarDate) -> String {
    form == .minguo && isMinguo(date.year) ? "中华民国" + day(date) : day(date)
  }

  /// A month: 2024年1月, 113年1月, 二〇二四年一月, January 2024.
  public func month(_ date: CalendarDate) -> String {
    locale.isChinese
      ? yearWords(date.year) + number(date.month) + "月" : "\(DateWords.month(date)) \(date.year)"
  }

  /// The first day of a span whose last day is `end`: in English without what `end` says again (17 to 30 May 2020).
  public func first(_ date: CalendarDate, of end: CalendarDate) -> String {
    guard !locale.isChinese, date.year == end.year, date != end else { return day(date) }
    return date.month == end.month ? "\(date.day)" : "\(date.day) \(DateWords.month(date))"
  }

  /// The last day of a span whose first day is `start`: in Chinese without the year, where it is the same.
  public func last(_ date: CalendarDate, after start: CalendarDate) -> String {
    locale.isChinese && date.year == start.year ? dayOfYear(date) : day(date)
  }

  // MARK: Parts

  private func isMinguo(_ year: Int) -> Bool { year > DateWords.yearBeforeRepublic }
  /// 民國元年 is 1912.
  private static let yearBeforeRepublic = 1911

  private func yearWords(_ year: Int) -> String {
    switch form {
    case .gregorian: "\(year)年"
    case .han: DateWords.digits(year) + "年"
    case .minguo: isMinguo(year) ? "\(year - DateWords.yearBeforeRepublic)年" : "西元\(year)年"
    }
  }

  private func dayOfYear(_ date: CalendarDate) -> String { number(date.month) + "月" + number(date.day) + "日" }

  private func number(_ value: Int) -> String { form == .han ? Ladder.han(value) : String(value) }

  /// 2020 as 二〇二〇: a number that names is written digit by digit, with 〇 (GB/T 15835-2011, 5.2).
  private static func digits(_ value: Int) -> String {
    let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(value).utf8.map { digits[Int($0) - 48] }.joined()
  }

  private static func month(_ date: CalendarDate) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ][date.month - 1]
  }
}
