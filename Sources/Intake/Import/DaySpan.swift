import Campaigns
import Diagnostics

/// From the first to the last of the days on which rows came, without those that are so far from all others that they must be
/// slips: 1926 and 2062 among days of 2026. Kept by month, of which there are few.
struct DaySpan {
  struct Month {
    let number: Int
    var count = 1
    var first: CalendarDate
    var last: CalendarDate
    let value: String
    let place: Place
  }

  /// Before these there was nobody to send an export, and behind them nobody has yet.
  private static let years = 1990..<2100
  /// Months without a day that part what is one campaign from what is not.
  private static let gap = 10
  /// Months over which no window goes.
  private static let longest = 120

  private var months: [Int: Month] = [:]

  mutating func take(_ day: CalendarDate, _ value: String, at place: () -> Place) {
    let number = day.year * 12 + day.month - 1
    if months[number] == nil {
      months[number] = Month(number: number, first: day, last: day, value: value, place: place())
      return
    }
    months[number]?.count += 1
    if let month = months[number] {
      if day < month.first { months[number]?.first = day }
      if day > month.last { months[number]?.last = day }
    }
  }

  /// The window; nil where there is none, or days lie more than ten years apart and none are fewer than the others.
  var window: (first: CalendarDate, last: CalendarDate)? {
    guard let first = judged.near.first, let last = judged.near.last,
      !judged.isParted || last.number - first.number < DaySpan.longest
    else { return nil }
    return (first.first, last.last)
  }

  /// One finding for each month that makes no window.
  var findings: DiagnosticLog {
    let judged = judged
    var far = judged.far
    let window = window
    if window == nil { far += judged.near }
    return DiagnosticLog(
      far.sorted { $0.number < $1.number }.map { month in
        let others = window.map { "\($0.first.iso)—\($0.last.iso)" }
        return Diagnostic(
          others == nil ? .daysApart : .dayFar, at: month.place,
          [
            "value": ColumnPlan.quoted(month.value.trimmingWhiteSpace()), "count": "\(month.count)",
            "others": others ?? "",
          ])
      })
  }

  private var judged: (near: [Month], far: [Month], isParted: Bool) {
    let sorted = months.values.sorted { $0.number < $1.number }
    var runs: [[Month]] = []
    for month in sorted where DaySpan.years.contains(month.first.year) {
      if let last = runs.last?.last, month.number - last.number < DaySpan.gap {
        runs[runs.count - 1].append(month)
      } else {
        runs.append([month])
      }
    }
    var far = sorted.filter { !DaySpan.years.contains($0.first.year) }
    func count(_ run: [Month]) -> Int { run.reduce(0) { $0 + $1.count } }
    guard let most = runs.map(count).max() else { return ([], far, false) }
    // A tenth of the others, or one or two of them.
    let near = runs.filter { run in
      let count = count(run)
      let isSlip = count < most && (count * 10 <= most || count <= 2 && count * 4 <= most)
      if isSlip { far += run }
      return !isSlip
    }
    return (near.flatMap { $0 }, far, near.count > 1)
  }
}
