import Diagnostics

/// Where published rows come from: a campaign, of whose rows a part is released, or the record of what was released.
public protocol PublicRowSource: Sendable {
  var count: Int { get }

  /// Whether any row's words were released.
  var hasTexts: Bool { get }

  /// Why a pass over the rows ended before the last; nil while none did.
  var readFailure: Diagnostic? { get }

  /// One pass over the rows in their order, always the same ones.
  func rows() -> AnyIterator<PublicSuggestion>

  /// What is known of what was released of the rows, without a pass over them, or by one.
  var survey: RowSurvey { get }

  /// One pass over the rows as bytes, in the same order.
  ///
  /// - Parameter body: as of `SuggestionStore.visit`.
  func visit(_ body: (ReleasedRow, [String]) throws(Failed) -> Bool) throws(Failed)
}

extension PublicRowSource {
  /// For sources that hold rows as values: everything in them was released once.
  public func visit(_ body: (ReleasedRow, [String]) throws(Failed) -> Bool) throws(Failed) {
    var arena = RowArena()
    var words = WordTable()
    var release = Release(level: .texts, columns: [])
    for row in rows() {
      if release.columns.count != row.others.count {
        release = Release(level: .texts, columns: row.others.indices.map { .unknown("\($0)") })
      }
      let packed = arena.row(Suggestion(row), &words)
      let goesOn = try withUnsafePointer(to: packed) { packed throws(Failed) in
        try withUnsafePointer(to: release) { release throws(Failed) in
          try body(ReleasedRow(packed, number: row.number, release: release), words.list)
        }
      }
      if !goesOn { return }
    }
  }
}

extension PublicRowSource {
  /// By a pass over all rows: those of a record are there once they were read.
  public var survey: RowSurvey {
    var survey = RowSurvey()
    var lists: Set<[String]> = []
    var number = 0
    for row in rows() {
      number += 1
      if row.received != nil { survey.fields.insert(.received) }
      if row.channel != nil { survey.fields.insert(.channel) }
      if !row.groups.isEmpty { survey.fields.insert(.groups) }
      if row.disposition != nil { survey.fields.insert(.disposition) }
      let texts = [row.reason, row.reply, row.text].map { $0?.utf8.count ?? 0 }
      if texts[0] > 0 { survey.fields.insert(.reason) }
      if texts[1] > 0 { survey.fields.insert(.reply) }
      if texts[2] > 0 { survey.fields.formUnion([.text, .consentingText]) }
      survey.longestID = max(survey.longestID, row.id.utf8.count)
      if lists.insert(row.groups).inserted { survey.groupLists?.append(row.groups) }
      let words = (row.others + row.groups + [row.id, row.channel, row.disposition].compactMap(\.self)).map(
        \.utf8.count)
      if (texts + words).reduce(0, +) > RowSurvey.longText - 1_000 { survey.longRows.append(number) }
    }
    return survey
  }
}

extension Suggestion {
  /// The row with its released columns named by their places.
  fileprivate init(_ row: PublicSuggestion) {
    self.init(
      id: row.id, received: row.received, channel: row.channel, consent: row.text != nil,
      text: MaskableText(row.text ?? ""), groups: row.groups, disposition: row.disposition,
      reason: row.reason.map { MaskableText($0) }, reply: row.reply.map { MaskableText($0) },
      others: row.others.enumerated().map { Other(column: "\($0.offset)", value: $0.element) },
      origin: RowOrigin(file: "", line: 0))
  }
}
