import Campaigns

/// A row whose cells can be read: released, or whole for the office.
protocol CellRow {
  var id: ByteText { get }
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
    case .other(let index): content(of: other(index, reader.words), &reader)
    default: .none
    }
  }

  private func content(of value: ReleasedValue, _ reader: inout CellReader) -> CellContent {
    switch value {
    // Not by its label: of a record the same words come as bytes, and both make the same workbook.
    case .word(let word):
      word.number < 0 ? CellContent(dayOr: word.text) : CellContent(dayOr: word.string(in: reader.words))
    case .bytes(let bytes): CellContent(dayOr: bytes)
    case .text(let text): .text(text)
    }
  }
}

/// A row for the office alone.
struct WholeRow: CellRow {
  /// There as long as the row may be read.
  let row: UnsafePointer<PackedRow>
  /// Place among the rows, from 1.
  let number: Int

  var id: ByteText { row.pointee.id }
  var groups: PackedWords { row.pointee.groups }
  var ownDisposition: PackedWord? { row.pointee.disposition }

  func content(of column: RowColumn, _ reader: inout CellReader) -> CellContent {
    switch column {
    case .number: .number(number)
    case .id: .bytes(row.pointee.id)
    case .submission: .bytes(row.pointee.submission ?? row.pointee.id)
    case .received: row.pointee.received.map { .day($0.spreadsheetSerial) } ?? .none
    case .channel: reader.word(row.pointee.channel)
    case .channelCode: reader.channelCode(row.pointee.channel)
    case .district: reader.word(row.pointee.district)
    case .districtCode: reader.districtCode(row.pointee.district)
    case .name: row.pointee.name.map { .bytes($0) } ?? .none
    case .contact: row.pointee.contact.map { .bytes($0) } ?? .none
    case .pseudonym:
      reader.privacy?.pseudonym(contact: row.pointee.contact?.string).map { .text($0) } ?? .none
    case .submitterKind: reader.word(row.pointee.submitterKind)
    case .signatories: row.pointee.signatories.map { .number($0) } ?? .none
    case .position: reader.word(row.pointee.position)
    case .consent: row.pointee.consent.map { reader.label($0 ? Words.yes : Words.no) } ?? .none
    case .text: .bytes(row.pointee.text.original)
    case .groups: reader.groupsContent()
    case .groupCode(let index): reader.groupCode(index)
    case .disposition: reader.dispositionContent()
    case .dispositionCode: reader.dispositionCode()
    case .reason: row.pointee.reason.map { .bytes($0.original) } ?? .none
    case .handler: reader.word(row.pointee.handler)
    case .replied: row.pointee.replied.map { CellContent(dayOr: $0) } ?? .none
    case .reply: row.pointee.reply.map { .bytes($0.original) } ?? .none
    case .note: row.pointee.note.map { .bytes($0) } ?? .none
    case .duplicateOf: row.pointee.duplicateOf.map { .bytes($0) } ?? .none
    case .other(let index): reader.other(index, of: row.pointee.others)
    case .continuedColumn, .continuedPart, .continuedText: .none
    case .coding(let column): CellContent(reader.coding?.value(column, of: reader.suggestion(row)))
    case .origin: .text(RowOrigin(table: row.pointee.file.string(in: reader.words), line: row.pointee.line).text)
    }
  }
}

extension CellContent {
  fileprivate init(_ value: RowValue?) {
    switch value {
    case nil, .some(.none): self = .none
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .date(let date): self = .day(date.spreadsheetSerial)
    }
  }

  fileprivate init(dayOr text: String) {
    if text.utf8.count == 10, let date = CalendarDate(iso: text), date.iso == text {
      self = .day(date.spreadsheetSerial)
    } else {
      self = text.isEmpty ? .none : .text(text)
    }
  }

  /// A day where the cell of a day shows the same text.
  fileprivate init(dayOr text: ByteText) {
    if text.count == 10, let date = CalendarDate(iso: text.string), date.iso == text.string {
      self = .day(date.spreadsheetSerial)
    } else {
      self = text.isEmpty ? .none : .bytes(text)
    }
  }
}
