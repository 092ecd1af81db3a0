import Campaigns

/// The terms of a place in Traditional Chinese for words of the templates. Conversion of characters makes 公开征求意见 into
/// 公開徵求意見, which nobody in Hong Kong writes: there it is 公眾諮詢.
///
/// It is applied to the program's and the templates' own words only; what an office or a citizen wrote keeps its terms.
struct Vocabulary: Sendable {
  /// Terms by their first character, the longest first.
  private let terms: [Unicode.Scalar: [(from: [Unicode.Scalar], to: String)]]
  /// Terms for a piece of text that is nothing else.
  private let whole: [String: String]

  /// Nil for places that have none.
  init?(_ locale: Campaigns.Locale) {
    guard locale == .hongKong || locale == .macao || locale == .taiwan else { return nil }
    var terms: [Unicode.Scalar: [(from: [Unicode.Scalar], to: String)]] = [:]
    for term in Term.all {
      let from = Array(term.from.unicodeScalars)
      guard let word = term.word(for: locale), let first = from.first else { continue }
      terms[first, default: []].append((from, word))
    }
    self.terms = terms.mapValues { $0.sorted { $0.from.count > $1.from.count } }
    var whole: [String: String] = [:]
    for term in Term.whole { whole[term.from] = term.word(for: locale) }
    self.whole = whole
  }

  /// `text` with the terms of the place; what stands between them goes through `convert`.
  func applied(to text: String, converting convert: (String) -> String) -> String {
    if let word = whole[text] { return word }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var rest = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let term = terms[scalars[index]]?.first(where: { scalars[index...].starts(with: $0.from) }) {
        result += convert(String(rest)) + term.to
        rest = String.UnicodeScalarView()
        index += term.from.count
      } else {
        rest.append(scalars[index])
        index += 1
      }
    }
    return result + convert(String(rest))
  }
}
