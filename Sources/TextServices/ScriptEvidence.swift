/// How many characters of a text belong to one Chinese script only.
public struct ScriptEvidence: Sendable, Hashable {
  public let simplified: Int
  public let traditional: Int

  public init(simplified: Int, traditional: Int) {
    self.simplified = simplified
    self.traditional = traditional
  }

  /// The script of most of them; nil where there are none, or as many of either.
  public var script: ChineseScript? {
    if simplified == traditional { return nil }
    return simplified > traditional ? .hans : .hant
  }

  /// Whether at least one in ten belongs to the other script: such a text was put together from two, or converted by
  /// halves.
  public var isMixed: Bool {
    let lesser = min(simplified, traditional)
    return lesser > 0 && 10 * lesser >= simplified + traditional
  }
}
