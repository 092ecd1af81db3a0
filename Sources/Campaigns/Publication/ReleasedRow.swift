/// Of a packed row what may leave the office; the row itself cannot be reached.
public struct ReleasedRow {
  private let row: PackedRow
  private let words: [String]
  private let release: Release
  /// Place among the published rows, from 1.
  public let number: Int

  init(_ row: PackedRow, words: [String], number: Int, release: Release) {
    self.row = row
    self.words = words
    self.number = number
    self.release = release
  }

  public var id: ByteText { row.id }
  public var received: CalendarDate? { row.received }
  public var channel: PackedWord? { row.channel }
  public var groups: PackedWords { row.groups }

  /// The row's own disposition; that of its groups counts where it has none.
  public var ownDisposition: PackedWord? { row.disposition }
  public var reason: ReleasedText? { row.reason.map { ReleasedText($0) } }
  public var reply: ReleasedText? { row.reply.map { ReleasedText($0) } }

  /// The masked words; nil where only summaries are published or the citizen has not consented.
  public var text: ReleasedText? {
    release.level == .texts && row.consent == true ? ReleasedText(row.text) : nil
  }

  /// The value of `PublicCampaign.publicColumns` at `index`, masked; empty where there is none.
  public func other(_ index: Int) -> ReleasedValue {
    switch release.columns[index] {
    case .district: row.district.map { .word($0) } ?? .text("")
    case .name: row.name.map { .text(Release.maskedName($0.string)) } ?? .text("")
    case .contact: .text((row.contact?.isEmpty ?? true) ? "" : Release.maskedContact)
    case .submitterKind: row.submitterKind.map { .word($0) } ?? .text("")
    case .signatories: .text(row.signatories.map(String.init) ?? "")
    case .position: row.position.map { .word($0) } ?? .text("")
    case .handler: row.handler.map { .word($0) } ?? .text("")
    case .replied: .bytes(row.replied ?? .empty)
    case .unknown(let name): .bytes(value(ofUnknown: name))
    }
  }

  private func value(ofUnknown name: String) -> ByteText {
    var found: ByteText?
    row.others.forEach { column, value in
      if found == nil, column.string(in: words) == name { found = value }
    }
    return found ?? .empty
  }
}

/// Words that may leave the office: as they stand, or masked.
public enum ReleasedText {
  case bytes(ByteText)
  case masked(String)

  init(_ text: PackedText) { self = text.isMasked ? .masked(text.text.masked) : .bytes(text.original) }
}

/// A value of a released column.
public enum ReleasedValue {
  case word(PackedWord)
  case bytes(ByteText)
  case text(String)
}
