/// Why a text was read in one encoding and not in another.
public enum EncodingEvidence: Sendable, Hashable {
  /// The caller named the encoding.
  case named
  /// The file begins with a byte order mark.
  case mark
  /// Every byte sequence is well-formed UTF-8.
  case wellFormed
  /// Only this legacy encoding reads every byte.
  case onlyOne
  /// Two legacy encodings read every byte; this one gives more everyday characters. Shares are per cent of Han.
  case everydayCharacters(share: Int, other: Int)

  /// One line for the log of an import.
  public var text: String {
    switch self {
    case .named: "指定 named by the caller"
    case .mark: "字节序标记 byte order mark"
    case .wellFormed: "全部字节合法 every byte well formed"
    case .onlyOne: "其他编码读不通 no other encoding reads it"
    case .everydayCharacters(let share, let other):
      "常用字占比 everyday characters \(share)% (另一编码 the other encoding \(other)%)"
    }
  }
}
