import Campaigns
import Diagnostics

/// What a record says of the rows whether or not it has them.
public struct RowFacts: Sendable, Hashable {
  public let count: Int
  /// Whether any row's words were released.
  public let hasTexts: Bool

  init(count: Int, hasTexts: Bool) {
    self.count = count
    self.hasTexts = hasTexts
  }

  init(_ rows: PublicRows) { self.init(count: rows.count, hasTexts: rows.hasTexts) }
}

/// Rows of which a record keeps only how many there were, because no page prints one.
struct UnrecordedRows: PublicRowSource {
  let facts: RowFacts

  var count: Int { facts.count }
  var hasTexts: Bool { facts.hasTexts }
  var readFailure: Diagnostic? { nil }

  func rows() -> AnyIterator<PublicSuggestion> { AnyIterator { nil } }
}
