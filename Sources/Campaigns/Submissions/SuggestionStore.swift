import Diagnostics

/// The rows of a campaign: an infallible sequence in a fixed order that can be gone through as often as needed. A million
/// rows need not be in memory.
public protocol SuggestionStore: Sendable {
  var count: Int { get }
  /// A fresh pass over all rows, in the order of the files.
  func rows() -> AnySequence<Suggestion>
  /// Why a pass over the rows ended before the last; nil where none did. What was made from such a pass is not whole and
  /// must not be kept: ask before writing.
  var readFailure: Diagnostic? { get }
}

/// No rows.
public struct EmptyStore: SuggestionStore {
  public init() {}
  public var count: Int { 0 }
  public func rows() -> AnySequence<Suggestion> { AnySequence([]) }
  public var readFailure: Diagnostic? { nil }
}
