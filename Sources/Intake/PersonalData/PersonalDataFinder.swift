import Campaigns

/// Finds what in a text says who somebody is (the table of kinds and their formats: PIPL 4 and 28, GB 11643-1999, ISO/IEC
/// 7812, GB/T 37964-2019 for what masking then is).
///
/// Every rule looks at the text with full-width digits and letters made narrow, so that offsets stay the same.
struct PersonalDataFinder {
  /// Whose words the text is: an office names its own telephone and staff on purpose, a citizen does not.
  enum Author {
    case citizen
    case office
  }

  /// Text that is never masked and text that always is, as the office chose.
  private let keep: [[Unicode.Scalar]]
  private let hide: [[Unicode.Scalar]]

  init(keep: [String] = [], hide: [String] = []) {
    self.keep = keep.map { NarrowText($0).scalars }.filter { !$0.isEmpty }
    self.hide = hide.map { NarrowText($0).scalars }.filter { !$0.isEmpty }
  }

  /// - Parameters:
  ///   - name: of the person who wrote, as another column gives it; found wherever it stands.
  ///   - contact: likewise.
  /// - Returns: spans in order that do not overlap, offsets in scalars.
  func spans(in text: String, by author: Author, name: String? = nil, contact: String? = nil) -> [PersonalDataSpan] {
    let narrow = NarrowText(text)
    let scalars = narrow.scalars
    var found: [PersonalDataSpan] = []
    if narrow.hasDigits {
      found += NumberRules.spans(in: scalars, isOffice: author == .office)
      found += PlateRule.spans(in: scalars)
    }
    if narrow.hasLetters {
      found += AccountRules.spans(in: scalars)
    }
    if author == .citizen { found += NameRule.spans(in: scalars) }
    if let name { found += occurrences(of: name, atLeast: 2, in: scalars, .name) }
    if let contact { found += occurrences(of: contact, atLeast: 5, in: scalars, .contact) }
    for words in hide { found += PersonalDataFinder.occurrences(of: words, in: scalars, .name) }
    if found.isEmpty { return [] }
    return PersonalDataFinder.parted(found.filter { !isKept($0.range, of: scalars) })
  }

  /// Whether a closer look at a text is worth while.
  /// - Parameters: as of `spans`, as bytes.
  func mayFind(in text: ByteText, name: ByteText?, contact: ByteText?) -> Bool {
    if text.isEmpty { return false }
    return !hide.isEmpty || name != nil || contact != nil || PersonalDataHints.mayHold(text)
  }

  /// How many scalars a masked value may have and still be looked for: more is not a name or number but a mistake in the
  /// columns.
  private static let longestValue = 60

  private func occurrences(
    of value: String, atLeast length: Int, in scalars: [Unicode.Scalar], _ kind: PersonalDataSpan.Kind
  ) -> [PersonalDataSpan] {
    let words = NarrowText(value.trimmingWhiteSpace()).scalars
    guard (length...PersonalDataFinder.longestValue).contains(words.count) else { return [] }
    return PersonalDataFinder.occurrences(of: words, in: scalars, kind)
  }

  private static func occurrences(
    of words: [Unicode.Scalar], in scalars: [Unicode.Scalar], _ kind: PersonalDataSpan.Kind
  ) -> [PersonalDataSpan] {
    var found: [PersonalDataSpan] = []
    var at = 0
    while at + words.count <= scalars.count {
      if scalars[at] == words[0], scalars[at..<(at + words.count)].elementsEqual(words) {
        found.append(PersonalDataSpan(range: at..<(at + words.count), kind: kind))
        at += words.count
      } else {
        at += 1
      }
    }
    return found
  }

  private func isKept(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
    keep.contains { $0.elementsEqual(scalars[range]) }
  }

  /// In order, without those that overlap one before them; of two that begin together the longer stays.
  private static func parted(_ spans: [PersonalDataSpan]) -> [PersonalDataSpan] {
    var kept: [PersonalDataSpan] = []
    let sorted = spans.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.count != b.count { return a.count > b.count }
      return left.offset < right.offset
    }
    for (_, span) in sorted {
      if let last = kept.last, last.range.upperBound > span.range.lowerBound {
        // What sticks out of the one before it is masked too.
        if span.range.upperBound > last.range.upperBound {
          kept.append(PersonalDataSpan(range: last.range.upperBound..<span.range.upperBound, kind: span.kind))
        }
      } else {
        kept.append(span)
      }
    }
    return kept
  }
}
