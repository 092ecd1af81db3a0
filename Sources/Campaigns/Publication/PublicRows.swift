import Diagnostics

/// The published rows: a sequence in the order of the files that can be gone through as often as needed.
public struct PublicRows: Sequence, Sendable {
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

  public var count: Int { store.count }

  /// Whether any row's words were released.
  public var hasTexts: Bool { level == .texts && contains { $0.text != nil } }

  /// Why a pass over the rows ended before the last; see `SuggestionStore`.
  public var readFailure: Diagnostic? { store.readFailure }

  public func makeIterator() -> Iterator { Iterator(rows: store.rows().makeIterator(), of: self) }

  /// One pass over the published rows.
  public struct Iterator: IteratorProtocol {
    private let rows: AnyIterator<Suggestion>
    private let published: PublicRows
    private var number = 0

    init(rows: AnyIterator<Suggestion>, of published: PublicRows) {
      self.rows = rows
      self.published = published
    }

    public mutating func next() -> PublicSuggestion? {
      guard let row = rows.next() else { return nil }
      number += 1
      return published.released(row, number: number)
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
