import Crypto
import Diagnostics

/// Words by which groups are proposed for suggestions: for the office alone, and no part of a `Campaign`, so that nothing of it
/// can reach an output for the public.
public struct Codebook: Sendable {
  /// Characters of a gap at most: `夜里…看不清` finds 夜里根本就看不清.
  static let widestGap = 20
  /// Symbols of a word, or of a piece of a pattern, at most.
  static let longestPiece = 60
  static let mostItems = 20_000
  /// What the weights of a text's words must come to, in thousandths.
  static let leastScore = 1000

  /// What stands without a gap.
  struct Piece: Sendable, Hashable {
    let symbols: [UInt32]
    /// A word of letters may go on here: `park*` finds parking.
    var goesOnBefore = false
    var goesOnBehind = false
  }

  /// A word, or a pattern of several pieces with gaps between them.
  struct Item: Sendable {
    let pieces: [Piece]
    /// In thousandths.
    let weight: Int
    /// As it is written.
    let text: String
    let place: Place

    var isWord: Bool { pieces.count == 1 }
  }

  struct Group: Sendable {
    let id: String
    let heading: String
    /// Places in the codebook of the groups above that have words too.
    let above: [Int]
    let items: [Item]
    /// Words that speak against the group.
    let exclusions: [Item]
  }

  /// Groups that have words, in the order of the notice.
  let groups: [Group]

  init(_ groups: [Group] = []) { self.groups = groups }

  public var isEmpty: Bool { groups.isEmpty }

  /// Tells codebooks apart: 64 bits of SHA-256 over what is in it, and over the rules by which it is read, in hexadecimal.
  public var digest: String {
    var hash = SHA256()
    func add(_ text: String) { hash.update(data: Array((text + "\n").utf8)) }
    add("huizong codebook 1")
    for group in groups {
      add("group \(group.id)")
      for (name, items) in [("word", group.items), ("exclude", group.exclusions)] {
        for item in items {
          let pieces = item.pieces.map { piece in
            (piece.goesOnBefore ? "*" : "") + piece.symbols.map { String($0, radix: 16) }.joined(separator: " ")
              + (piece.goesOnBehind ? "*" : "")
          }
          add("\(name) \(item.weight) " + pieces.joined(separator: " … "))
        }
      }
    }
    return hash.finalize().prefix(8).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
