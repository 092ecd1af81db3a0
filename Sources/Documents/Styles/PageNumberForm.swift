/// Where the number of a page stands at its foot, and between which words.
public struct PageNumberForm: Sendable, Hashable {
  public enum Placement: Sendable, Hashable {
    /// On the outer side, a character in: right on odd pages, left on even ones.
    case outer
    case centre
  }

  public let placement: Placement
  public let before: String
  public let after: String
  /// From the text block's lower edge to the middle of a dash.
  public let distance: Length
  /// Whether its digits are of the Latin face; else of the look's own.
  public let isLatin: Bool

  public init(placement: Placement, before: String, after: String, distance: Length, isLatin: Bool) {
    self.placement = placement
    self.before = before
    self.after = after
    self.distance = distance
    self.isLatin = isLatin
  }

  /// — 1 —, in half-width digits of 宋体, 7 mm below the text block; GB/T 9704-2012, 7.5.
  public static let official = PageNumberForm(
    placement: .outer, before: "— ", after: " —", distance: .millimetres(7), isLatin: false)
  /// 1, in the middle.
  public static let centred = PageNumberForm(
    placement: .centre, before: "", after: "", distance: .millimetres(10), isLatin: true)
  /// 第1頁, in the middle, as offices of Taiwan have it.
  public static let taiwan = PageNumberForm(
    placement: .centre, before: "第", after: "頁", distance: .millimetres(10), isLatin: true)
}
