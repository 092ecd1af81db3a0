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

  public func makeIterator() -> AnyIterator<PublicSuggestion> { source.rows() }
}
