/// 版记, as the office states it; GB/T 9704-2012, 7.4.
public struct ImprintStatement: Sendable, Hashable {
  /// 抄送机关, in order.
  public let copies: [String]
  /// 印发机关.
  public let printer: String?
  /// 印发日期.
  public let date: CalendarDate?

  public init(copies: [String] = [], printer: String? = nil, date: CalendarDate? = nil) {
    self.copies = copies
    self.printer = printer
    self.date = date
  }
}
