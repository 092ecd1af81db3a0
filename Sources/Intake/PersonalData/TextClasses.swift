/// What each character of the Basic Multilingual Plane may begin or end that is personal data, as one byte.
struct TextClasses: OptionSet, Sendable {
  let rawValue: UInt8

  /// 0 to 9 in either width.
  static let digit = TextClasses(rawValue: 1)
  /// Letters and @ in either width.
  static let latin = TextClasses(rawValue: 2)
  /// The last character of a word that a name or an account follows, or of a title.
  static let wordEnd = TextClasses(rawValue: 4)
  /// 号, 栋, 室 …
  static let door = TextClasses(rawValue: 8)
  /// 一, 二 …
  static let numeral = TextClasses(rawValue: 16)
  /// What may stand between the digits of a number.
  static let mark = TextClasses(rawValue: 32)
  /// The character of a province on plates.
  static let province = TextClasses(rawValue: 64)
  /// The first character of a Han word for an account.
  static let account = TextClasses(rawValue: 128)

  /// Of the doors those that are none without a room.
  static let storeys = Set("栋棟幢座楼樓弄".unicodeScalars.map(\.value))

  static let doors = "号號栋棟幢座室楼樓弄户戶"
  static let numerals = "〇零一二三四五六七八九十百"

  private nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    table.initialize(repeating: 0, count: 1 << 16)
    func add(_ scalars: some Sequence<Unicode.Scalar>, _ classes: TextClasses) {
      for scalar in scalars where scalar.value < 1 << 16 { table[Int(scalar.value)] |= classes.rawValue }
    }
    for value in UInt32(0x21)...0x7E {
      guard let scalar = Unicode.Scalar(value), let wide = Unicode.Scalar(value + 0xFEE0) else { continue }
      if scalar.isDigit { add([scalar, wide], .digit) }
      if scalar.isLatin || scalar == "@" { add([scalar, wide], .latin) }
      if "-().+,#/_*".unicodeScalars.contains(scalar) { add([scalar, wide], .mark) }
    }
    add(
      " \n\r\u{A0}\u{3000}\u{2002}\u{2003}·•・‧\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}，、°"
        .unicodeScalars, .mark)
    add(NameWords.byEnd.keys, .wordEnd)
    for title in NameWords.titles { add(title, .wordEnd) }
    add(doors.unicodeScalars, .door)
    add(numerals.unicodeScalars, .numeral)
    add(PlateRule.provinces, .province)
    add(AccountRules.accountWords.compactMap(\.word.first).filter { !$0.isLatin }, .account)
    for word in AccountRules.accountWords { add(word.word.dropFirst().prefix(1).filter { !$0.isLatin }, .wordEnd) }
    return UnsafePointer(table)
  }()

  @inline(__always)
  static func of(_ value: UInt32) -> TextClasses { value < 1 << 16 ? TextClasses(rawValue: table[Int(value)]) : [] }

  /// Bytes of the table, looked up once for a whole text.
  static var bytes: UnsafePointer<UInt8> { table }

  // MARK: Names

  /// Whether a name, or a mark before one, may begin with a character: all but Han that are no usual surname.
  static func mayBeginName(_ value: UInt32) -> Bool {
    value >= 1 << 16 || nameStarts[Int(value)] & (surname | other) != 0
  }

  static func isUsualSurname(_ value: UInt32) -> Bool { value < 1 << 16 && nameStarts[Int(value)] & surname != 0 }

  /// Whether two characters are a surname of two: 上官, 欧阳.
  static func isDoubleSurname(_ first: UInt32, _ second: UInt32) -> Bool {
    guard first < 1 << 16, nameStarts[Int(first)] & ofDouble != 0 else { return false }
    return doubles.contains(UInt64(first) << 32 | UInt64(second))
  }

  /// What parts the names of minorities.
  static func isPoint(_ value: UInt32) -> Bool {
    value == 0xB7 || value == 0x2022 || value == 0x30FB || value == 0x2027
  }

  private static let doubles = Set(NameWords.double.map { UInt64($0[0].value) << 32 | UInt64($0[1].value) })

  private static let surname: UInt8 = 1
  private static let other: UInt8 = 2
  /// The first character of a surname of two.
  private static let ofDouble: UInt8 = 4

  private nonisolated(unsafe) static let nameStarts: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    table.initialize(repeating: other, count: 1 << 16)
    for value in 0..<UInt32(1 << 16) {
      guard let scalar = Unicode.Scalar(value), scalar.isHan else { continue }
      // A rare surname begins a name behind a word, but tells none before a title.
      let known = NameWords.common.contains(scalar) ? surname : NameWords.rare.contains(scalar) ? other : 0
      table[Int(value)] = NameRule.marks.contains(scalar) ? other : known
    }
    for name in NameWords.double where name[0].value < 1 << 16 { table[Int(name[0].value)] |= ofDouble }
    return UnsafePointer(table)
  }()
}
