/// A date as far as the text gives it: the year, the month or the day may be missing.
public struct PartialDay: Sendable, Hashable {
  public let year: Int?
  public let month: Int?
  public let day: Int?

  public init(year: Int?, month: Int?, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2020-05-17`, `2024-01` for a month, `2024` for a year; nil without a year.
  public var text: String? {
    guard let year else { return nil }
    guard let month else { return String(year) }
    let head = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day else { return head }
    return head + "-\(day < 10 ? "0" : "")\(day)"
  }

  /// Whether the Gregorian calendar has it; what is missing cannot be wrong.
  public var isPossible: Bool {
    if let year, !(1900...2200).contains(year) { return false }
    guard let month else { return day == nil }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return (1...PartialDay.days(in: month, of: year)).contains(day)
  }

  private static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}
