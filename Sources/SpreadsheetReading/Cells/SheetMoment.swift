import Campaigns

/// A day, a time, or both, as a cell of a date or time format holds it.
public struct SheetMoment: Sendable, Hashable {
  /// Nil where the cell holds a time of day alone.
  public let day: CalendarDate?
  /// Seconds since midnight, from 0 to 86,399.
  public let seconds: Int

  public init(day: CalendarDate?, seconds: Int) {
    self.day = day
    self.seconds = seconds
  }

  /// `2024-05-06`, `2024-05-06 08:30`, `08:30:15`.
  public var text: String {
    if let day, seconds == 0 { return day.iso }
    return [day?.iso, clock].compactMap { $0 }.joined(separator: " ")
  }

  private var clock: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = two(seconds / 3600) + ":" + two(seconds / 60 % 60)
    return seconds % 60 == 0 ? minutes : minutes + ":" + two(seconds % 60)
  }

  /// The moment of a serial number (ECMA-376 part 1, 18.17.4.1). Nil where it names none: below 0, beyond the year 9999, and
  /// day 60 of the 1900 system, a 29 February 1900 that never was.
  ///
  /// - Parameter from1904: days are counted from 1904-01-01 as 0; else from 1900-01-01 as 1.
  init?(serial: Double, from1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial.rounded(.down))
    // Serials are binary fractions: a second is found to the nearest.
    var seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
    if seconds == 86_400 {
      day += 1
      seconds = 0
    }
    self.seconds = seconds
    if from1904 {
      guard let found = CalendarDate(ordinal: day - 24_107) else { return nil }
      self.day = found
    } else if day == 0 {
      self.day = nil
    } else {
      guard day != 60, let found = CalendarDate(ordinal: day - (day > 60 ? 25_569 : 25_568)) else { return nil }
      self.day = found
    }
  }

  /// The moment of ISO 8601 text, as cells of the type `d` hold it: `2024-05-06`, `2024-05-06T08:30:00Z`.
  init?(iso text: String) {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let first = parts.first, let day = CalendarDate(iso: String(first)) else { return nil }
    self.day = day
    guard parts.count == 2 else {
      seconds = 0
      return
    }
    let clock = parts[1].prefix { $0 == ":" || $0.isNumber }.split(separator: ":").compactMap { Int($0) }
    guard clock.count >= 2, clock[0] < 24, clock[1] < 60, clock.count < 3 || clock[2] < 60 else { return nil }
    seconds = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
  }
}
