/// Names of which the given name is masked by stars: 朱**, 张*, 欧阳**, 李*明. Read aloud and copied, the stars are 某, as such
/// names are written in words: 朱某.
///
/// Stars stand for a name where
/// - one to three of them, in ASCII or full width, stand directly behind a surname (`Surnames`): four are a number or a
///   password, and `138****1234` has a digit before them;
/// - the surname begins a word: no 苏 of 江苏, no 方 of 平方 (ICU's dictionary), no second factor of 长*宽*高, no 万 of 5万;
/// - neither a digit nor a letter follows, as in 5万*12 or 高*h;
/// - a single star with a measure behind it (高*宽) is no name but a product;
/// - they do not close an emphasis that other stars have opened: **小王**.
///
/// A text that is said to be a name needs no surname that is known.
public enum MaskedNames {
  /// What the stars are said as.
  public static let said = "某"

  /// Where stars stand for a name, in order.
  ///
  /// - Parameter isName: whether the text around a scalar is known to be a name.
  public static func stars(
    in scalars: some RandomAccessCollection<Unicode.Scalar>, isName: (Int) -> Bool = { _ in false }
  ) -> [Range<Int>] {
    guard scalars.contains(where: isStar) else { return [] }
    let text = Array(scalars)
    var found: [Range<Int>] = []
    /// How many stars opened the emphasis that is not closed.
    var open = 0
    var at = 0
    while at < text.count {
      guard isStar(text[at]) else {
        at += 1
        continue
      }
      var end = at + 1
      while end < text.count, isStar(text[end]) { end += 1 }
      let stars = at..<end
      at = end
      if stars.count == open {
        open = 0
      } else if stands(stars, in: text, isName: isName(stars.lowerBound)) {
        found.append(stars)
      } else if stars.count <= 2, opens(stars, in: text) {
        open = stars.count
      }
    }
    return found
  }

  /// The text as it is said.
  public static func spoken(_ text: String) -> String {
    let found = stars(in: Array(text.unicodeScalars))
    guard !found.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    var said = String.UnicodeScalarView()
    var at = 0
    for stars in found {
      said.append(contentsOf: scalars[at..<stars.lowerBound])
      said.append(contentsOf: MaskedNames.said.unicodeScalars)
      at = stars.upperBound
    }
    said.append(contentsOf: scalars[at...])
    return String(said)
  }

  // MARK: Rules

  private static func stands(_ stars: Range<Int>, in text: [Unicode.Scalar], isName: Bool) -> Bool {
    guard stars.count <= 3, let start = surname(before: stars, in: text, isName: isName) else { return false }
    if stars.upperBound < text.count {
      let next = text[stars.upperBound]
      if next.isWestern { return false }
      if stars.count == 1, !isName, measures.contains(next) { return false }
    }
    guard start > 0, !isName else { return true }
    let before = text[start - 1]
    if isStar(before) || ("0"..."9").contains(before) || numerals.contains(before) { return false }
    return !before.properties.isIdeographic || beginsWord(start, end: stars.lowerBound, in: text)
  }

  /// Where the surname begins that stands directly before the stars.
  private static func surname(before stars: Range<Int>, in text: [Unicode.Scalar], isName: Bool) -> Int? {
    let end = stars.lowerBound
    guard end > 0 else { return nil }
    if end > 1, Surnames.double.contains(where: { $0[0] == text[end - 2] && $0[1] == text[end - 1] }) { return end - 2 }
    let last = text[end - 1]
    let isKnown = Surnames.single.contains(last) || (stars.count == 2 && Surnames.doubleBeginnings.contains(last))
    return isKnown || (isName && last.properties.isAlphabetic && !last.isWestern) ? end - 1 : nil
  }

  /// Whether a word begins at `start` by ICU's dictionary, which sees what stands before it and the surname; behind words
  /// that lead a name in it does, but for 由于.
  private static func beginsWord(_ start: Int, end: Int, in text: [Unicode.Scalar]) -> Bool {
    if leading.contains(text[start - 1]), text[start] != "于", text[start] != "於" { return true }
    var first = start
    while first > 0, start - first < context, text[first - 1].properties.isIdeographic { first -= 1 }
    return WordBoundaries.words(in: text[first..<end]).contains(start - first)
  }

  /// Han before a surname that are looked at.
  private static let context = 8

  /// Whether the stars stand where an emphasis begins: with a word behind them.
  private static func opens(_ stars: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    guard stars.upperBound < text.count, text[stars.upperBound].properties.isAlphabetic else { return false }
    // One star between two words is a product or a note.
    return stars.count == 2 || stars.lowerBound == 0 || !text[stars.lowerBound - 1].properties.isAlphabetic
  }

  private static func isStar(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "＊" }

  private static let leading = Set("由与與及被叫姓".unicodeScalars)
  /// What begins the second factor of a product.
  private static let measures = Set("长長宽寬深厚高底数數单單面价價边邊度周重量率".unicodeScalars)
  private static let numerals = Set("一二三四五六七八九十百千万萬亿億两兩几幾〇零".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isWestern: Bool {
    ("0"..."9").contains(self) || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
