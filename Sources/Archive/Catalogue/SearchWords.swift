/// Words as the index has them. SQLite's tokenizers know no words of Chinese, and its trigrams find none under three characters:
/// here every Han character is a word of its own, and a Han word is a phrase.
///
/// A Han character becomes a name of ASCII letters, since the tables of `unicode61` are older than half of them.
enum SearchWords {
  /// Lower case, a blank between words.
  ///
  /// Texts of millions of characters pass here when a catalogue is compared with its bags. Runs between blanks that are all of
  /// plain characters, as nearly all are, need neither Unicode's tables nor normalization.
  static func indexed(_ text: String) -> String {
    var text = text
    var result: [UInt8] = []
    text.withUTF8 { bytes in
      // A Han character becomes nine letters and two blanks in place of three bytes.
      result.reserveCapacity(bytes.count * 4)
      var at = 0
      while at < bytes.count {
        // What combines combines with nothing across a blank.
        var end = at
        while end < bytes.count, bytes[end] > 0x20 { end += 1 }
        if end < bytes.count { end += 1 }
        let run = UnsafeBufferPointer(rebasing: bytes[at..<end])
        if !PlainWords.append(run, to: &result) {
          result += indexedByTables(String(decoding: run, as: UTF8.self)).utf8
        }
        at = end
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The same for any text.
  static func indexedByTables(_ text: String) -> String {
    var result = ""
    for scalar in folded(text).unicodeScalars {
      if isHan(scalar) {
        result += " " + name(scalar) + " "
      } else if isWord(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += " "
      }
    }
    return result
  }

  /// The query of FTS5 for what a person typed: all words; a run of Han is a phrase, a Latin word the beginning of one. Nil where
  /// there is no word.
  static func query(_ text: String) -> String? {
    var terms: [String] = []
    var han: [String] = []
    var word = ""
    func close() {
      if !han.isEmpty { terms.append("\"" + han.joined(separator: " ") + "\"") }
      // Of a number the beginning is another number.
      let isNumber = word.utf8.allSatisfy { (48...57).contains($0) }
      if !word.isEmpty { terms.append("\"" + word + (isNumber ? "\"" : "\"*")) }
      han = []
      word = ""
    }
    for scalar in folded(text).unicodeScalars {
      if isHan(scalar) {
        if !word.isEmpty { close() }
        han.append(name(scalar))
      } else if isWord(scalar) {
        if !han.isEmpty { close() }
        word.unicodeScalars.append(scalar)
      } else {
        close()
      }
    }
    close()
    return terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }

  /// Full-width letters and digits as plain ones, all in lower case and composed.
  private static func folded(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
        plain.unicodeScalars.append(narrow)
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return BagPath.folded(plain)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || scalar.value == 0x3007
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func name(_ scalar: Unicode.Scalar) -> String { "zh" + String(scalar.value, radix: 16) + "zh" }
}
