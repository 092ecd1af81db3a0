/// The place whose script, marks, label words, date form and page form the notice takes.
public enum Locale: String, Sendable, Hashable, CaseIterable {
  case mainland = "zh-CN"
  case hongKong = "zh-HK"
  case taiwan = "zh-TW"
  case macao = "zh-MO"
  case britain = "en-GB"

  /// Whether its notices are in Chinese.
  public var isChinese: Bool { self != .britain }
}
