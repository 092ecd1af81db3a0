import Campaigns

/// Rows held in memory.
public struct MemoryStore: SuggestionStore {
  private let held: [Suggestion]

  public init(_ rows: [Suggestion]) { held = rows }

  public var count: Int { held.count }
  public func rows() -> AnySequence<Suggestion> { AnySequence(held) }
}
