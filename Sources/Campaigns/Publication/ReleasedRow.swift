/// Of a packed row what may leave the office; the row itself cannot be reached.
public struct ReleasedRow {
  private let row: UnsafePointer<PackedRow>
  private let release: UnsafePointer<Release>
  /// Place among the published rows, from 1.
  public let number: Int

  /// Both are there as long as the row may be read.
  init(_ row: UnsafePointer<PackedRow>, number: Int, release: UnsafePointer<Release>) {
    self.row = row
    self.number = number
    self.release = release
  }

  public var id: ByteText { row.pointee.id }
  public var received: CalendarDate? { row.pointee.received }
  public var channel: PackedWord? { row.pointee.channel }
  public var groups: PackedWords { row.pointee.groups }

  /// The row's own disposition; that of its groups counts where it has none.
  public var ownDisposition: PackedWord? { row.pointee.disposition }
  public var reason: ReleasedText? { row.pointee.reason.map { ReleasedText($0, style) } }
  public var reply: ReleasedText? { row.pointee.reply.map { ReleasedText($0, style) } }
  private var style: MaskingStyle { release.pointee.style }

  /// The masked words; nil where only summaries are published or the citizen has not consented.
  public var text: ReleasedText? {
    release.pointee.level == .texts && row.pointee.consent == true ? ReleasedText(row.pointee.text, style) : nil
  }

  /// The value of `PublicCampaign.publicColumns` at `index`, masked; empty where there is none.
  /// - Parameter words: those that the row's numbers stand for.
  public func other(_ index: Int, _ words: [String]) -> ReleasedValue {
    switch release.pointee.columns[index] {
    case .district: row.pointee.district.map { .word($0) } ?? .bytes(.empty)
    case .name: row.pointee.name.map { .text(release.pointee.maskedName($0.string)) } ?? .bytes(.empty)
    case .contact: .bytes((row.pointee.contact?.isEmpty ?? true) ? .empty : Release.maskedContact)
    case .submitterKind: row.pointee.submitterKind.map { .word($0) } ?? .bytes(.empty)
    case .signatories: row.pointee.signatories.map { .text(String($0)) } ?? .bytes(.empty)
    case .position: row.pointee.position.map { .word($0) } ?? .bytes(.empty)
    case .handler: row.pointee.handler.map { .word($0) } ?? .bytes(.empty)
    case .replied: masked(row.pointee.replied ?? .empty)
    case .pseudonym:
      release.pointee.privacy?.pseudonym(contact: row.pointee.contact?.string).map { .text($0) } ?? .bytes(.empty)
    case .unknown(let name): masked(row.pointee.others.value(of: name, words) ?? .empty)
    }
  }
}

extension ReleasedRow {
  private func masked(_ value: ByteText) -> ReleasedValue {
    guard let privacy = release.pointee.privacy, privacy.mayFind(in: value) else { return .bytes(value) }
    let original = value.string
    let masked = release.pointee.maskedValue(original)
    // A day stays the same bytes, and so a day.
    return masked == original ? .bytes(value) : .text(masked)
  }
}

/// Words that may leave the office: as they stand, or masked.
public enum ReleasedText {
  case bytes(ByteText)
  case masked(String)

  init(_ text: PackedText, _ style: MaskingStyle) {
    self = text.hasSpans ? .masked(text.text.masked(style)) : .bytes(text.original)
  }
}

/// A value of a released column.
public enum ReleasedValue {
  case word(PackedWord)
  case bytes(ByteText)
  case text(String)
}
