import Campaigns

/// What is to stand in some columns of one row.
struct RowEdit {
  /// Values as the file is to hold them, several for a row in several groups.
  var values: [CodingField: [String]] = [:]
}

extension CodingField {
  var column: ColumnName {
    switch self {
    case .group: .group
    case .disposition: .disposition
    case .reason: .reason
    case .note: .note
    }
  }
}
