/// What parts the cells of a delimited file.
struct CSVDialect: Equatable {
  let delimiter: UInt8
  /// Bytes of a `sep=;` line at the start, which workbooks write for themselves.
  let skipped: Int

  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let tab: UInt8 = 0x09

  /// The delimiter that occurs most often, outside quotes, in the first record; commas where none does.
  init(sniffing bytes: ArraySlice<UInt8>) {
    let mark = Array("sep=".utf8)
    if bytes.starts(with: mark), let delimiter = bytes.dropFirst(4).first {
      let rest = bytes.dropFirst(5)
      if rest.starts(with: [0x0D, 0x0A]) {
        self.init(delimiter: delimiter, skipped: 7)
        return
      }
      if rest.first == 0x0A {
        self.init(delimiter: delimiter, skipped: 6)
        return
      }
    }
    var counts = [CSVDialect.comma: 0, CSVDialect.semicolon: 0, CSVDialect.tab: 0]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      // Blank lines before the header say nothing.
      if byte == 0x0A || byte == 0x0D, counts.values.contains(where: { $0 > 0 }) { break }
      if let count = counts[byte] { counts[byte] = count + 1 }
    }
    let order = [CSVDialect.comma, CSVDialect.tab, CSVDialect.semicolon]
    var best = CSVDialect.comma
    for delimiter in order where counts[delimiter, default: 0] > counts[best, default: 0] { best = delimiter }
    self.init(delimiter: best, skipped: 0)
  }

  init(delimiter: UInt8, skipped: Int = 0) {
    self.delimiter = delimiter
    self.skipped = skipped
  }
}
