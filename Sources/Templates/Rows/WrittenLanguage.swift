import Documents

/// In which language somebody wrote whose words do not say it: by the script of most of its letters.
enum WrittenLanguage {
  /// Nil for Chinese, and for a line of which another script makes up no more than half.
  ///
  /// Arabic letters count as Uyghur, the most frequent of the languages that are written in them; for the composition of
  /// lines they are alike.
  static func of(_ line: Substring) -> DocumentLanguage? {
    var counts: [DocumentLanguage: Int] = [:]
    var letters = 0
    for scalar in line.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      if let language = language(of: scalar.value) { counts[language, default: 0] += 1 }
    }
    guard let most = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
      2 * most.value > letters
    else { return nil }
    return most.key
  }

  private static func language(of value: UInt32) -> DocumentLanguage? {
    switch value {
    case 0x0600...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .uyghur
    case 0x0F00...0x0FFF: .tibetan
    case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97F, 0xAC00...0xD7FF: .korean
    case 0x1800...0x18AF: .mongolian
    case 0xA000...0xA4CF: .yi
    default: nil
    }
  }

  /// Whether the text can hold a letter of one of these scripts, by the first bytes of their UTF-8. Presentation forms alone,
  /// which begin as full-width marks do, are not looked for.
  static func mayBeOther(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case 0xD8...0xDD, 0xE0, 0xE1, 0xEA...0xED: true
      default: false
      }
    }
  }
}
