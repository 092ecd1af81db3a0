/// The language of a text as OpenType's `locl` feature distinguishes it; the raw value is its BCP 47 tag.
public enum FontLanguage: String, Sendable, Hashable, CaseIterable {
  case simplified = "zh-Hans"
  case traditional = "zh-Hant"
  case hongKong = "zh-HK"
  case english = "en"
  case uyghur = "ug"
  case kazakh = "kk-Arab"
  case tibetan = "bo"
  case korean = "ko"
  case yi = "ii"
  case zhuang = "za"
  case mongolian = "mn-Mong"

  /// Whether a run of marks alone, which belongs to no script, is Han.
  var isChinese: Bool { self == .simplified || self == .traditional || self == .hongKong }
}
