import Campaigns

/// A suggestion as a row of a sheet.
public struct SheetRow: Sendable {
  enum Content: Sendable {
    case released(PublicSuggestion)
    /// With the disposition that counts for it.
    case whole(Suggestion, disposition: String?)
  }

  /// Place among the rows, from 1.
  let number: Int
  let id: String
  let content: Content
  let codes: RowCodes
  /// Words for ids of groups.
  let headings: [String: String]
  /// Words for codes of dispositions.
  let labels: [String: String]
  let otherColumns: [String]
  /// Of the rows of the coding workbook.
  let coding: CodingContext?
  let privacy: (any RowPrivacy)?

  func value(of column: RowColumn) -> RowValue {
    switch column {
    case .number: return .number(number)
    case .id: return .text(id)
    case .groupCode(let index):
      let found = codes.groups(of: groups)
      return found.indices.contains(index) ? .number(found[index]) : .none
    case .dispositionCode: return disposition.flatMap { codes.disposition($0) }.map { .number($0) } ?? .none
    case .groups: return groups.isEmpty ? .none : .text(groups.map { headings[$0] ?? $0 }.joined(separator: "；"))
    case .disposition: return RowValue(disposition.map { labels[$0] ?? $0 })
    default: break
    }
    switch content {
    case .released(let row): return value(of: column, row)
    case .whole(let row, _): return value(of: column, row)
    }
  }

  var groups: [String] {
    switch content {
    case .released(let row): row.groups
    case .whole(let row, _): row.groups
    }
  }

  private var disposition: String? {
    switch content {
    case .released(let row): row.disposition
    case .whole(_, let disposition): disposition
    }
  }

  private func value(of column: RowColumn, _ row: PublicSuggestion) -> RowValue {
    switch column {
    case .received: row.received.map { .date($0) } ?? .none
    case .channel: RowValue(row.channel)
    case .channelCode: row.channel.flatMap { codes.channel($0) }.map { .number($0) } ?? .none
    case .reason: RowValue(row.reason)
    case .reply: RowValue(row.reply)
    case .text: RowValue(row.text)
    case .other(let index): row.others.indices.contains(index) ? SheetRow.dateOrText(row.others[index]) : .none
    default: .none
    }
  }

  private func value(of column: RowColumn, _ row: Suggestion) -> RowValue {
    switch column {
    case .submission: .text(row.submission)
    case .received: row.received.map { .date($0) } ?? .none
    case .channel: RowValue(row.channel)
    case .district: RowValue(row.district)
    case .name: RowValue(row.name)
    case .contact: RowValue(row.contact)
    case .pseudonym: RowValue(privacy?.pseudonym(contact: row.contact))
    case .submitterKind: RowValue(row.submitterKind)
    case .signatories: row.signatories.map { .number($0) } ?? .none
    case .position: RowValue(row.position)
    case .consent: RowValue(row.consent.map { $0 ? Words.yes : Words.no })
    case .text: .text(row.text.original)
    case .reason: RowValue(row.reason?.original)
    case .handler: RowValue(row.handler)
    case .replied: row.replied.map { SheetRow.dateOrText($0) } ?? .none
    case .reply: RowValue(row.reply?.original)
    case .note: RowValue(row.note)
    case .duplicateOf: RowValue(row.duplicateOf)
    case .other(let index):
      otherColumns.indices.contains(index)
        ? row.others.first { $0.column == otherColumns[index] }.map { .text($0.value) } ?? .none : .none
    case .origin: .text(row.origin.text)
    case .channelCode: row.channel.flatMap { codes.channel($0) }.map { .number($0) } ?? .none
    case .districtCode: row.district.flatMap { codes.district($0) }.map { .number($0) } ?? .none
    case .coding(let column): coding?.value(column, of: row) ?? .none
    default: .none
    }
  }

  /// A date where the cell of a date shows the same text.
  private static func dateOrText(_ text: String) -> RowValue {
    guard text.utf8.count == 10, let date = CalendarDate(iso: text), date.iso == text else { return .text(text) }
    return .date(date)
  }
}
