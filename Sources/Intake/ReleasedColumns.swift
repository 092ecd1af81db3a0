import Campaigns
import Diagnostics

/// What `public_columns:` names, by the names that a campaign has for columns.
struct ReleasedColumns {
  private let draft: CampaignDraft
  private let rows: RowIntake.Result
  /// The words of a workbook; nil where the campaign is a folder.
  private let names: FormNames?

  init(_ draft: CampaignDraft, _ rows: RowIntake.Result, names: FormNames?) {
    self.draft = draft
    self.rows = rows
    self.names = names
  }

  /// With those columns alone that some table has.
  func publication(_ places: PlaceIndex, _ log: inout DiagnosticLog) -> Publication {
    let publication = draft.publication
    guard rows.store.count > 0, !publication.publicColumns.isEmpty else { return publication }
    let others = rows.store.survey.otherColumns
    var columns: [String] = []
    for (index, name) in publication.publicColumns.enumerated() {
      if let column = column(name, others) {
        if !columns.contains(column) { columns.append(column) }
        continue
      }
      let known = Publication.releasableColumns.map { shown($0) } + others.prefix(20)
      log.append(
        .publicColumnUnknown, at: places["public_columns[\(index)]"],
        [
          "name": ColumnPlan.quoted(name),
          "known": known.joined(separator: names?.isChinese == true ? "、" : ", "),
        ])
    }
    return columns == publication.publicColumns ? publication : publication.releasing(columns)
  }

  /// The column as `Publication` calls it: by our name of it, by its head in a table, or by a head that means one of ours.
  private func column(_ name: String, _ others: [String]) -> String? {
    let form = Publication.releasableColumns
    if form.contains(name) || rows.others.contains(name) || others.contains(name) { return name }
    let own =
      draft.columns.first { $0.value.header == name }?.key
      ?? ColumnName.find(name).flatMap { $0.rank < ColumnWording.weakRank ? $0.column : nil }
    guard let own, form.contains(own.rawValue), let field = ReleasedColumns.fields[own],
      rows.store.survey.fields.contains(field)
    else { return nil }
    return own.rawValue
  }

  /// By which it is known that some row has the column.
  private static let fields: [ColumnName: RowFields] = [
    .district: .district, .name: .name, .contact: .contact, .submitterKind: .submitterKind, .signatories: .signatories,
    .position: .position, .handler: .handler, .replied: .replied,
  ]

  /// In a workbook by its head.
  private func shown(_ name: String) -> String {
    guard let names, let field = Form.rowColumns.first(where: { $0.path == name }) else { return name }
    return names.isChinese ? field.label.zh : field.label.en
  }
}
