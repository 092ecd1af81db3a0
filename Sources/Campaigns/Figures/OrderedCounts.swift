/// Counts by key, in the order in which the keys first appeared.
public struct OrderedCounts<Key: Hashable & Sendable>: Sendable, Hashable {
  public private(set) var keys: [Key] = []
  private var counts: [Key: Int] = [:]

  public init() {}

  public mutating func add(_ key: Key, _ amount: Int = 1) {
    if let old = counts[key] {
      counts[key] = old + amount
    } else {
      keys.append(key)
      counts[key] = amount
    }
  }

  public subscript(key: Key) -> Int { counts[key, default: 0] }
  public var total: Int { counts.values.reduce(0, +) }
  public var isEmpty: Bool { keys.isEmpty }
}
