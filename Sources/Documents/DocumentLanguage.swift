/// The language and script of a document or of a piece of it; decides glyph forms, where marks stand in their em and in
/// which direction a line runs.
public enum DocumentLanguage: String, Sendable, Hashable, CaseIterable {
  case simplified = "zh-Hans"
  case traditional = "zh-Hant"
  case hongKong = "zh-HK"
  case macao = "zh-MO"
  case english = "en-GB"
  case uyghur = "ug"
  /// Kazakh in Arabic letters, as it is written in Xinjiang.
  case kazakh = "kk-Arab"
  case tibetan = "bo"
  case korean = "ko"
  /// Nuosu.
  case yi = "ii"
  case zhuang = "za"
  /// In Mongolian letters.
  case mongolian = "mn-Mong"

  public var isChinese: Bool { self == .simplified || isTraditional }
  public var isTraditional: Bool { self == .traditional || self == .hongKong || self == .macao }
  /// Whether its lines run from right to left.
  public var isRightToLeft: Bool { self == .uyghur || self == .kazakh }
}
