/// Blocks that are made when they are wanted and not kept, so that an appendix of a million suggestions needs no memory.
///
/// Gone through as often as needed, always with the same blocks in the same order. Two series are equal when their
/// identities are.
public struct BlockSeries: Sendable, Hashable, Sequence {
  /// Says of what the blocks are made, as `rows`.
  public let identity: String
  /// About how many blocks there will be; for progress and for estimates.
  public let estimatedCount: Int
  private let make: @Sendable () -> AnyIterator<Block>

  public init(identity: String, estimatedCount: Int, _ make: @escaping @Sendable () -> AnyIterator<Block>) {
    self.identity = identity
    self.estimatedCount = estimatedCount
    self.make = make
  }

  public func makeIterator() -> AnyIterator<Block> { make() }

  /// The same series with each block changed as it is made.
  public func mapping(_ change: @escaping @Sendable (Block) -> Block) -> BlockSeries {
    let make = make
    return BlockSeries(identity: identity, estimatedCount: estimatedCount) {
      let blocks = make()
      return AnyIterator { blocks.next().map(change) }
    }
  }

  public static func == (left: BlockSeries, right: BlockSeries) -> Bool { left.identity == right.identity }
  public func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}
