/// Words of the fill-in workbook in its two languages; traditional Chinese is converted from simplified.
public struct FormWords: Sendable, Hashable {
  public let zh: String
  public let en: String

  public init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// The words as the workbook compares them: without case, blanks, marks of required fields, and remarks in brackets.
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == "(" || scalar == "（", !result.isEmpty { break }
      switch scalar {
      case "*", "＊", ":", "：", " ", "\u{A0}", "\u{3000}", "\t", "\n", "\r": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// The language of a fill-in workbook and how its Chinese is written.
public struct FormVoice: Sendable {
  private let isEnglish: Bool
  private let convert: @Sendable (String) -> String
  /// Of the workbook, as documents name it (BCP 47).
  public let tag: String

  public static let english = FormVoice(isEnglish: true, tag: "en-GB") { $0 }
  public static let chinese = FormVoice(isEnglish: false, tag: "zh-CN") { $0 }

  /// Chinese in another script.
  public static func chinese(_ tag: String, _ convert: @escaping @Sendable (String) -> String) -> FormVoice {
    FormVoice(isEnglish: false, tag: tag, convert: convert)
  }

  private init(isEnglish: Bool, tag: String, convert: @escaping @Sendable (String) -> String) {
    self.isEnglish = isEnglish
    self.tag = tag
    self.convert = convert
  }

  public func say(_ words: FormWords) -> String { isEnglish ? words.en : convert(words.zh) }
}
