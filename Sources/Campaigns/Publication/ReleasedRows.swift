import Diagnostics

/// What is released of a campaign's rows: masked, and only the columns that may leave.
struct ReleasedRows: PublicRowSource {
  private let store: any SuggestionStore
  private let level: PublishingLevel
  private let columns: [String]
  private let hierarchy: GroupHierarchy

  init(_ campaign: Campaign) {
    store = campaign.store
    level = campaign.publication.level
    columns = campaign.publication.publicColumns
    hierarchy = GroupHierarchy(campaign.statements.groups)
  }

  var count: Int { store.count }
  var hasTexts: Bool { level == .texts && rows().contains { $0.text != nil } }
  var readFailure: Diagnostic? { store.readFailure }

  func rows() -> AnyIterator<PublicSuggestion> {
    let rows = store.rows().makeIterator()
    var number = 0
    return AnyIterator {
      guard let row = rows.next() else { return nil }
      number += 1
      return released(row, number: number)
    }
  }

  private func released(_ row: Suggestion, number: Int) -> PublicSuggestion {
    PublicSuggestion(
      number: number, id: row.id, received: row.received, channel: row.channel, groups: row.groups,
      disposition: hierarchy.disposition(of: row), reason: row.reason?.masked, reply: row.reply?.masked,
      text: level == .texts && row.consent == true ? row.text.masked : nil,
      others: columns.map { column in row.value(ofPublicColumn: column) })
  }
}

extension Suggestion {
  /// A column that `public_columns:` names. Names and contacts are masked whole: they are personal data by their column.
  fileprivate func value(ofPublicColumn column: String) -> String {
    switch column {
    case "district": return district ?? ""
    case "name":
      guard let name, !name.isEmpty else { return "" }
      return MaskableText(name, spans: [PersonalDataSpan(range: 0..<name.unicodeScalars.count, kind: .name)]).masked
    case "contact": return (contact ?? "").isEmpty ? "" : "****"
    case "submitter_kind": return submitterKind ?? ""
    case "signatories": return signatories.map(String.init) ?? ""
    case "position": return position ?? ""
    case "handler": return handler ?? ""
    case "replied": return replied ?? ""
    default: return others.first { $0.column == column }?.value ?? ""
    }
  }
}
