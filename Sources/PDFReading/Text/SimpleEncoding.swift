/// The encoding of a simple font: ISO 32000-1, 9.6.6 and annex D, as far as names of characters can be told without a list
/// of all of them: letters, figures, the marks of ASCII, and names of the form `uniXXXX` or `uXXXXX`.
struct SimpleEncoding {
  private let isWindows: Bool
  private let differences: [UInt8: String]

  /// - Parameter differences: names by code, of the array `Differences`.
  init(base: String?, differences: [UInt8: String]) {
    isWindows = base == "WinAnsiEncoding"
    self.differences = differences
  }

  func text(of code: UInt8) -> String {
    if let name = differences[code] { return SimpleEncoding.text(ofName: name) }
    switch code {
    // StandardEncoding has quotation marks for the two of ASCII.
    case 0x27 where !isWindows: return "\u{2019}"
    case 0x60 where !isWindows: return "\u{2018}"
    case 0x20...0x7E: return String(Unicode.Scalar(code))
    case 0x80...0x9F where isWindows:
      return SimpleEncoding.windows[Int(code) - 0x80].flatMap(Unicode.Scalar.init).map { String($0) } ?? "\u{FFFD}"
    case 0xA0... where isWindows: return String(Unicode.Scalar(code))
    default: return "\u{FFFD}"
    }
  }

  /// Adobe Glyph List Specification, section 2: the part before a full stop; parts joined by low lines are not parted.
  private static func text(ofName name: String) -> String {
    let stem = name.prefix { $0 != "." }
    if stem.utf8.count == 1 { return String(stem) }
    if let known = names[String(stem)] { return String(known) }
    let digits = stem.hasPrefix("uni") ? stem.dropFirst(3).prefix(4) : stem.hasPrefix("u") ? stem.dropFirst() : ""
    if digits.count >= 4, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
      return String(scalar)
    }
    return "\u{FFFD}"
  }

  /// 0x80 to 0x9F of Windows code page 1252.
  private static let windows: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D,
    nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil,
    0x017E, 0x0178,
  ]

  private static let names: [String: Character] = [
    "space": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
    "quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-",
    "period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";", "less": "<", "equal": "=",
    "greater": ">", "question": "?", "at": "@", "bracketleft": "[", "backslash": "\\", "bracketright": "]",
    "asciicircum": "^", "underscore": "_", "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}",
    "asciitilde": "~", "quoteleft": "\u{2018}", "quoteright": "\u{2019}", "quotedblleft": "\u{201C}",
    "quotedblright": "\u{201D}", "endash": "\u{2013}", "emdash": "\u{2014}", "bullet": "\u{2022}",
    "ellipsis": "\u{2026}", "periodcentered": "\u{B7}", "fi": "\u{FB01}", "fl": "\u{FB02}",
  ]
}
