/// 版头; GB/T 9704-2012, 7.2.4–7.2.7.
public struct OfficialHead: Sendable, Hashable {
  /// 发文机关标志, one line an issuer.
  public let marks: [[Inline]]
  /// 发文字号.
  public let number: [Inline]?
  /// Drawn in red (`head: red`), or only the room left for paper that bears the head already (`head: preprinted`).
  public let isDrawn: Bool

  public init(marks: [[Inline]], number: [Inline]?, isDrawn: Bool) {
    self.marks = marks
    self.number = number
    self.isDrawn = isDrawn
  }
}
