/// What staff decide of a row in the coding workbook, by the name of the column that keeps it in `suggestions.*`.
public enum CodingField: String, Sendable, Hashable, CaseIterable {
  case group
  case disposition
  case reason
  case note

  /// Head of the column in the coding workbook.
  public var title: String {
    switch self {
    case .group: "分组"
    case .disposition: "处理结果"
    case .reason: "理由"
    case .note: "备注"
    }
  }
}
