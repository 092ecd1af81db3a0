import Campaigns

/// Finds what in a text says who somebody is (the table of kinds and their formats: PIPL 4 and 28, GB 11643-1999, ISO/IEC
/// 7812, GB/T 37964-2019 for what masking then is).
///
/// Every rule looks at the text with full-width digits and letters made narrow, so that offsets stay the same. What is found
/// and stays, by hand or as an office's own, is told too.
struct PersonalDataFinder: Sendable {
  /// Whose words the text is: an office names its own telephone and staff on purpose, a citizen does not.
  enum Author: Sendable {
    case citizen
    case office
  }

  /// What other columns of the row say.
  struct Row {
    var id: String?
    var name: String?
    var contact: String?
    /// Other cells that name persons, and that say where they live.
    var persons: [String] = []
    var residences: [String] = []
    /// The words are a label that rows share: of what stands under names only those of persons are looked for in it.
    var isLabel = false
  }

  let hand: HandRules
  /// The office's own numbers and addresses.
  private let own: [Scalars]
  private let hasGeneralMasks: Bool
  private let hints = PersonalDataHints.shared

  init(hand: HandRules = HandRules(), own: [String] = []) {
    self.hand = hand
    self.own = own.map { NarrowText.scalars($0) }.filter { !$0.isEmpty }
    hasGeneralMasks = !hand.mask.isEmpty
  }

  init(keep: [String], hide: [String] = []) {
    self.init(hand: HandRules(keep: keep.map { .init(words: $0) }, mask: hide.map { .init(words: $0) }))
  }

  /// - Parameters:
  ///   - name: of the person who wrote, as another column gives it; found wherever it stands.
  ///   - contact: likewise.
  /// - Returns: spans in order that do not overlap, offsets in scalars.
  func spans(in text: String, by author: Author, name: String? = nil, contact: String? = nil) -> [PersonalDataSpan] {
    var use = HandRules.Use(hand)
    return spans(in: text, by: author, Row(id: nil, name: name, contact: contact), &use)
  }

  func spans(in text: String, by author: Author, _ row: Row, _ use: inout HandRules.Use) -> [PersonalDataSpan] {
    spans(in: NarrowText.scalars(text), by: author, row, &use)
  }

  /// - Parameter scalars: of `NarrowText`.
  func spans(in scalars: Scalars, by author: Author, _ row: Row, _ use: inout HandRules.Use) -> [PersonalDataSpan] {
    var found = PersonalDataScan.spans(in: scalars, by: author)
    if let name = row.name { found += row.isLabel ? persons(name, in: scalars) : names(name, in: scalars) }
    if let contact = row.contact { found += contacts(contact, in: scalars) }
    for cell in row.persons { found += persons(cell, in: scalars) }
    for cell in row.residences { found += occurrences(of: cell, atLeast: 4, in: scalars, .contactColumn) }
    found = found.map { decided($0, scalars, row.id, &use) }
    for (index, rule) in hand.mask.enumerated() where rule.applies(to: row.id) {
      let chosen = PersonalDataFinder.occurrences(of: rule.narrow, in: scalars, .chosenByHand)
      if !chosen.isEmpty { use.masked(index) }
      found += chosen
    }
    if found.isEmpty { return [] }
    return PersonalDataFinder.parted(found)
  }

  /// The words as they may be shown to anybody.
  func shown(_ text: String, _ style: MaskingStyle = .usual) -> String {
    MaskableText(text, spans: spans(in: text, by: .citizen)).masked(style)
  }

  /// Whether a closer look at a text is worth while.
  /// - Parameters: as of `spans`, as bytes.
  func mayFind(in text: ByteText, name: ByteText?, contact: ByteText?) -> Bool {
    if text.isEmpty { return false }
    if hasGeneralMasks { return true }
    if hints.mayHold(text) { return true }
    // What has neither digits nor letters holds a contact only where that has none.
    if let name, NameParts.mayHaveParts(name) || ByteSearch.mayHold(text, beginningOf: name) { return true }
    if let contact, ByteSearch.mayHold(text, beginningOf: contact) { return true }
    return false
  }

  /// - Parameter author: as its columns say.
  func mayFind(in text: ByteText, by author: RowAuthor) -> Bool {
    if text.isEmpty { return false }
    if mayFind(in: text, name: author.name, contact: author.contact) { return true }
    if author.persons.isEmpty, author.residences.isEmpty { return false }
    return author.persons.contains { ByteSearch.shares(text, $0) }
      || author.residences.contains { ByteSearch.mayHold(text, beginningOf: $0) }
  }

  /// A label as it may be shown, where it names the author of its row; nil where it does not.
  func shown(_ label: String, by author: Row) -> String? {
    spans(in: label, by: author).map { MaskableText(label, spans: $0).masked() }
  }

  /// What is personal in a label that names the author of its row; nil where it does not.
  func spans(in label: String, by author: Row) -> [PersonalDataSpan]? {
    var author = author
    author.isLabel = true
    var use = HandRules.Use(hand)
    let spans = spans(in: label, by: .citizen, author, &use)
    guard spans.contains(where: { $0.isMasked && ($0.rule == .nameColumn || $0.rule == .contactColumn) }) else {
      return nil
    }
    return spans
  }

