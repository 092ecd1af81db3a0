import Campaigns

/// Reads what `RowEncoder` wrote.
struct RowDecoder {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private let words: [String]

  init(_ bytes: ArraySlice<UInt8>, words: [String]) {
    self.bytes = bytes
    at = bytes.startIndex
    self.words = words
  }

  mutating func row() -> Suggestion {
    let fields = RowFields(rawValue: UInt32(truncatingIfNeeded: number()))
    let id = text()
    // Arguments are read in the order in which they stand, which is that of the encoder.
    return Suggestion(
      id: id, submission: fields.contains(.submission) ? text() : nil,
      received: fields.contains(.received) ? date() : nil, channel: fields.contains(.channel) ? word() : nil,
      district: fields.contains(.district) ? word() : nil, name: fields.contains(.name) ? text() : nil,
      contact: fields.contains(.contact) ? text() : nil,
      submitterKind: fields.contains(.submitterKind) ? word() : nil,
      signatories: fields.contains(.signatories) ? number() : nil,
      position: fields.contains(.position) ? word() : nil,
      consent: fields.contains(.consent) ? fields.contains(.isConsenting) : nil, text: maskable(), groups: groups(),
      disposition: fields.contains(.disposition) ? word() : nil, reason: fields.contains(.reason) ? maskable() : nil,
      handler: fields.contains(.handler) ? word() : nil, replied: fields.contains(.replied) ? text() : nil,
      reply: fields.contains(.reply) ? maskable() : nil, note: fields.contains(.note) ? text() : nil,
      duplicateOf: fields.contains(.duplicateOf) ? text() : nil, others: others(),
      origin: RowOrigin(file: word(), line: number()))
  }

  private mutating func number() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.endIndex {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: value)
  }

  private mutating func text() -> String {
    let count = min(number(), bytes.endIndex - at)
    defer { at += count }
    return String(decoding: bytes[at..<(at + count)], as: UTF8.self)
  }

  private mutating func word() -> String {
    let number = number()
    guard number > 0 else { return text() }
    return number <= words.count ? words[number - 1] : ""
  }

  private mutating func date() -> CalendarDate? {
    let number = number()
    return CalendarDate(year: number / 372, month: number / 31 % 12 + 1, day: number % 31 + 1)
  }

  private mutating func maskable() -> MaskableText {
    let original = text()
    let count = number()
    var spans: [PersonalDataSpan] = []
    for _ in 0..<count {
      let start = number()
      let length = number()
      let kind = PersonalDataSpan.Kind.allCases[min(number(), PersonalDataSpan.Kind.allCases.count - 1)]
      spans.append(PersonalDataSpan(range: start..<(start + length), kind: kind))
    }
    return MaskableText(original, spans: spans)
  }

  private mutating func groups() -> [String] {
    let count = number()
    return (0..<count).map { _ in word() }
  }

  private mutating func others() -> [Suggestion.Other] {
    let count = number()
    return (0..<count).map { _ in
      let column = word()
      return Suggestion.Other(column: column, value: text())
    }
  }
}
