/// What a row asks of the page on which it stands.
struct PageRequest {
  /// The row is the first of its page.
  var beginsPage = false
  /// The pages from here on are counted anew and numbered so; the first of them is a right-hand one.
  var numbering: PageNumbering?
  /// No number is printed on the page, which is counted all the same.
  var hidesNumber = false
  /// The row stands at the foot of the text block, of an even page and after everything else (版记; GB/T 9704-2012,
  /// 7.4.1).
  var standsAtFoot = false
  /// Drawn with the page; its points count from the page's top left corner.
  var furniture: [Frame.Placed] = []
}

/// How the pages of a part of a document are numbered.
enum PageNumbering {
  /// Neither counted nor numbered: a cover.
  case none
  /// I, II …: what stands before the text, as reports have it; the text then begins with 1.
  case roman
  case arabic
}

/// The number printed on a page.
struct PageNumber: Hashable {
  let value: Int
  let isRoman: Bool

  /// Its digits; Roman ones in capitals of the Latin alphabet.
  var text: String {
    guard isRoman, (1..<4000).contains(value) else { return String(value) }
    var rest = value
    var text = ""
    for (letters, worth) in PageNumber.letters {
      while rest >= worth {
        text += letters
        rest -= worth
      }
    }
    return text
  }

  private static let letters = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10),
    ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]
}
