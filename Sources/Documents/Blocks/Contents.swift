/// 目录: the headings that follow, each with a leader and its page.
public struct Contents: Sendable, Hashable {
  public let heading: [Inline]
  /// The deepest level of heading that it lists, from 1 to 4. Heads of annexes are listed always.
  public let depth: Int

  public init(heading: [Inline], depth: Int = 2) {
    self.heading = heading
    self.depth = depth
  }
}
