import Campaigns

/// Rows as bytes: a word of flags for what is there, then each in the order of `RowField`. Numbers are LEB128.
struct RowEncoder {
  var words = WordTable()
  private(set) var characters = CharacterSet()

  mutating func encode(_ row: Suggestion, into bytes: inout [UInt8]) {
    var fields: RowFields = []
    if row.submission != row.id { fields.insert(.submission) }
    if row.received != nil { fields.insert(.received) }
    if row.channel != nil { fields.insert(.channel) }
    if row.district != nil { fields.insert(.district) }
    if row.name != nil { fields.insert(.name) }
    if row.contact != nil { fields.insert(.contact) }
    if row.submitterKind != nil { fields.insert(.submitterKind) }
    if row.signatories != nil { fields.insert(.signatories) }
    if row.position != nil { fields.insert(.position) }
    if row.consent != nil { fields.insert(.consent) }
    if row.consent == true { fields.insert(.isConsenting) }
    if row.disposition != nil { fields.insert(.disposition) }
    if row.reason != nil { fields.insert(.reason) }
    if row.handler != nil { fields.insert(.handler) }
    if row.replied != nil { fields.insert(.replied) }
    if row.reply != nil { fields.insert(.reply) }
    if row.note != nil { fields.insert(.note) }
    if row.duplicateOf != nil { fields.insert(.duplicateOf) }
    put(Int(fields.rawValue), &bytes)
    put(row.id, &bytes)
    if fields.contains(.submission) { put(row.submission, &bytes) }
    if let received = row.received { put((received.year * 12 + received.month - 1) * 31 + received.day - 1, &bytes) }
    if let channel = row.channel { putWord(channel, &bytes) }
    if let district = row.district { putWord(district, &bytes) }
    if let name = row.name { put(name, &bytes) }
    if let contact = row.contact { put(contact, &bytes) }
    if let kind = row.submitterKind { putWord(kind, &bytes) }
    if let signatories = row.signatories { put(signatories, &bytes) }
    if let position = row.position { putWord(position, &bytes) }
    put(row.text, &bytes)
    put(row.groups.count, &bytes)
    for group in row.groups { putWord(group, &bytes) }
    if let disposition = row.disposition { putWord(disposition, &bytes) }
    if let reason = row.reason { put(reason, &bytes) }
    if let handler = row.handler { putWord(handler, &bytes) }
    if let replied = row.replied { put(replied, &bytes) }
    if let reply = row.reply { put(reply, &bytes) }
    if let note = row.note { put(note, &bytes) }
    if let duplicateOf = row.duplicateOf { put(duplicateOf, &bytes) }
    put(row.others.count, &bytes)
    for other in row.others {
      putWord(other.column, &bytes)
      put(other.value, &bytes)
    }
    putWord(row.origin.file, &bytes)
    put(row.origin.line, &bytes)
  }

  private func put(_ number: Int, _ bytes: inout [UInt8]) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func put(_ text: String, _ bytes: inout [UInt8]) {
    put(text.utf8.count, &bytes)
    bytes.append(contentsOf: text.utf8)
    for scalar in text.unicodeScalars { characters.insert(scalar) }
  }

  /// A word by its number plus one, or 0 and the word itself.
  private mutating func putWord(_ word: String, _ bytes: inout [UInt8]) {
    let known = words.list.count
    guard let number = words.number(of: word) else {
      put(0, &bytes)
      put(word, &bytes)
      return
    }
    put(number + 1, &bytes)
    if number == known { for scalar in word.unicodeScalars { characters.insert(scalar) } }
  }

  private mutating func put(_ text: MaskableText, _ bytes: inout [UInt8]) {
    put(text.original, &bytes)
    put(text.spans.count, &bytes)
    for span in text.spans {
      put(span.range.lowerBound, &bytes)
      put(span.range.count, &bytes)
      put(PersonalDataSpan.Kind.allCases.firstIndex(of: span.kind) ?? 0, &bytes)
    }
  }
}
