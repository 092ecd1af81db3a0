/// What the coding workbook shows of a row for its reading, and never brings back: where somebody edits it there, that is to
/// be said.
public enum CodingFact: Int, Sendable, Hashable, CaseIterable {
  case received
  case channel
  case district
  case consent

  /// Head of the column in the coding workbook.
  public var title: String {
    switch self {
    case .received: "收到日期"
    case .channel: "渠道"
    case .district: "所属区域"
    case .consent: "同意公开"
    }
  }

  /// What the folder says, in the words of the workbook; empty where it says nothing.
  public func text(of row: Suggestion) -> String {
    switch self {
    case .received: row.received?.iso ?? ""
    case .channel: CodingText.canonical(row.channel ?? "")
    case .district: CodingText.canonical(row.district ?? "")
    case .consent: row.consent.map { $0 ? "是" : "否" } ?? ""
    }
  }
}
