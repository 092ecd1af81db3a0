import Documents
import Fonts

extension DocumentLanguage {
  /// The language as fonts tell it.
  var font: FontLanguage {
    switch self {
    case .simplified: .simplified
    case .traditional: .traditional
    case .hongKong, .macao: .hongKong
    case .english: .english
    case .uyghur: .uyghur
    case .kazakh: .kazakh
    case .tibetan: .tibetan
    case .korean: .korean
    case .yi: .yi
    case .zhuang: .zhuang
    case .mongolian: .mongolian
    }
  }
}
