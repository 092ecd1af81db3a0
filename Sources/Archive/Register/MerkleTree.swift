import Crypto

/// The hash tree over the lines of a register, as RFC 9162, 2.1 has it: SHA-256, leaves marked 0, nodes marked 1.
public enum MerkleTree {
  public typealias Hash = [UInt8]

  public static func leaf(_ line: some Sequence<UInt8>) -> Hash { Array(SHA256.hash(data: [0] + Array(line))) }

  public static func node(_ left: Hash, _ right: Hash) -> Hash { Array(SHA256.hash(data: [1] + left + right)) }

  /// Of no lines: the digest of nothing.
  public static var empty: Hash { Array(SHA256.hash(data: [UInt8]())) }

  /// RFC 9162, 2.1.1.
  public static func root(_ leaves: [Hash]) -> Hash {
    var peaks = MerklePeaks()
    for leaf in leaves { peaks.append(leaf) }
    return peaks.root
  }

  /// The nodes beside the way from a leaf to the root, from below (RFC 9162, 2.1.3.1).
  public static func inclusion(of index: Int, in leaves: [Hash]) -> [Hash] {
    path(index, leaves[...])
  }

  private static func path(_ index: Int, _ leaves: ArraySlice<Hash>) -> [Hash] {
    guard leaves.count > 1 else { return [] }
    let half = split(leaves.count)
    let middle = leaves.startIndex + half
    if index < half { return path(index, leaves[..<middle]) + [root(Array(leaves[middle...]))] }
    return path(index - half, leaves[middle...]) + [root(Array(leaves[..<middle]))]
  }

  /// That a tree of `count` leaves is the beginning of this one (RFC 9162, 2.1.4.1).
  public static func consistency(of count: Int, in leaves: [Hash]) -> [Hash] {
    guard count > 0, count < leaves.count else { return [] }
    return subproof(count, leaves[...], true)
  }

  private static func subproof(_ count: Int, _ leaves: ArraySlice<Hash>, _ isWhole: Bool) -> [Hash] {
    if count == leaves.count { return isWhole ? [] : [root(Array(leaves))] }
    let half = split(leaves.count)
    let middle = leaves.startIndex + half
    if count <= half { return subproof(count, leaves[..<middle], isWhole) + [root(Array(leaves[middle...]))] }
    return subproof(count - half, leaves[middle...], false) + [root(Array(leaves[..<middle]))]
  }

  /// The largest power of two below `count`.
  private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }

  /// The root that a leaf and its path give; nil where the path is not of that place (RFC 9162, 2.1.3.2).
  public static func root(of leaf: Hash, index: Int, size: Int, path: [Hash]) -> Hash? {
    guard index >= 0, index < size else { return nil }
    var (at, last) = (index, size - 1)
    var hash = leaf
    for beside in path {
      guard last > 0 else { return nil }
      if at & 1 == 1 || at == last {
        hash = node(beside, hash)
        while at & 1 == 0, at != 0 {
          at >>= 1
          last >>= 1
        }
      } else {
        hash = node(hash, beside)
      }
      at >>= 1
      last >>= 1
    }
    return last == 0 ? hash : nil
  }

  /// Whether the proof leads from the root of `old` lines to the root of `new` (RFC 9162, 2.1.4.2).
  public static func isConsistent(old: Int, oldRoot: Hash, new: Int, newRoot: Hash, proof: [Hash]) -> Bool {
    if old == new { return proof.isEmpty && oldRoot == newRoot }
    guard old > 0, old < new, !proof.isEmpty else { return old == 0 && oldRoot == empty && proof.isEmpty }
    var path = proof
    if old & (old - 1) == 0 { path.insert(oldRoot, at: 0) }
    var (at, last) = (old - 1, new - 1)
    while at & 1 == 1 {
      at >>= 1
      last >>= 1
    }
    var (first, second) = (path[0], path[0])
    for beside in path.dropFirst() {
      guard last > 0 else { return false }
      if at & 1 == 1 || at == last {
        first = node(beside, first)
        second = node(beside, second)
        while at & 1 == 0, at != 0 {
          at >>= 1
          last >>= 1
        }
      } else {
        second = node(second, beside)
      }
      at >>= 1
      last >>= 1
    }
    return last == 0 && first == oldRoot && second == newRoot
  }
}
