/// A total split by some view, as the office states it: 按来源, 按类别.
public struct Breakdown: Sendable, Hashable {
  public enum Base: String, Sendable, Hashable, CaseIterable {
    case submissions
    case suggestions
    case valid
    case distinct
  }

  public enum Amount: Sendable, Hashable {
    case count(Int)
    /// Never turned into a count.
    case share(StatedShare)
  }

  public struct Item: Sendable, Hashable {
    public let label: String
    public let amount: Amount

    public init(label: String, amount: Amount) {
      self.label = label
      self.amount = amount
    }
  }

  public let name: String
  public let of: Base
  /// Its items must add up to `of`.
  public let isComplete: Bool
  public let items: [Item]

  public init(name: String, of: Base, isComplete: Bool, items: [Item]) {
    self.name = name
    self.of = of
    self.isComplete = isComplete
    self.items = items
  }
}
