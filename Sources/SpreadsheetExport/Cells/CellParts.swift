import Campaigns

/// Text that a cell has no room for: its beginning stays in the cell, with a mark, and the rest goes on, part by part, on the
/// sheet 续文.
enum CellParts {
  /// What stands at the end of a cell whose text goes on elsewhere.
  static let mark = "…（未完，续见“\(Words.continuationSheet)”表）"

  /// The parts of a text, in bytes: one where a cell holds all of it. All together, without the mark, they are the text.
  static func parts(of text: ByteText) -> [Range<Int>] {
    // UTF-16 never has more units than UTF-8 has bytes.
    guard text.count > SpreadsheetText.limit, units(text) > SpreadsheetText.limit else { return [0..<text.count] }
    var parts: [Range<Int>] = []
    var start = 0
    var room = SpreadsheetText.limit - mark.utf16.count
    while start < text.count {
      let end = end(of: text, from: start, room: room)
      parts.append(start..<end)
      start = end
      room = SpreadsheetText.limit
    }
    return parts
  }

  /// UTF-16 units of a text.
  static func units(_ text: ByteText) -> Int {
    text.bytes.reduce(0) { $0 + units($1) }
  }

  /// UTF-16 units of the character that begins with this byte; none of a byte within one.
  private static func units(_ byte: UInt8) -> Int { byte & 0xc0 == 0x80 ? 0 : byte >= 0xf0 ? 2 : 1 }

  /// Where the last character ends that has room.
  private static func end(of text: ByteText, from start: Int, room: Int) -> Int {
    var left = room
    var at = start
    while at < text.count {
      let units = units(text.start[at])
      if units > left { break }
      left -= units
      at += 1
    }
    // CR LF is one line end.
    if at < text.count, text.start[at] == 0x0a, at > start + 1, text.start[at - 1] == 0x0d { at -= 1 }
    return at
  }
}
