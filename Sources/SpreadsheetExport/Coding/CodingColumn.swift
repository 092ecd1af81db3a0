import Campaigns

/// A column of the rows of the coding workbook that other workbooks do not have.
public enum CodingColumn: Sendable, Hashable {
  /// The suggestion's words, to be read and not to be edited.
  case text
  /// Words by which a group is proposed, and the group; only where there are proposals. The proposal stands left of the
  /// decision, so that filling to the right accepts it.
  case grounds
  case proposal
  /// What staff decide.
  case decision(CodingField)
  /// Who decided, by initials or name.
  case coder
  /// What the row was when the workbook was made; hidden.
  case fingerprint

  var title: String {
    switch self {
    case .text: CodingForm.text
    case .grounds: CodingForm.grounds
    case .proposal: CodingForm.proposal
    case .decision(let field): field.title
    case .coder: CodingForm.coder
    case .fingerprint: CodingForm.fingerprint
    }
  }

  /// Least and greatest width.
  var widths: ClosedRange<Int> {
    switch self {
    case .text: 30...56
    case .grounds: 18...30
    case .proposal: 22...26
    case .decision(.group): 26...30
    case .decision(.disposition): 14...18
    case .decision(.reason): 30...36
    case .decision(.note): 18...24
    case .coder: 10...14
    // As wide as it is, so that it makes no row higher.
    case .fingerprint: 64...64
    }
  }

  /// Whether staff fill it in.
  var isInput: Bool {
    switch self {
    case .decision, .coder: true
    case .text, .grounds, .proposal, .fingerprint: false
    }
  }
}

/// What the coding workbook needs of the campaign for each row.
struct CodingContext: Sendable {
  /// Words for ids of groups.
  let labels: GroupLabels
  /// Words for codes of dispositions.
  let dispositions: [String: String]
  /// Who coded a row last, by its id.
  let coders: [String: String]
  /// What is proposed; nil where nothing is.
  let proposals: (any RowProposals)?

  func value(_ column: CodingColumn, of row: Suggestion) -> RowValue {
    switch column {
    case .text: .text(CodingContext.fitting(CodingText.canonical(row.text.original), row))
    case .grounds: RowValue(proposals?.proposal(for: row).map(grounds))
    case .proposal:
      RowValue(proposals?.proposal(for: row)?.proposed.map { labels[$0.group] ?? $0.group })
    case .decision(.group):
      RowValue(
        row.groups.isEmpty ? nil : row.groups.map { labels[$0] ?? $0 }.joined(separator: CodingForm.separator))
    case .decision(.disposition): RowValue(row.disposition.map { dispositions[$0] ?? $0 })
    case .decision(.reason): RowValue(row.reason.map { CodingText.canonical($0.original) })
    case .decision(.note): RowValue(row.note.map { CodingText.canonical($0) })
    case .coder: RowValue(coders[row.id])
    case .fingerprint: .text(RowFingerprint(row).text)
    }
  }

  /// The words that decided; where none leads, the groups between which they stand.
  private func grounds(_ proposal: GroupProposal) -> String {
    func words(_ candidate: GroupProposal.Candidate) -> String {
      CodingText.canonical(candidate.words.joined(separator: "、"))
    }
    if let proposed = proposal.proposed { return words(proposed) }
    return CodingWords.undecided
      + proposal.others.map { "\(labels[$0.group] ?? $0.group)（\(words($0))）" }.joined(separator: "／")
  }

  /// The text, or its beginning with a word on where the rest is: a cell holds 32,767 UTF-16 units.
  private static func fitting(_ text: String, _ row: Suggestion) -> String {
    guard text.utf8.count > SpreadsheetText.limit, text.utf16.count > SpreadsheetText.limit else { return text }
    let end = CodingText.shorteningMark(
      scalars: text.unicodeScalars.count, at: row.origin.text)
    let room = SpreadsheetText.limit - end.utf16.count
    var units = 0
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > room { break }
      scalars.append(scalar)
    }
    return String(scalars) + end
  }
}
