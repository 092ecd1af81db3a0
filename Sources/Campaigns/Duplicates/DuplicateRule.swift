/// What `campaign.yaml` says of letters that say the same (`duplicates`).
public struct DuplicateRule: Sendable, Hashable {
  /// Thousandths that a threshold may have: below a half, texts that share a topic would pass for one.
  public static let thresholds = 500...1000
  public static let usualThreshold = 800

  /// The least similarity (Jaccard) of a letter to the one that it is counted with, in thousandths.
  public let threshold: Int
  /// Ids of rows that are one letter whatever their words.
  public let joined: [[String]]
  /// Ids of rows that are a letter of their own, apart from those that they resemble.
  public let split: [[String]]
  /// Whether the campaign counts its letters: `received.distinct` and `received.largest` are figures then.
  public let isCounted: Bool

  public init(
    threshold: Int = usualThreshold, joined: [[String]] = [], split: [[String]] = [], isCounted: Bool = false
  ) {
    self.threshold = threshold
    self.joined = joined
    self.split = split
    self.isCounted = isCounted
  }

  /// The same with each id replaced by what `part` makes of it.
  public func parting(_ part: (String) -> [String]) -> DuplicateRule {
    func parted(_ lists: [[String]]) -> [[String]] {
      lists.map { list in
        var ids: [String] = []
        for id in list.flatMap(part) where !ids.contains(id) { ids.append(id) }
        return ids
      }
    }
    return DuplicateRule(
      threshold: threshold, joined: parted(joined), split: parted(split), isCounted: isCounted)
  }

  /// As `0.80`, `0.875`.
  public var thresholdText: String {
    let digits = String(threshold % 1000 + 1000).dropFirst()
    return "\(threshold / 1000)." + (digits.hasSuffix("0") ? digits.dropLast() : digits)
  }
}
