import Documents
import TextServices

/// Pieces of the text that are something else to those who listen or press: they become spans of their own, which change no
/// look and so no place of anything.
extension ItemisedText {
  /// Has the stars of masked names said as 某.
  mutating func sayMaskedNames() {
    guard has.stars else { return }
    for stars in MaskedNames.stars(in: scalars, isName: { span(at: $0).source.kind == .name })
    where span(at: stars.lowerBound).language.isChinese {
      part(stars) { $0.isMask = true }
    }
  }

  /// Makes links of the addresses in the office's own words and the template's. What citizens wrote leads nowhere.
  ///
  /// - Parameter element: makes the structure's link within an element.
  mutating func linkAddresses(_ element: (Int) -> Int) {
    guard has.addressMarks else { return }
    for address in WebAddresses.find(in: scalars) {
      let span = span(at: address.range.lowerBound)
      guard span.url == nil, address.url.utf8.count <= TextSpan.longestAddress, span.source.kind.mayLink,
        let holder = span.element, isWhole(address.range)
      else { continue }
      part(address.range) {
        $0.url = address.url
        $0.element = element(holder)
      }
    }
  }

  /// Names the language of words that are not in that of the paragraph: English within Chinese, Chinese within English.
  ///
  /// - Parameter element: makes the structure's span of a language within an element.
  mutating func nameLanguages(_ element: (LanguageTag, Int) -> Int) {
    let isEnglish = spans.first?.language == .english
    guard isEnglish ? has.han : has.blanks else { return }
    let runs = isEnglish ? LanguageRuns.chinese(in: scalars) : LanguageRuns.english(in: scalars)
    let tag = isEnglish ? LanguageTag.chinese : .english
    for run in runs {
      // Span by span: those of one element go into one.
      var made: (holder: Int, element: Int)?
      var start = run.lowerBound
      while start < run.upperBound {
        let index = spanOf[start]
        var end = start + 1
        while end < run.upperBound, spanOf[end] == index { end += 1 }
        let span = spans[Int(index)]
        if let holder = span.element, isEnglish ? span.language == .english : span.language.isChinese {
          if made?.holder != holder { made = (holder, element(tag, holder)) }
          part(start..<end) { $0.element = made?.element }
        }
        start = end
      }
    }
  }

  private func isWhole(_ range: Range<Int>) -> Bool {
    range.allSatisfy { spanOf[$0] == spanOf[range.lowerBound] }
  }

  /// Makes a span of its own of a range that lies in one; where there are too many spans or the range lies in several, all
  /// stays as it is.
  private mutating func part(_ range: Range<Int>, _ change: (inout TextSpan) -> Void) {
    guard isWhole(range), spans.count < Int(UInt16.max) else { return }
    var span = span(at: range.lowerBound)
    change(&span)
    let own = UInt16(spans.count)
    spans.append(span)
    for at in range { spanOf[at] = own }
  }
}

extension TextSource.Kind {
  /// Whether an address in it is a link.
  fileprivate var mayLink: Bool {
    switch self {
    case .office, .template, .formed, .translation, .code: true
    case .citizen, .name, .figure: false
    }
  }
}