  /// How many scalars a masked value may have and still be looked for: more is not a name or number but a mistake in the
  /// columns.
  private static let longestValue = 60

  /// Several names of one cell are looked for one by one, and each without the blanks within it.
  private func names(_ value: String, in scalars: Scalars) -> [PersonalDataSpan] {
    let whole = NarrowText.scalars(value.trimmingWhiteSpace())
    guard (2...PersonalDataFinder.longestValue).contains(whole.count) else { return [] }
    let forms = ([whole] + NameParts.parts(of: whole)).filter {
      !GeneralNames.contains($0) && !GeneralNames.isOrganisation($0)
    }
    return forms.flatMap { PersonalDataFinder.named($0, in: scalars) }
  }

  /// The names of persons alone of a cell that may hold others.
  private func persons(_ value: String, in scalars: Scalars) -> [PersonalDataSpan] {
    let whole = NarrowText.scalars(value.trimmingWhiteSpace())
    guard (2...PersonalDataFinder.longestValue).contains(whole.count) else { return [] }
    return NameParts.persons(of: whole).filter { !GeneralNames.contains($0) }
      .flatMap { PersonalDataFinder.named($0, in: scalars) }
  }

  /// Several numbers of one cell are looked for one by one.
  private func contacts(_ value: String, in scalars: Scalars) -> [PersonalDataSpan] {
    let whole = occurrences(of: value, atLeast: 5, in: scalars, .contactColumn)
    let parts = value.unicodeScalars.split { "/、，,；; \n|".unicodeScalars.contains($0) }.map {
      String(String.UnicodeScalarView($0))
    }
    if parts.count < 2 { return whole }
    return whole + parts.flatMap { occurrences(of: $0, atLeast: 5, in: scalars, .contactColumn) }
  }

  private func occurrences(
    of value: String, atLeast length: Int, in scalars: Scalars, _ rule: PersonalDataRule
  ) -> [PersonalDataSpan] {
    let words = NarrowText.scalars(value.trimmingWhiteSpace())
    guard (length...PersonalDataFinder.longestValue).contains(words.count) else { return [] }
    return PersonalDataFinder.occurrences(of: words, in: scalars, rule)
  }

  private static func occurrences(of words: Scalars, in scalars: Scalars, _ rule: PersonalDataRule)
    -> [PersonalDataSpan]
  {
    var found: [PersonalDataSpan] = []
    var at = 0
    while at + words.count <= scalars.count {
      if scalars.has(words, at: at) {
        found.append(PersonalDataSpan(range: at..<(at + words.count), rule: rule))
        at += words.count
      } else {
        at += 1
      }
    }
    return found
  }

  private static func named(_ name: Scalars, in scalars: Scalars) -> [PersonalDataSpan] {
    NameSearch(name).ranges(in: scalars).map { PersonalDataSpan(range: $0, rule: .nameColumn) }
  }

  private func decided(
    _ span: PersonalDataSpan, _ scalars: Scalars, _ id: String?, _ use: inout HandRules.Use
  ) -> PersonalDataSpan {
    for (index, rule) in hand.keep.enumerated()
    where rule.applies(to: id) && PersonalDataFinder.covers(rule.narrow, span.range, scalars) {
      use.kept(index)
      return PersonalDataSpan(range: span.range, rule: span.rule, decision: .keptByHand)
    }
    if own.contains(where: { PersonalDataFinder.covers($0, span.range, scalars) }) {
      return PersonalDataSpan(range: span.range, rule: span.rule, decision: .keptOfficial)
    }
    return span
  }

  /// Whether the words stand in the text so that the range is part of them.
  private static func covers(_ words: Scalars, _ range: Range<Int>, _ scalars: Scalars) -> Bool {
    let slack = words.count - range.count
    guard slack >= 0 else { return false }
    return (0...slack).contains { scalars.has(words, at: range.lowerBound - $0) }
  }

  /// In order, without those that overlap one before them; of two that begin together what is chosen by hand stays, then the
  /// longer.
  private static func parted(_ spans: [PersonalDataSpan]) -> [PersonalDataSpan] {
    var kept: [PersonalDataSpan] = []
    let sorted = spans.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      // What is masked may not lie beneath what stays.
      if a.isMasked != b.isMasked { return a.isMasked }
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      if a.range.count != b.range.count { return a.range.count > b.range.count }
      return left.offset < right.offset
    }
    let masked = sorted.map(\.element).filter(\.isMasked)
    for span in masked {
      if let last = kept.last, last.range.upperBound > span.range.lowerBound {
        // What sticks out of the one before it is masked too.
        if span.range.upperBound > last.range.upperBound {
          kept.append(PersonalDataSpan(range: last.range.upperBound..<span.range.upperBound, rule: span.rule))
        }
      } else {
        kept.append(span)
      }
    }
    let free = sorted.map(\.element).filter { span in !span.isMasked && !kept.contains { $0.range.overlaps(span.range) }
    }
    var last = 0
    var stays: [PersonalDataSpan] = []
    for span in free where span.range.lowerBound >= last {
      stays.append(span)
      last = span.range.upperBound
    }
    return (kept + stays).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
