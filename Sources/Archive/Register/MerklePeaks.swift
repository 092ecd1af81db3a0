/// The roots of the whole trees that a hash tree falls into, largest first: enough to append to it and to know its root, whatever
/// its size.
public struct MerklePeaks: Sendable, Hashable {
  public private(set) var count = 0
  public private(set) var hashes: [MerkleTree.Hash] = []

  public init() {}

  /// Nil where there is not one for each bit of the count.
  init?(count: Int, hashes: [MerkleTree.Hash]) {
    guard count >= 0, hashes.count == count.nonzeroBitCount, hashes.allSatisfy({ $0.count == 32 }) else { return nil }
    self.count = count
    self.hashes = hashes
  }

  public mutating func append(_ leaf: MerkleTree.Hash) {
    var hash = leaf
    var rest = count
    while rest & 1 == 1 {
      hash = MerkleTree.node(hashes.removeLast(), hash)
      rest >>= 1
    }
    hashes.append(hash)
    count += 1
  }

  public var root: MerkleTree.Hash {
    guard var hash = hashes.last else { return MerkleTree.empty }
    for peak in hashes.dropLast().reversed() { hash = MerkleTree.node(peak, hash) }
    return hash
  }
}
