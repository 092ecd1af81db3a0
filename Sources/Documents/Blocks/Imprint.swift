/// 版记; GB/T 9704-2012, 7.4.
public struct Imprint: Sendable, Hashable {
  /// 抄送机关, without the label.
  public let copies: [Inline]?
  /// 印发机关.
  public let printer: [Inline]?
  /// 印发日期, without 印发.
  public let date: [Inline]?

  public init(copies: [Inline]?, printer: [Inline]?, date: [Inline]?) {
    self.copies = copies
    self.printer = printer
    self.date = date
  }
}
