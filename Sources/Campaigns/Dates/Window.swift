import Diagnostics

/// 征集期: the days in which the public was asked, both ends inclusive. Either end may be unknown.
public struct Window: Sendable, Hashable {
  public let label: String?
  public let from: CalendarDate?
  public let to: CalendarDate?
  /// The window is stated as a month, and printed so.
  public let isMonth: Bool
  /// The end that was first announced, where the window was extended.
  public let extendedFrom: CalendarDate?
  /// Why it was shorter than the law asks.
  public let shorterBecause: String?

  /// - Throws: `campaign.window-reversed` where it ends before it begins.
  public init(
    label: String? = nil, from: CalendarDate?, to: CalendarDate?, isMonth: Bool = false,
    extendedFrom: CalendarDate? = nil, shorterBecause: String? = nil, at place: Place? = nil
  ) throws(Failed) {
    if let from, let to, to < from {
      throw Failed(.windowReversed, at: place, ["from": from.iso, "to": to.iso])
    }
    self.label = label
    self.from = from
    self.to = to
    self.isMonth = isMonth
    self.extendedFrom = extendedFrom
    self.shorterBecause = shorterBecause
  }

  /// Days from the first to the last, both counted; nil where an end is unknown.
  public var days: Int? {
    guard let from, let to else { return nil }
    return to.ordinal - from.ordinal + 1
  }

  public func contains(_ date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let to, to < date { return false }
    return true
  }
}
