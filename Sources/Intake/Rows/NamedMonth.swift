import Campaigns

/// Reads a day whose month is an English word, as English notices print it: `11 March 2025`, `Tue, 11 Mar 2025`,
/// `March 11th, 2025`, `11-Mar-2025`. Which of the numbers is the day is certain.
struct NamedMonth {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

  private enum Piece: Equatable {
    case number(Int, digits: Int)
    case word(String)
  }

  private var rest: ArraySlice<UInt32>

  private init(_ text: ArraySlice<UInt32>) { rest = text }

  /// The day at the beginning of a text, and what follows it; nil where there is none.
  static func day(in text: ArraySlice<UInt32>) -> (day: CalendarDate, rest: ArraySlice<UInt32>)? {
    guard text.contains(where: isLetter) else { return nil }
    var reader = NamedMonth(text)
    guard var first = reader.next() else { return nil }
    if case .word(let word) = first, weekdays.contains(where: { word == $0 || word == $0.prefix(3) }) {
      guard let next = reader.next() else { return nil }
      first = next
    }
    var month: Int?
    var day: Int?
    var piece: Piece? = first
    for index in 0..<2 {
      switch piece {
      case .word(let word): month = month ?? NamedMonth.month(word)
      case .number(let number, let digits) where digits <= 2:
        day = day ?? number
        reader.dropOrdinal()
      default: return nil
      }
      if index == 0 { piece = reader.next() }
    }
    guard let month, let day, case .number(let year, digits: 4) = reader.next() else { return nil }
    guard reader.isAtEnd else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, reader.rest) }
  }

  /// `March 2025`.
  static func month(in text: String) -> (year: Int, month: Int)? {
    let scalars = text.unicodeScalars.prefix(24).map(\.value)
    var reader = NamedMonth(scalars[...])
    guard case .word(let word) = reader.next(), let month = month(word),
      case .number(let year, digits: 4) = reader.next(),
      reader.rest.isEmpty
    else { return nil }
    return (year, month)
  }

  /// From 1; full, of three letters, or Sept.
  private static func month(_ word: String) -> Int? {
    names.firstIndex { word == $0 || word == $0.prefix(3) || word == "sept" && $0 == "september" }.map { $0 + 1 }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) && scalar < 0x80 }

  /// The next number or word behind blanks, a comma, a point or a hyphen.
  private mutating func next() -> Piece? {
    while let scalar = rest.first, [0x20, 0x2C, 0x2D, 0x2E, 0xA0].contains(scalar) { rest = rest.dropFirst() }
    let letters = rest.prefix(while: NamedMonth.isLetter)
    if !letters.isEmpty {
      rest = rest.dropFirst(letters.count)
      var word = ""
      for letter in letters.prefix(12) { Unicode.Scalar(letter | 0x20).map { word.unicodeScalars.append($0) } }
      return .word(word)
    }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...4).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return .number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count)
  }

  /// Nothing, or a time of day behind blanks or a comma: another word means that it is more than a day.
  private var isAtEnd: Bool {
    let time = rest.drop { $0 == 0x20 || $0 == 0x2C || $0 == 0xA0 }
    if time.isEmpty { return true }
    let digits = time.prefix { (0x30...0x39).contains($0) }
    return time.count < rest.count && (1...2).contains(digits.count) && time.dropFirst(digits.count).first == 0x3A
  }

  private mutating func dropOrdinal() {
    let ending = rest.prefix(2).compactMap { Unicode.Scalar($0 | 0x20) }.map { String($0) }.joined()
    if NamedMonth.ordinals.contains(ending), rest.dropFirst(2).first.map(NamedMonth.isLetter) != true {
      rest = rest.dropFirst(2)
    }
  }
}
