/// A language as files name it; BCP 47.
public struct LanguageTag: Sendable, Hashable {
  public let rawValue: String

  public init(_ language: DocumentLanguage) { rawValue = language.rawValue }
  private init(_ rawValue: String) { self.rawValue = rawValue }

  /// Of words of which no more is known: English of any country, Chinese in any script.
  public static let english = LanguageTag("en")
  public static let chinese = LanguageTag("zh")
}
