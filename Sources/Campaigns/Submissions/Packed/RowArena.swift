/// Lays out rows that are values as packed rows, one at a time.
public struct RowArena: ~Copyable {
  private var buffer = RowBuffer()
  public private(set) var words: WordTable

  public init(words: WordTable = WordTable()) { self.words = words }

  /// The row as bytes, which are good until the next one is laid out.
  public mutating func row(_ row: Suggestion) -> PackedRow {
    buffer.removeAll()
    // All at once: what was laid out may not move.
    buffer.reserve(RowArena.size(row))
    return PackedRow(
      id: text(row.id), submission: row.submission == row.id ? nil : text(row.submission), received: row.received,
      channel: row.channel.map { word($0) }, district: row.district.map { word($0) }, name: row.name.map { text($0) },
      contact: row.contact.map { text($0) }, submitterKind: row.submitterKind.map { word($0) },
      signatories: row.signatories, position: row.position.map { word($0) }, consent: row.consent,
      text: maskable(row.text), groups: groups(row.groups), disposition: row.disposition.map { word($0) },
      reason: row.reason.map { maskable($0) }, handler: row.handler.map { word($0) },
      replied: row.replied.map { text($0) }, reply: row.reply.map { maskable($0) }, note: row.note.map { text($0) },
      duplicateOf: row.duplicateOf.map { text($0) }, others: others(row.others), file: word(row.origin.file),
      line: row.origin.line)
  }

  private static func size(_ row: Suggestion) -> Int {
    var texts = [row.id, row.submission, row.text.original, row.origin.file] + row.groups
    texts += [
      row.channel, row.district, row.name, row.contact, row.submitterKind, row.position, row.disposition,
      row.reason?.original, row.handler, row.replied, row.reply?.original, row.note, row.duplicateOf,
    ].compactMap(\.self)
    for other in row.others { texts += [other.column, other.value] }
    let spans = row.text.spans.count + (row.reason?.spans.count ?? 0) + (row.reply?.spans.count ?? 0)
    return texts.reduce(0) { $0 + $1.utf8.count + 2 * RowPacker.longestNumber } + spans * 3 * RowPacker.longestNumber
  }

  private mutating func text(_ text: String) -> ByteText {
    let start = buffer.count
    buffer.put(text)
    return since(start)
  }

  private func since(_ start: Int) -> ByteText {
    ByteText(start: UnsafePointer(buffer.start + start), count: buffer.count - start)
  }

  private mutating func word(_ text: String) -> PackedWord {
    if let number = words.number(of: text) { return PackedWord(number: number) }
    return PackedWord(text: self.text(text))
  }

  private mutating func pack(_ word: String) {
    let number = words.number(of: word)
    buffer.put(number: (number ?? -1) + 1)
    if number == nil { pack(text: word) }
  }

  private mutating func pack(text: String) {
    buffer.put(number: text.utf8.count)
    buffer.put(text)
  }

  private mutating func groups(_ ids: [String]) -> PackedWords {
    let start = buffer.count
    for id in ids { pack(id) }
    return PackedWords(count: ids.count, packed: since(start))
  }

  private mutating func others(_ others: [Suggestion.Other]) -> PackedOthers {
    let start = buffer.count
    for other in others {
      pack(other.column)
      pack(text: other.value)
    }
    return PackedOthers(count: others.count, packed: since(start))
  }

  private mutating func maskable(_ text: MaskableText) -> PackedText {
    let original = self.text(text.original)
    let start = buffer.count
    for span in text.spans {
      buffer.put(number: span.range.lowerBound)
      buffer.put(number: span.range.count)
      buffer.put(number: PersonalDataSpan.Kind.allCases.firstIndex(of: span.kind) ?? 0)
    }
    return PackedText(original, spanCount: text.spans.count, packedSpans: since(start))
  }
}
