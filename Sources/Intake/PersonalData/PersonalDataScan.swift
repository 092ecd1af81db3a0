import Campaigns

/// One pass over a text, in which each rule is asked where it may begin.
struct PersonalDataScan {
  private let text: Scalars
  private let author: PersonalDataFinder.Author
  private var found: [PersonalDataSpan] = []
  /// Where an address of the web ends; digits in it are no one's number.
  private var addressEnd = 0
  private var numberEnd = 0
  /// Where the last number that was found ends.
  private var foundEnd = 0
  private var doorEnd = 0

  static func spans(in text: Scalars, by author: PersonalDataFinder.Author) -> [PersonalDataSpan] {
    var scan = PersonalDataScan(text, author)
    scan.run()
    return scan.found
  }

  private init(_ text: Scalars, _ author: PersonalDataFinder.Author) {
    self.text = text
    self.author = author
  }

  private mutating func run() {
    let hints = PersonalDataHints.shared
    let table = TextClasses.bytes
    for at in text.indices {
      let scalar = text[at]
      let classes = scalar.value < 1 << 16 ? TextClasses(rawValue: table[Int(scalar.value)]) : []
      if classes.isEmpty { continue }
      if classes.contains(.digit) || scalar == "+" { number(at) }
      if classes.contains(.latin) { letter(at) }
      if classes.contains(.door) { door(at) }
      if classes.contains(.province), let plate = PlateRule.span(text, at) { found.append(plate) }
      if classes.contains(.account) { account(at) }
      if classes.contains(.wordEnd), at > 0, hints.introduces(text[at - 1], scalar) {
        found += NameRule.spans(text, at, by: author)
      }
      if classes.contains(.wordEnd), text.hasAny(NameWords.titles, at: at), let name = NameRule.titled(text, at) {
        found.append(name)
      }
    }
  }

  private mutating func number(_ at: Int) {
    guard at >= numberEnd, at >= addressEnd else { return }
    if let span = NumberRules.span(text, at, by: author) ?? DocumentRules.numbered(text, at) {
      found.append(span)
      numberEnd = span.range.upperBound
      foundEnd = numberEnd
      return
    }
    if at >= doorEnd, let span = AddressRule.dashed(text, at) {
      found.append(span)
      numberEnd = span.range.upperBound
      doorEnd = numberEnd
      return
    }
    numberEnd = max(at + 1, text.endOfDigits(at))
  }

  private static let webMarks = words("http www. ftp: HTTP WWW.")

  private mutating func letter(_ at: Int) {
    let scalar = text[at]
    if scalar == "@" {
      if let address = AccountRules.address(text, at) { found.append(address) }
      return
    }
    let isFirst = at == 0 || !(text[at - 1].isLatin || text[at - 1].isDigit || text[at - 1] == "_")
    guard isFirst else {
      // 13812345678VX同号.
      if at == foundEnd { account(at) }
      return
    }
    if at >= addressEnd, text.hasAny(PersonalDataScan.webMarks, at: at) || isPath(at) { addressEnd = endOfAddress(at) }
    if at < addressEnd { return }
    account(at)
    if let paper = DocumentRules.span(text, at) {
      found.append(paper)
      numberEnd = max(numberEnd, paper.range.upperBound)
    }
    if scalar.isUpperLatin, let name = NameRule.english(text, at) { found.append(name) }
  }

  private mutating func account(_ at: Int) {
    guard at >= addressEnd, let account = AccountRules.account(text, at) else { return }
    found.append(account)
  }

  private mutating func door(_ at: Int) {
    guard at >= doorEnd, at >= addressEnd, let span = AddressRule.span(text, at, by: author) else { return }
    found.append(span)
    doorEnd = span.range.upperBound
  }

  // MARK: Addresses of the web

  /// example.org/t/1: letters with a point and then a stroke.
  private func isPath(_ at: Int) -> Bool {
    var end = at
    var point: Int?
    while end < text.count, end < at + 64,
      text[end].isLatin || text[end].isDigit || text[end] == "-" || text[end] == "."
    {
      if text[end] == "." { point = end }
      end += 1
    }
    guard let point, end < text.count, text[end] == "/", end - point > 2 else { return false }
    return text[(point + 1)..<end].allSatisfy(\.isLatin)
  }

  private func endOfAddress(_ at: Int) -> Int {
    var end = at
    while end < text.count, text[end].value > 0x20, text[end].value < 0x7F { end += 1 }
    return end
  }
}
