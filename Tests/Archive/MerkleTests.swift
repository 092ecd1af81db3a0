import Crypto
import Testing

@testable import Archive

@Suite struct MerkleTests {
  /// The tree of RFC 9162, 2.1.1 by its recursive definition.
  private func definition(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
    if leaves.isEmpty { return Array(SHA256.hash(data: [UInt8]())) }
    if leaves.count == 1 { return leaves.first ?? [] }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let middle = leaves.startIndex + half
    return Array(SHA256.hash(data: [1] + definition(leaves[..<middle]) + definition(leaves[middle...])))
  }

  private func leaves(_ count: Int) -> [[UInt8]] { (0..<count).map { MerkleTree.leaf("line \($0)".utf8) } }

  /// Of the known-answer tests of Certificate Transparency (RFC 6962): one empty leaf, and the eight leaves of its test tree.
  @Test func rootsAreThoseOfCertificateTransparency() {
    let inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    let leaves = inputs.map { MerkleTree.leaf(Hexadecimal.bytes($0) ?? []) }
    #expect(Hexadecimal.text(MerkleTree.empty) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Hexadecimal.text(leaves[0]) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    #expect(
      Hexadecimal.text(MerkleTree.root(leaves)) == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
  }

  @Test func peaksGiveTheRootOfTheDefinition() {
    for count in 0...70 { #expect(MerkleTree.root(leaves(count)) == definition(leaves(count)[...]), "\(count)") }
  }

  @Test func inclusionIsProvedAndNothingElse() {
    for size in 1...33 {
      let leaves = leaves(size)
      let root = MerkleTree.root(leaves)
      for index in 0..<size {
        let path = MerkleTree.inclusion(of: index, in: leaves)
        #expect(MerkleTree.root(of: leaves[index], index: index, size: size, path: path) == root)
        #expect(
          MerkleTree.root(of: leaves[(index + 1) % size], index: index, size: size, path: path) != root || size == 1)
        for wrong in 0..<size where wrong != index {
          #expect(MerkleTree.root(of: leaves[index], index: wrong, size: size, path: path) != root)
        }
        #expect(MerkleTree.root(of: leaves[index], index: index, size: size, path: path + [root]) != root)
      }
    }
  }

  @Test func consistencyIsProvedAndNothingElse() {
    for new in 1...33 {
      let leaves = leaves(new)
      let newRoot = MerkleTree.root(leaves)
      for old in 1...new {
        let oldRoot = MerkleTree.root(Array(leaves[..<old]))
        let proof = MerkleTree.consistency(of: old, in: leaves)
        #expect(MerkleTree.isConsistent(old: old, oldRoot: oldRoot, new: new, newRoot: newRoot, proof: proof))
        let forged = MerkleTree.root(Array(leaves[..<(old - 1)]) + [MerkleTree.leaf("forged".utf8)])
        #expect(!MerkleTree.isConsistent(old: old, oldRoot: forged, new: new, newRoot: newRoot, proof: proof))
      }
    }
  }
}
