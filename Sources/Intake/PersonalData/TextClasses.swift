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

  static let doors = "号號栋棟幢座室楼樓弄户戶"

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
    add("〇零一二三四五六七八九十百".unicodeScalars, .numeral)
    add(PlateRule.provinces, .province)
    add(AccountRules.accountWords.compactMap(\.word.first).filter { !$0.isLatin }, .account)
    for word in AccountRules.accountWords { add(word.word.dropFirst().prefix(1).filter { !$0.isLatin }, .wordEnd) }
    return UnsafePointer(table)
  }()

  @inline(__always)
  static func of(_ value: UInt32) -> TextClasses { value < 1 << 16 ? TextClasses(rawValue: table[Int(value)]) : [] }

  /// Bytes of the table, looked up once for a whole text.
  static var bytes: UnsafePointer<UInt8> { table }

  // MARK: Pairs

  /// Whether two characters may be the end of a word that a name follows, the beginning of a title or of a word for an account:
  /// always where they are, and by chance for few others.
  @inline(__always)
  static func isPair(_ first: UInt32, _ second: UInt32) -> Bool { pairs[Int(slot(first, second))] }

  @inline(__always)
  private static func slot(_ first: UInt32, _ second: UInt32) -> UInt32 { (first &* 31 &+ second) & 0xFFFF }

  private nonisolated(unsafe) static let pairs: UnsafePointer<Bool> = {
    let pairs = UnsafeMutablePointer<Bool>.allocate(capacity: 1 << 16)
    pairs.initialize(repeating: false, count: 1 << 16)
    func add(_ first: Unicode.Scalar, _ second: Unicode.Scalar) { pairs[Int(slot(first.value, second.value))] = true }
    for introduction in NameWords.introductions {
      add(introduction.word[introduction.word.count - 2], introduction.word[introduction.word.count - 1])
    }
    for title in NameWords.titles { add(title[0], title[1]) }
    for word in AccountRules.accountWords where word.word.count > 1 { add(word.word[0], word.word[1]) }
    return UnsafePointer(pairs)
  }()
}
