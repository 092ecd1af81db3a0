import Diagnostics

/// The rows of a campaign: an infallible sequence in a fixed order that can be gone through as often as needed. A million
/// rows need not be in memory.
public protocol SuggestionStore: Sendable {
  var count: Int { get }
  /// A fresh pass over all rows, in the order of the files.
  func rows() -> AnySequence<Suggestion>
  /// A fresh pass over all rows as bytes, in the same order.
  ///
  /// - Parameter body: takes a row, which is good until it returns, and the words that its numbers stand for: those of
  ///   one pass only grow. Where it returns false the pass ends.
  func visit(_ body: (UnsafePointer<PackedRow>, [String]) throws(Failed) -> Bool) throws(Failed)
  /// What is known of the rows without a pass over them, or by one.
  var survey: RowSurvey { get }
  /// Why a pass over the rows ended before the last; nil where none did. What was made from such a pass is not whole and
  /// must not be kept: ask before writing.
  var readFailure: Diagnostic? { get }
}

extension SuggestionStore {
  /// For stores that hold rows as values.
  public func visit(_ body: (UnsafePointer<PackedRow>, [String]) throws(Failed) -> Bool) throws(Failed) {
    var arena = RowArena()
    var words = WordTable()
    for row in rows() {
      let packed = arena.row(row, &words)
      let goesOn = try withUnsafePointer(to: packed) { packed throws(Failed) in try body(packed, words.list) }
      if !goesOn { return }
    }
  }
}

extension SuggestionStore {
  /// By a pass over all rows.
  public var survey: RowSurvey {
    var surveyor = RowSurveyor()
    // The pass throws only what its body throws.
    try? visit { row, words in
      surveyor.add(row.pointee, words)
      return true
    }
    return surveyor.survey
  }
}

/// No rows.
public struct EmptyStore: SuggestionStore {
  public init() {}
  public var count: Int { 0 }
  public func rows() -> AnySequence<Suggestion> { AnySequence([]) }
  public var readFailure: Diagnostic? { nil }
}
