import Campaigns
import Diagnostics

/// Rows held in memory.
public struct MemoryStore: SuggestionStore {
  private let held: [Suggestion]
  public let readFailure: Diagnostic?

  /// - Parameter readFailure: what the store says of its passes.
  public init(_ rows: [Suggestion], readFailure: Diagnostic? = nil) {
    held = rows
    self.readFailure = readFailure
  }

  public var count: Int { held.count }
  public func rows() -> AnySequence<Suggestion> { AnySequence(held) }
}
