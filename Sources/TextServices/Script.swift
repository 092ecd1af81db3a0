/// A script by its ISO 15924 code.
public struct Script: Sendable, Hashable {
  /// Four ASCII characters, the first in the highest byte.
  public let code: UInt32

  public init(code: UInt32) { self.code = code }

  /// `Hani`, `Latn` …
  public var name: String {
    String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) }, as: UTF8.self)
  }

  public static let han = Script(code: 0x4861_6E69)
  public static let latin = Script(code: 0x4C61_746E)
  public static let arabic = Script(code: 0x4172_6162)
  public static let tibetan = Script(code: 0x5469_6274)
  public static let mongolian = Script(code: 0x4D6F_6E67)
  public static let yi = Script(code: 0x5969_6969)
  public static let hangul = Script(code: 0x4861_6E67)
  /// Marks, digits and signs that every script uses.
  public static let common = Script(code: 0x5A79_7979)
  /// Combining marks, which are of the script of their base.
  public static let inherited = Script(code: 0x5A69_6E68)
  public static let unknown = Script(code: 0x5A7A_7A7A)
}
