/// The title that a notice takes where the office gives none.
public enum FormedTitle {
  /// A part of a formed title: the office's words, or those that stand in every one.
  public struct Part: Sendable, Hashable {
    public let text: String
    public let isOffice: Bool
  }

  /// 关于…意见建议征集情况的反馈, with the issuer before it only where its full name is known: a short name has no place in
  /// the title of an official document (GB/T 9704-2012, 7.3.1). In English “Responses to the consultation on …”, without
  /// the issuer, who is named in the first sentence.
  /// - Parameter locale: the place in whose words it is; nil: the subject's own.
  public static func parts(for subject: Subject, in locale: Locale? = nil) -> [Part] {
    let locale = locale ?? subject.locale
    guard locale.isChinese else {
      let stem = "Responses to the consultation"
      guard let topic = subject.topic else { return [Part(text: stem, isOffice: false)] }
      return [Part(text: stem + " on ", isOffice: false), Part(text: topic, isOffice: true)]
    }
    let names = subject.issuers.compactMap(\.name)
    let issuer = names.count == subject.issuers.count ? names.joined(separator: "、") : ""
    return [
      Part(text: issuer, isOffice: true), Part(text: locale == .mainland ? "关于" : "關於", isOffice: false),
      Part(text: subject.topic ?? "", isOffice: true), Part(text: ending(in: locale), isOffice: false),
    ].filter { !$0.text.isEmpty }
  }

  /// What a formed title ends with in Chinese: where it is Traditional, as offices of the place call such a document.
  public static func ending(in locale: Locale) -> String {
    switch locale {
    case .mainland, .britain: "意见建议征集情况的反馈"
    case .hongKong: "公眾諮詢意見摘要及回應"
    case .macao: "公開諮詢意見總結"
    case .taiwan: "徵詢意見彙整及回應"
    }
  }

  public static func text(for subject: Subject) -> String { parts(for: subject).map(\.text).joined() }
}
