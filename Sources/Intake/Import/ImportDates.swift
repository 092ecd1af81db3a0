import Campaigns

/// Days in the forms of profiles.
enum ImportDates {
  static func day(_ text: String, _ form: TableProfile.DateForm) -> CalendarDate? {
    switch form {
    case .yearFirst: return DayReader(isDayFirst: false).read(text)
    case .dayFirst: return DayReader(isDayFirst: true).read(text)
    case .monthFirst:
      if let day = DayReader(isDayFirst: false).read(text) { return day }
      let parts = text.trimmingWhiteSpace().prefix { $0 != " " && $0 != "T" && $0 != "," }.split(separator: "/")
      guard parts.count == 3, let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2]) else {
        return nil
      }
      return CalendarDate(year: year, month: month, day: day)
    case .epochSeconds: return Int(text.trimmingWhiteSpace()).flatMap { CalendarDate(ordinal: floor($0, 86_400)) }
    case .epochMilliseconds:
      return Int(text.trimmingWhiteSpace()).flatMap { CalendarDate(ordinal: floor($0, 86_400_000)) }
    }
  }

  private static func floor(_ value: Int, _ unit: Int) -> Int {
    let whole = value / unit
    return value % unit < 0 ? whole - 1 : whole
  }
}
