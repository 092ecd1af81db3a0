import Diagnostics

/// What is released of a campaign's rows: masked, and only the columns that may leave.
struct ReleasedRows: PublicRowSource {
  private let store: any SuggestionStore
  private let release: Release
  private let hierarchy: GroupHierarchy

  init(_ campaign: Campaign) {
    store = campaign.store
    // Packed rows know columns byte for byte; a name in another composition means the same column.
    let known = Dictionary(store.survey.otherColumns.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    release = Release(
      level: campaign.publication.level,
      columns: campaign.publication.publicColumns.map { Release.Column(known[$0] ?? $0) },
      style: campaign.publication.masking, privacy: campaign.privacy)
    hierarchy = GroupHierarchy(campaign.statements.groups)
  }

  var count: Int { store.count }
  var hasTexts: Bool { release.level == .texts && rows().contains { $0.text != nil } }
  var readFailure: Diagnostic? { store.readFailure }

  /// What of the store's survey can be seen in what is released. Of long rows it may name too many.
  var survey: RowSurvey {
    var survey = store.survey
    if release.level != .texts || !survey.fields.contains(.consentingText) {
      survey.fields.subtract([.text, .consentingText])
    }
    survey.otherColumns = []
    return survey
  }

  func rows() -> AnyIterator<PublicSuggestion> {
    let rows = store.rows().makeIterator()
    var number = 0
    return AnyIterator {
      guard let row = rows.next() else { return nil }
      number += 1
      return released(row, number: number)
    }
  }

  func visit(_ body: (ReleasedRow, [String]) throws(Failed) -> Bool) throws(Failed) {
    var number = 0
    try withUnsafePointer(to: release) { release throws(Failed) in
      try store.visit { row, words throws(Failed) in
        number += 1
        return try body(ReleasedRow(row, number: number, release: release), words)
      }
    }
  }

  private func released(_ row: Suggestion, number: Int) -> PublicSuggestion {
    PublicSuggestion(
      number: number, id: row.id, received: row.received, channel: row.channel, groups: row.groups,
      disposition: hierarchy.disposition(of: row), reason: row.reason?.masked(release.style),
      reply: row.reply?.masked(release.style),
      text: release.level == .texts && row.consent == true ? row.text.masked(release.style) : nil,
      others: release.columns.map { row.value(of: $0, release) })
  }
}

extension Suggestion {
  /// A column that `public_columns:` names. Names and contacts are masked whole: they are personal data by their column.
  fileprivate func value(of column: Release.Column, _ release: Release) -> String {
    switch column {
    case .district: district ?? ""
    case .name: name.map { release.maskedName($0) } ?? ""
    case .contact: (contact ?? "").isEmpty ? "" : Release.maskedContact.string
    case .submitterKind: submitterKind ?? ""
    case .signatories: signatories.map(String.init) ?? ""
    case .position: position ?? ""
    case .handler: handler ?? ""
    case .replied: release.maskedValue(replied ?? "")
    case .pseudonym: release.privacy?.pseudonym(contact: contact) ?? ""
    case .unknown(let name): release.maskedValue(others.first { $0.column == name }?.value ?? "")
    }
  }
}
