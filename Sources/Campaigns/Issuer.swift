/// 发文机关: an office that asks and signs. At least one of its names is known.
public struct Issuer: Sendable, Hashable {
  /// 全称 or 规范化简称: what may stand in a red head or under a notice.
  public let name: String?
  /// What the office calls itself in running text, as 区民宗局.
  public let short: String?

  /// Nil where both are missing or empty.
  public init?(name: String?, short: String?) {
    let name = name.flatMap { $0.isEmpty ? nil : $0 }
    let short = short.flatMap { $0.isEmpty ? nil : $0 }
    guard name != nil || short != nil else { return nil }
    self.name = name
    self.short = short
  }

  /// The full name, else the short one.
  public var bestName: String { name ?? short ?? "" }
}
