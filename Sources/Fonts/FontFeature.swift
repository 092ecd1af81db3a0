/// An OpenType feature that is switched for a whole run, as `halt` = 1.
public struct FontFeature: Sendable, Hashable {
  /// Four characters of ASCII; a tag of another length has no effect.
  public let tag: String
  /// 0 switches it off, 1 on; other values choose an alternate.
  public let value: UInt32

  public init(_ tag: String, _ value: UInt32 = 1) {
    self.tag = tag
    self.value = value
  }

  /// Half-width punctuation: 1/2 em instead of 1 em, where the face has it.
  public static let halfWidth = FontFeature("halt")
}
