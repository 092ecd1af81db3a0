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
}
