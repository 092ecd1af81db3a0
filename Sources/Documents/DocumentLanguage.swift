/// The language and script of a document; decides glyph forms and where marks stand in their em.
public enum DocumentLanguage: String, Sendable, Hashable, CaseIterable {
  case simplified = "zh-Hans"
  case traditional = "zh-Hant"
  case hongKong = "zh-HK"
  case english = "en"
}
