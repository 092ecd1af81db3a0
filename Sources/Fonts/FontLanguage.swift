/// The language of a text as OpenType's `locl` feature distinguishes it; the raw value is its BCP 47 tag.
public enum FontLanguage: String, Sendable, Hashable, CaseIterable {
  case simplified = "zh-Hans"
  case traditional = "zh-Hant"
  case hongKong = "zh-HK"
  case english = "en"
}
