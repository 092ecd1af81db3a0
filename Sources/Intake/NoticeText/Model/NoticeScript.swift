/// The script of a notice's text, and whose it is where the words say so.
public enum NoticeScript: Sendable, Hashable {
  case simplified
  /// Whose is not said: a page of the mainland in its traditional version, or of Hong Kong.
  case traditional
  case taiwan, hongKong, macao

  /// As the campaign format names it; nil for the mainland's, and where it is not known.
  var locale: String? {
    switch self {
    case .simplified, .traditional: nil
    case .taiwan: "zh-TW"
    case .hongKong: "zh-HK"
    case .macao: "zh-MO"
    }
  }
}
