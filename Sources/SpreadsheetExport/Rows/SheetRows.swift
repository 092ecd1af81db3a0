import Campaigns
import Diagnostics

/// The rows of a workbook, in the order of the files; gone through as often as needed, never held together.
public struct SheetRows: Sequence, Sendable {
  private enum Source: Sendable {
    case released(PublicRows)
    case whole(any SuggestionStore)
  }

  /// A row as bytes.
  enum Row {
    case released(ReleasedRow)
    case whole(WholeRow)
  }

  private let source: Source
  let headings: [String: String]
  let labels: [String: String]
  let codes: RowCodes
  let hierarchy: GroupHierarchy
  /// The columns that the rows may fill.
  let columns: [RowColumn]
  /// Columns that the form does not know.
  let otherColumns: [String]
  public let count: Int
  /// What is known of them without a pass.
  let survey: RowSurvey
  /// Of the rows of the coding workbook.
  let coding: CodingContext?
  /// For the office's own rows: makes pseudonyms where there is a key.
  let privacy: (any RowPrivacy)?

  /// What of a row was released.
  public init(_ campaign: PublicCampaign) {
    survey = campaign.rows.survey
    source = .released(campaign.rows)
    hierarchy = GroupHierarchy(campaign.statements.groups)
    coding = nil
    privacy = nil
    count = campaign.rows.count
    otherColumns = campaign.publicColumns
    columns =
      [.number, .id, .received, .channel, .groups, .disposition, .reason, .reply, .text]
      + otherColumns.indices.map { .other($0) }
    headings = SheetRows.headings(campaign.allGroups)
    labels = SheetRows.labels(campaign.scale)
    let channels = campaign.figures.figures.compactMap { figure -> String? in
      guard case .channel(let name)? = figure.rows?.conditions.first else { return nil }
      return name
    }
    codes = RowCodes(
      groups: campaign.statements.groups, scale: campaign.scale, channels: channels, districts: [])
  }

  /// Everything: for the office alone.
  init(_ campaign: Campaign) { self.init(campaign, coding: nil) }

  /// What staff need to decide on each row, without names and addresses.
  init(coding campaign: Campaign, _ context: CodingContext) { self.init(campaign, coding: context) }

  private init(_ campaign: Campaign, coding: CodingContext?) {
    source = .whole(campaign.store)
    hierarchy = GroupHierarchy(campaign.statements.groups)
    count = campaign.store.count
    self.coding = coding
    privacy = campaign.privacy
    let pseudonym: [RowColumn] = campaign.privacy?.hasPseudonyms ?? false ? [.pseudonym] : []
    survey = campaign.store.survey
    let others = survey.otherColumns
    otherColumns = others
    let decisions = CodingField.allCases.map { RowColumn.coding(.decision($0)) }
    let proposed: [RowColumn] = coding?.proposals == nil ? [] : [.coding(.grounds), .coding(.proposal)]
    columns =
      coding != nil
      ? [.id, .coding(.text)] + proposed + decisions
        + [
          .coding(.coder), .submission, .received, .channel, .district, .submitterKind, .signatories, .position,
          .consent,
          .duplicateOf,
        ] + others.indices.map { .other($0) } + [.coding(.fingerprint)]
      : [
        .number, .id, .submission, .received, .channel, .district, .name, .contact,
      ] + pseudonym + [
        .submitterKind, .signatories, .position, .consent, .text, .groups, .disposition, .reason, .handler, .replied,
        .reply, .note, .duplicateOf,
      ] + others.indices.map { .other($0) } + [.origin]
    headings = SheetRows.headings(campaign.allGroups)
    labels = SheetRows.labels(campaign.scale)
    codes = RowCodes(
      groups: campaign.statements.groups, scale: campaign.scale, channels: campaign.tally.channels.keys,
      districts: campaign.tally.districts.keys)
  }

  private static func headings(_ groups: [SuggestionGroup]) -> [String: String] {
    var headings: [String: String] = [:]
    for group in groups { headings[group.id] = group.heading.isEmpty ? Words.withheldGroup : group.heading }
    return headings
  }

  private static func labels(_ scale: DispositionScale) -> [String: String] {
    var labels: [String: String] = [:]
    for entry in scale.entries { labels[entry.code] = entry.label }
    return labels
  }

  /// One pass over the rows as bytes.
  /// - Parameter body: takes a row, its number from 1, and the words that its numbers stand for; see
  ///   `SuggestionStore.visit`.
  func visit(_ body: (Row, Int, [String]) throws(Failed) -> Bool) throws(Failed) {
    var number = 0
    switch source {
    case .released(let rows):
      try rows.visit { row, words throws(Failed) in
        number += 1
        return try body(.released(row), number, words)
      }
    case .whole(let store):
      try store.visit { row, words throws(Failed) in
        number += 1
        return try body(.whole(WholeRow(row: row, number: number)), number, words)
      }
    }
  }

  public func makeIterator() -> Iterator { Iterator(self) }

  /// One pass over the rows.
  public struct Iterator: IteratorProtocol {
    private enum Pass {
      case released(AnyIterator<PublicSuggestion>)
      case whole(AnyIterator<Suggestion>, GroupHierarchy)
    }

    private let rows: SheetRows
    private let pass: Pass
    private var number = 0

    init(_ rows: SheetRows) {
      self.rows = rows
      pass =
        switch rows.source {
        case .released(let published): .released(published.makeIterator())
        case .whole(let store): .whole(store.rows().makeIterator(), rows.hierarchy)
        }
    }

    public mutating func next() -> SheetRow? {
      number += 1
      switch pass {
      case .released(let iterator):
        return iterator.next().map { row(.released($0), id: $0.id) }
      case .whole(let iterator, let hierarchy):
        return iterator.next().map { row(.whole($0, disposition: hierarchy.disposition(of: $0)), id: $0.id) }
      }
    }

    private func row(_ content: SheetRow.Content, id: String) -> SheetRow {
      SheetRow(
        number: number, id: id, content: content, codes: rows.codes, headings: rows.headings, labels: rows.labels,
        otherColumns: rows.otherColumns, coding: rows.coding, privacy: rows.privacy)
    }
  }
}
