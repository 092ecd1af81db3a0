/// A syllable of Hanyu Pinyin as it is written in a reading.
struct PinyinSyllable: Hashable {
  /// As written, composed.
  let text: String
  let hasTone: Bool

  /// GB/T 16159 syllables are an initial (or none) and a final.
  private static let initials: Set<String> = [
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y",
    "w",
  ]
  private static let finals: Set<String> = [
    "a", "o", "e", "i", "u", "v", "ai", "ei", "ui", "ao", "ou", "iu", "ie", "ue", "ve", "er", "an", "en", "in", "un",
    "vn", "ang", "eng", "ing", "ong", "ia", "iao", "ian", "iang", "iong", "ua", "uo", "uai", "uan", "uang", "io", "n",
    "ng", "m", "ueng",
  ]
  /// Tone letters with their plain letter; ü is written v.
  private static let tones: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, marked) in [
      ("a", "āáǎàă"), ("e", "ēéěèĕ"), ("i", "īíǐìĭ"), ("o", "ōóǒòŏ"), ("u", "ūúǔùŭ"), ("v", "ǖǘǚǜ"), ("n", "ńňǹ"),
      ("m", "ḿ"),
    ] {
      for scalar in marked.unicodeScalars { table[scalar] = plain.unicodeScalars.first }
    }
    return table
  }()

  /// Nil where `scalars` are no syllable. Combining tone marks and the one-storey letters of phonetic fonts are read too.
  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard !scalars.isEmpty, scalars.count <= 10 else { return nil }
    var plain = ""
    var written = ""
    var toneCount = 0
    var letters = scalars
    // qu1, lü4: the tone as a figure, 5 for none.
    if letters.count > 1, let last = letters.last, ("1"..."5").contains(last) {
      letters.removeLast()
      toneCount = 1
    }
    for scalar in letters {
      switch scalar {
      case "\u{300}", "\u{301}", "\u{304}", "\u{30C}", "\u{306}":
        guard !plain.isEmpty else { return nil }
        toneCount += 1
        written.unicodeScalars.append(scalar)
      case "\u{251}":
        plain += "a"
        written += "a"
      case "\u{261}":
        plain += "g"
        written += "g"
      case "ü":
        plain += "v"
        written += "ü"
      default:
        if let letter = PinyinSyllable.tones[scalar] {
          toneCount += 1
          plain.unicodeScalars.append(letter)
        } else if scalar.isASCIILetter, scalar.value >= 0x61 {
          plain.unicodeScalars.append(scalar)
        } else {
          return nil
        }
        written.unicodeScalars.append(scalar)
      }
    }
    guard toneCount <= 1, PinyinSyllable.isSyllable(plain) else { return nil }
    text = letters.count < scalars.count ? written + String(scalars.suffix(1)) : written
    hasTone = toneCount == 1
  }

  private static func isSyllable(_ plain: String) -> Bool {
    for length in 0...2 where length < plain.utf8.count {
      if initials.contains(String(plain.prefix(length))), finals.contains(String(plain.dropFirst(length))) {
        return true
      }
    }
    return false
  }
}
