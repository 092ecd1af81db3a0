import Diagnostics

/// The published rows: a sequence in the order of the files that can be gone through as often as needed.
public struct PublicRows: Sequence, Sendable {
  private let source: any PublicRowSource

  public init(_ source: any PublicRowSource) { self.source = source }

  /// Whether or not they can be gone through: a record keeps the rows only where its pages print them.
  public var count: Int { source.count }

  /// Whether any row's words were released.
  public var hasTexts: Bool { source.hasTexts }

  /// Why a pass over the rows ended before the last; see `SuggestionStore`.
  public var readFailure: Diagnostic? { source.readFailure }

  /// What is known of them without a pass, or by one.
  public var survey: RowSurvey { source.survey }

  /// One pass over the rows as bytes; see `PublicRowSource.visit`.
  public func visit(_ body: (ReleasedRow, [String]) throws(Failed) -> Bool) throws(Failed) { try source.visit(body) }

  public func makeIterator() -> AnyIterator<PublicSuggestion> { source.rows() }
}
