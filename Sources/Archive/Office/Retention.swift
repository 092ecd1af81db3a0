/// 保管期限: how long a record is kept (8号令, art. 8 and the office's own table).
public enum Retention: Sendable, Hashable, CaseIterable {
  case permanent, years30, years10

  /// 永久, 30年, 10年, or the codes of DA/T 13-2022.
  public init?(_ text: String) {
    switch text.uppercased() {
    case "永久", "Y", "PERMANENT": self = .permanent
    case "30年", "30", "D30": self = .years30
    case "10年", "10", "D10": self = .years10
    default: return nil
    }
  }

  /// DA/T 13-2022: Y, D30, D10.
  public var code: String {
    switch self {
    case .permanent: "Y"
    case .years30: "D30"
    case .years10: "D10"
    }
  }

  public var words: String {
    switch self {
    case .permanent: "永久"
    case .years30: "30年"
    case .years10: "10年"
    }
  }

  /// Nil: for ever.
  public var years: Int? {
    switch self {
    case .permanent: nil
    case .years30: 30
    case .years10: 10
    }
  }

  /// The last day, ISO; nil: never. Counted from the first of January of the year after (DA/T 22-2015).
  public func end(year: Int) -> String? { years.map { "\(year + $0)-12-31" } }
}
