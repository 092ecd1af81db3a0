import Diagnostics

/// `columns:`, which says how the files call our columns.
struct ColumnFields {
  private let map: FieldMap

  init(_ map: FieldMap) { self.map = map }

  func columns() -> [ColumnName: CampaignDraft.ForeignHeader] {
    guard let fields = map["columns"]?.map() else { return [:] }
    var columns: [ColumnName: CampaignDraft.ForeignHeader] = [:]
    for column in ColumnName.allCases {
      guard let value = fields[column.rawValue], let header = value.text() else { continue }
      columns[column] = CampaignDraft.ForeignHeader(header: header, place: value.node.place)
    }
    fields.finish()
    return columns
  }
}
