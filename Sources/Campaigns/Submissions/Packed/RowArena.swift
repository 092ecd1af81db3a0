/// Lays out rows that are values as packed rows, one at a time.
public struct RowArena: ~Copyable {
  private var buffer = RowBuffer()

  public init() {}

  /// The row as bytes, which are good until the next one is laid out.
  /// - Parameter words: take in those that rows share.
  public mutating func row(_ row: Suggestion, _ words: inout WordTable) -> PackedRow {
    buffer.removeAll()
    // All at once: what was laid out may not move.
    buffer.reserve(RowArena.size(row))
    var packed = PackedRow(
      id: text(row.id), text: maskable(row.text), file: word(row.origin.table, &words), line: row.origin.line)
    if !row.submission.utf8.elementsEqual(row.id.utf8) { packed.submission = text(row.submission) }
    packed.received = row.received
    packed.channel = row.channel.map { word($0, &words) }
    packed.district = row.district.map { word($0, &words) }
    packed.name = row.name.map { text($0) }
    packed.contact = row.contact.map { text($0) }
    packed.submitterKind = row.submitterKind.map { word($0, &words) }
    packed.signatories = row.signatories
    packed.position = row.position.map { word($0, &words) }
    packed.consent = row.consent
    packed.groups = groups(row.groups, &words)
    packed.disposition = row.disposition.map { word($0, &words) }
    packed.reason = row.reason.map { maskable($0) }
    packed.handler = row.handler.map { word($0, &words) }
    packed.replied = row.replied.map { text($0) }
    packed.reply = row.reply.map { maskable($0) }
    packed.note = row.note.map { text($0) }
    packed.duplicateOf = row.duplicateOf.map { text($0) }
    packed.others = others(row.others, &words)
    return packed
  }

  private static func size(_ row: Suggestion) -> Int {
    var texts = [row.id, row.submission, row.text.original, row.origin.table] + row.groups
    texts += [
      row.channel, row.district, row.name, row.contact, row.submitterKind, row.position, row.disposition,
      row.reason?.original, row.handler, row.replied, row.reply?.original, row.note, row.duplicateOf,
    ].compactMap(\.self)
    for other in row.others { texts += [other.column, other.value] }
    let spans = row.text.spans.count + (row.reason?.spans.count ?? 0) + (row.reply?.spans.count ?? 0)
    return texts.reduce(0) { $0 + $1.utf8.count + 2 * RowBuffer.longestNumber } + spans * 3 * RowBuffer.longestNumber
  }

  private mutating func text(_ text: String) -> ByteText {
    let start = buffer.count
    buffer.put(text)
    return buffer.since(start)
  }

  private mutating func word(_ text: String, _ words: inout WordTable) -> PackedWord { words.word(self.text(text)) }

  private mutating func pack(_ word: String, _ words: inout WordTable) {
    // Laid out only to be looked up.
    let start = buffer.count
    let packed = words.word(text(word))
    buffer.cut(to: start)
    if packed.number < 0 {
      buffer.put(number: 0)
      pack(text: word)
    } else {
      buffer.put(number: packed.number + 1)
    }
  }

  private mutating func pack(text: String) {
    buffer.put(number: text.utf8.count)
    buffer.put(text)
  }

  private mutating func groups(_ ids: [String], _ words: inout WordTable) -> PackedWords {
    let start = buffer.count
    for id in ids { pack(id, &words) }
    return PackedWords(count: ids.count, packed: buffer.since(start))
  }

  private mutating func others(_ others: [Suggestion.Other], _ words: inout WordTable) -> PackedOthers {
    let start = buffer.count
    for other in others {
      pack(other.column, &words)
      pack(text: other.value)
    }
    return PackedOthers(count: others.count, packed: buffer.since(start))
  }

  private mutating func maskable(_ text: MaskableText) -> PackedText {
    let original = self.text(text.original)
    let start = buffer.count
    for span in text.spans { buffer.put(span) }
    return PackedText(original, spanCount: text.spans.count, packedSpans: buffer.since(start))
  }
}
