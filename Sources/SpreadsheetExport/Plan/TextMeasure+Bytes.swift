import Campaigns

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TextMeasure {
  /// The lines of `TextMeasure.lines(_:width:)`, of text as bytes. Runs of Han, which may break anywhere, are counted and not
  /// gone through.
  static func lines(_ text: ByteText, width: Double) -> Int {
    var pen = LinePen(room: max(2, Int(width) - 1))
    // No character takes more widths than it has bytes.
    if text.count <= pen.room, memchr(text.start, 0x0a, text.count) == nil { return 1 }
    var at = 0
    while at < text.count {
      let run = wideRun(text, from: at)
      if run > 0 {
        pen.addWide(run / 3)
        at += run
        continue
      }
      let (scalar, length) = scalar(text, at)
      if scalar == 0x0a { pen.breakLine() } else { pen.add(scalar) }
      at += length
    }
    return pen.lines
  }

  /// Bytes from `start` on that are whole characters of U+3000 to U+9FFF, all of them three bytes and two widths.
  private static func wideRun(_ text: ByteText, from start: Int) -> Int {
    var at = start
    while at + ByteVector.size <= text.count {
      let bytes = ByteVector(at: text.start + at)
      // Continuation bytes, and E3 to E9. What follows a character is a first byte, so that a run ends with a character.
      let others = .!(bytes.isWithin(0x80, count: 0x40) .| bytes.isWithin(0xe3, count: 7))
      if let first = ByteVector.first(others) { return at + first - start }
      at += ByteVector.size
    }
    while at < text.count, text.start[at] &- 0x80 < 0x40 || text.start[at] &- 0xe3 < 0x07 { at += 1 }
    return at - start
  }

  /// The character that begins at `at`, and its bytes; the text is well formed.
  private static func scalar(_ text: ByteText, _ at: Int) -> (UInt32, length: Int) {
    let lead = UInt32(text.start[at])
    func next(_ offset: Int) -> UInt32 { at + offset < text.count ? UInt32(text.start[at + offset] & 0x3f) : 0 }
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xe0 { return ((lead & 0x1f) << 6 | next(1), 2) }
    if lead < 0xf0 { return ((lead & 0x0f) << 12 | next(1) << 6 | next(2), 3) }
    return ((lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}

/// Where the next character of a line goes.
private struct LinePen {
  /// Widths that a line has.
  let room: Int
  private(set) var lines = 1
  private var used = 0
  /// Characters of the Western word so far.
  private var word = 0

  init(room: Int) { self.room = room }

  mutating func breakLine() {
    lines += 1
    used = 0
    word = 0
  }

  mutating func add(_ scalar: UInt32) {
    let units = Unicode.Scalar(scalar).map { TextMeasure.units($0) } ?? 1
    word = units == 1 && scalar != 0x20 ? word + 1 : 0
    used += units
    if used > room {
      lines += 1
      used = word > 0 && word < room ? word : units
    }
  }

  /// So many characters of two widths.
  mutating func addWide(_ count: Int) {
    word = 0
    let fitting = (room - used) / 2
    if count <= fitting {
      used += 2 * count
      return
    }
    let perLine = room / 2
    let rest = count - fitting
    let more = (rest + perLine - 1) / perLine
    lines += more
    used = 2 * (rest - (more - 1) * perLine)
  }
}
