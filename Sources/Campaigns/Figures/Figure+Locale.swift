extension Figure {
  /// The number with unit and qualifier as a notice of the locale prints it: `约735条`, `about 735 comments`, `29.5%`.
  public func text(in locale: Locale) -> String {
    guard !locale.isChinese, case .count(let count) = value, let unit else { return text }
    return (englishQualifier ?? "") + numeral(in: locale) + " " + EnglishUnit.word(unit, for: count)
  }

  /// What stands before the number in English, with the space that follows it.
  public var englishQualifier: String? {
    switch qualifier {
    case .over: "over "
    case .about: "about "
    case nil, .preliminary: nil
    }
  }

  /// The number as a notice of the locale prints it: `1204`; in English `1,204`, thousands parted by commas from 1,000 on.
  /// Chinese notices part no numbers, which GB/T 15835-2011, 5.1 allows.
  public func numeral(in locale: Locale) -> String {
    guard !locale.isChinese, case .count = value else { return numeral }
    let digits = Array(numeral.utf8)
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
