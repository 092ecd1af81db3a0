import Campaigns

/// A row whose cells can be read: released, or whole for the office.
protocol CellRow {
  var groups: PackedWords { get }
  var ownDisposition: PackedWord? { get }
  func content(of column: RowColumn, _ reader: inout CellReader) -> CellContent
}

extension ReleasedRow: CellRow {
  func content(of column: RowColumn, _ reader: inout CellReader) -> CellContent {
    switch column {
    case .number: .number(number)
    case .id: .bytes(id)
    case .received: received.map { .day($0.spreadsheetSerial) } ?? .none
    case .channel: reader.word(channel)
    case .channelCode: reader.channelCode(channel)
    case .groups: reader.groupsContent()
    case .groupCode(let index): reader.groupCode(index)
    case .disposition: reader.dispositionContent()
    case .dispositionCode: reader.dispositionCode()
    case .reason: CellContent(reason)
    case .reply: CellContent(reply)
    case .text: CellContent(text)
    case .other(let index): content(of: other(index), &reader)
    default: .none
    }
  }

  private func content(of value: ReleasedValue, _ reader: inout CellReader) -> CellContent {
    switch value {
    case .word(let word): reader.word(word)
    case .bytes(let bytes): CellContent(dayOr: bytes)
    case .text(let text): .text(text)
    }
  }
}

/// A row for the office alone.
struct WholeRow: CellRow {
  let row: PackedRow
  /// Place among the rows, from 1.
  let number: Int
  let words: [String]
  let otherColumns: [String]

  var groups: PackedWords { row.groups }
  var ownDisposition: PackedWord? { row.disposition }

  func content(of column: RowColumn, _ reader: inout CellReader) -> CellContent {
    switch column {
    case .number: .number(number)
    case .id: .bytes(row.id)
    case .submission: .bytes(row.submission ?? row.id)
    case .received: row.received.map { .day($0.spreadsheetSerial) } ?? .none
    case .channel: reader.word(row.channel)
    case .channelCode: reader.channelCode(row.channel)
    case .district: reader.word(row.district)
    case .districtCode: reader.districtCode(row.district)
    case .name: row.name.map { .bytes($0) } ?? .none
    case .contact: row.contact.map { .bytes($0) } ?? .none
    case .submitterKind: reader.word(row.submitterKind)
    case .signatories: row.signatories.map { .number($0) } ?? .none
    case .position: reader.word(row.position)
    case .consent: row.consent.map { reader.label($0 ? Words.yes : Words.no) } ?? .none
    case .text: .bytes(row.text.original)
    case .groups: reader.groupsContent()
    case .groupCode(let index): reader.groupCode(index)
    case .disposition: reader.dispositionContent()
    case .dispositionCode: reader.dispositionCode()
    case .reason: row.reason.map { .bytes($0.original) } ?? .none
    case .handler: reader.word(row.handler)
    case .replied: row.replied.map { CellContent(dayOr: $0) } ?? .none
    case .reply: row.reply.map { .bytes($0.original) } ?? .none
    case .note: row.note.map { .bytes($0) } ?? .none
    case .duplicateOf: row.duplicateOf.map { .bytes($0) } ?? .none
    case .other(let index): other(index)
    case .origin: .text("\(row.file.string(in: words)):\(row.line)")
    }
  }

  private func other(_ index: Int) -> CellContent {
    var found: ByteText?
    row.others.forEach { column, value in
      if found == nil, column.string(in: words) == otherColumns[index] { found = value }
    }
    return found.map { .bytes($0) } ?? .none
  }
}

extension CellContent {
  /// A day where the cell of a day shows the same text.
  fileprivate init(dayOr text: ByteText) {
    if text.count == 10, let date = CalendarDate(iso: text.string), date.iso == text.string {
      self = .day(date.spreadsheetSerial)
    } else {
      self = text.isEmpty ? .none : .bytes(text)
    }
  }
}
