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
