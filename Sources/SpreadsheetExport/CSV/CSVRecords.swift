import Campaigns
import Diagnostics

/// Writes the records of a CSV file (RFC 4180) as bytes, in pieces: UTF-8 with a byte order mark, CR LF, quotes where they are
/// needed, text guarded by `CSVText`.
struct CSVRecords: ~Copyable {
  typealias Sink = (UnsafeRawBufferPointer) throws(Failed) -> Void

  /// Bytes that are gathered before they go on.
  private static let pieceSize = 1 << 18

  private let sink: Sink
  private var buffer: [UInt8] = []
  private var isFirst = true

  init(to sink: @escaping Sink) {
    self.sink = sink
    buffer.reserveCapacity(CSVRecords.pieceSize + (1 << 12))
    // What tells spreadsheet programs that it is UTF-8.
    buffer += [0xef, 0xbb, 0xbf]
  }

  mutating func blank() { separate() }

  mutating func number(_ number: Int) {
    separate()
    if number >= 0 { buffer.append(decimal: number) } else { buffer += String(number).utf8 }
  }

  /// As it stands in the cell; a minus sign of a number is no danger and stays alone.
  mutating func number(_ number: CellNumber) {
    separate()
    buffer += number.text.utf8
  }

  mutating func date(_ date: CalendarDate) {
    separate()
    buffer += date.iso.utf8
  }

  /// What needs neither quotes nor a guard, or has them.
  mutating func ready(_ bytes: [UInt8]) {
    separate()
    buffer += bytes
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      self.text(bytes.baseAddress.map { ByteText(start: $0, count: bytes.count) } ?? .empty)
    }
  }

  mutating func text(_ text: ByteText) {
    separate()
    CSVRecords.append(text, to: &buffer)
  }

  static func append(_ text: ByteText, to buffer: inout [UInt8]) {
    let isGuarded = CSVText.needsGuard(text)
    guard CSVText.needsQuotes(text) else {
      if isGuarded { buffer.append(CSVText.guardMark) }
      buffer.append(contentsOf: text.bytes)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    if isGuarded { buffer.append(CSVText.guardMark) }
    var start = 0
    for at in 0..<text.count where text.start[at] == 0x22 {
      buffer.append(contentsOf: text.bytes[start...at])
      start = at
    }
    buffer.append(contentsOf: text.bytes[start...])
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func endRecord() throws(Failed) {
    buffer.append(0x0d)
    buffer.append(0x0a)
    isFirst = true
    if buffer.count >= CSVRecords.pieceSize { try flush() }
  }

  /// Hands on what is left.
  mutating func finish() throws(Failed) { try flush() }

  private mutating func separate() {
    if isFirst { isFirst = false } else { buffer.append(UInt8(ascii: ",")) }
  }

  private mutating func flush() throws(Failed) {
    try buffer.withUnsafeBufferPointer { bytes throws(Failed) in try sink(UnsafeRawBufferPointer(bytes)) }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension CellNumber {
  /// The shortest decimal: `0.3` for 300 thousandths.
  var text: String {
    var digits = digits
    var places = places
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    guard places > 0 else { return String(digits) }
    let text = String(digits.magnitude)
    let whole = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    return (digits < 0 ? "-" : "") + whole.dropLast(places) + "." + whole.suffix(places)
  }
}
