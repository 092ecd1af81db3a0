/// Reads what `RowPacker` wrote. Bytes that end early give empty fields, never a read beyond them.
struct RowUnpacker {
  private var at: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ bytes: ByteText) {
    at = bytes.start
    end = bytes.start + bytes.count
  }

  static func spans(_ packed: ByteText, count: Int) -> [PersonalDataSpan] {
    var unpacker = RowUnpacker(packed)
    return (0..<count).map { _ in unpacker.span() }
  }

  /// Reads a row.
  /// - Parameter row: takes the fields; those that the row lacks it lacks then.
  mutating func read(into row: UnsafeMutablePointer<PackedRow>) {
    let fields = RowFields(rawValue: UInt32(truncatingIfNeeded: number()))
    // In the order of the packer.
    row.pointee.id = text()
    row.pointee.submission = fields.contains(.submission) ? text() : nil
    row.pointee.received = fields.contains(.received) ? date() : nil
    row.pointee.channel = fields.contains(.channel) ? word() : nil
    row.pointee.district = fields.contains(.district) ? word() : nil
    row.pointee.name = fields.contains(.name) ? text() : nil
    row.pointee.contact = fields.contains(.contact) ? text() : nil
    row.pointee.submitterKind = fields.contains(.submitterKind) ? word() : nil
    row.pointee.signatories = fields.contains(.signatories) ? number() : nil
    row.pointee.position = fields.contains(.position) ? word() : nil
    row.pointee.consent = fields.contains(.consent) ? fields.contains(.isConsenting) : nil
    row.pointee.textPlace =
      fields.contains(.textPlace) ? TextPlace(file: number(), offset: number(), count: number()) : nil
    row.pointee.text = fields.contains(.textPlace) ? maskable(.empty) : maskable(text())
    row.pointee.groups = fields.contains(.groups) ? groups() : PackedWords(count: 0, packed: .empty)
    row.pointee.disposition = fields.contains(.disposition) ? word() : nil
    row.pointee.reason = fields.contains(.reason) ? maskable(text()) : nil
    row.pointee.handler = fields.contains(.handler) ? word() : nil
    row.pointee.replied = fields.contains(.replied) ? text() : nil
    row.pointee.reply = fields.contains(.reply) ? maskable(text()) : nil
    row.pointee.note = fields.contains(.note) ? text() : nil
    row.pointee.duplicateOf = fields.contains(.duplicateOf) ? text() : nil
    row.pointee.others = fields.contains(.others) ? others() : PackedOthers(count: 0, packed: .empty)
    row.pointee.file = word()
    row.pointee.line = number()
  }

  @inline(__always)
  mutating func number() -> Int {
    // Most are small.
    if at < end, at.pointee < 0x80 {
      defer { at += 1 }
      return Int(at.pointee)
    }
    return longNumber()
  }

  @inline(__always)
  private mutating func longNumber() -> Int {
    // Those of two bytes are most of the rest.
    if end - at >= 2, at[1] < 0x80 {
      defer { at += 2 }
      return Int(at[0] & 0x7F) | Int(at[1]) << 7
    }
    return longerNumber()
  }

  private mutating func longerNumber() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < end, shift < 64 {
      let byte = at.pointee
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: value & (.max >> 1))
  }

  /// A number of things, each of which takes a byte at least.
  @inline(__always)
  private mutating func count() -> Int {
    let count = number()
    return min(count, end - at)
  }

  @inline(__always)
  mutating func text() -> ByteText {
    let count = count()
    defer { at += count }
    return ByteText(start: at, count: count)
  }

  @inline(__always)
  mutating func word() -> PackedWord {
    let number = number()
    return number > 0 ? PackedWord(number: number - 1) : PackedWord(text: text())
  }

  @inline(__always)
  private mutating func date() -> CalendarDate? {
    let number = number()
    return CalendarDate(year: number / 372, month: number / 31 % 12 + 1, day: number % 31 + 1)
  }

  @inline(__always)
  private mutating func maskable(_ original: ByteText) -> PackedText {
    let count = count()
    let start = at
    for _ in 0..<count { _ = span() }
    return PackedText(original, spanCount: count, packedSpans: ByteText(start: start, count: at - start))
  }

  private mutating func span() -> PersonalDataSpan {
    // So that bytes that mean nothing do not overflow.
    let start = min(number(), 1 << 32)
    let length = min(number(), 1 << 32)
    let number = number()
    let rules = PersonalDataRule.allCases
    return PersonalDataSpan(
      range: start..<(start + length), rule: rules[min(number % PersonalDataRule.room, rules.count - 1)],
      decision: PersonalDataSpan.Decision(rawValue: number / PersonalDataRule.room) ?? .masked)
  }

  @inline(__always)
  private mutating func groups() -> PackedWords {
    let count = count()
    let start = at
    for _ in 0..<count { _ = word() }
    return PackedWords(count: count, packed: ByteText(start: start, count: at - start))
  }

  @inline(__always)
  private mutating func others() -> PackedOthers {
    let count = count()
    let start = at
    for _ in 0..<count {
      _ = word()
      _ = text()
    }
    return PackedOthers(count: count, packed: ByteText(start: start, count: at - start))
  }
}
