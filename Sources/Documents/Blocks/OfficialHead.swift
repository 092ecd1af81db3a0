/// 版头; GB/T 9704-2012, 7.2.4–7.2.7 and, as a letter, 10.1.
public struct OfficialHead: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// Drawn in red (`head: red`).
    case red
    /// Only the room left, for paper that bears the head already (`head: preprinted`).
    case preprinted
    /// 信函格式: the name 30 mm from the top, a double rule beneath and one at the foot of the first page.
    case letter
  }

  /// 发文机关标志, one line an issuer.
  public let marks: [[Inline]]
  /// 发文字号.
  public let number: [Inline]?
  public let form: Form

  public init(marks: [[Inline]], number: [Inline]?, form: Form) {
    self.marks = marks
    self.number = number
    self.form = form
  }
}
