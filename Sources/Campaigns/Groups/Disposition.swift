/// What became of a suggestion.
public enum Disposition: String, Sendable, Hashable, CaseIterable {
  case adopted
  case partlyAdopted
  case notAdopted
  case noted
  case forwarded
  case explained
  case outOfScope
  case pending
  case duplicate

  /// The word that is printed where a campaign has no scale of its own.
  public var label: String {
    switch self {
    case .adopted: "采纳"
    case .partlyAdopted: "部分采纳"
    case .notAdopted: "未采纳"
    case .noted: "留作参考"
    case .forwarded: "转办"
    case .explained: "解释说明"
    case .outOfScope: "不属本次征集范围"
    case .pending: "正在研究"
    case .duplicate: "重复"
    }
  }
}
