import Campaigns
import Diagnostics

/// How similar the rows of letters that a person has put together or parted are to their new heads.
struct LetterMeasure {
  private var members: [Int: LetterClusters.Member] = [:]

  /// - Throws: where the rows cannot be read.
  init(
    _ rows: LetterRows, threshold: Int, _ store: SpoolStore, folding: LetterFolding
  ) throws(Failed) {
    guard !rows.changed.isEmpty else { return }
    // A pass finds where the rows stand, and takes the heads first, which stand before their rows.
    let reader = store.reader()
    var places: [UInt32: Int] = [:]
    var units = LetterUnits(folding)
    var head = LetterUnits(folding)
    var left = ShingleSet()
    var right = ShingleSet()
    var known: UInt32?
    var row = 0
    var members: [Int: LetterClusters.Member] = [:]
    try store.visitPlaced { packed, offset in
      defer { row += 1 }
      guard rows.isChanged(row) else { return }
      let first = rows.heads[row]
      if first == UInt32(row) {
        places[first] = offset
        return
      }
      units.take(packed.pointee.text.original)
      if known != first {
        guard let place = places[first], let packed = store.row(at: place, by: reader) else { return }
        head.take(packed.pointee.text.original)
        right.take(head)
        known = first
      }
      left.take(units)
      let isSame = units.isSame(head)
      let (shared, all) = left.overlap(with: right)
      let similarity = isSame ? 10_000 : all == 0 ? 0 : shared * 10_000 / all
      let isComparable = min(units.count, head.count) >= ShingleSet.leastUnits
      let isNear = isComparable && shared * 1000 >= threshold * all
      members[row] = LetterClusters.Member(
        row: row + 1, bond: isSame && units.count > 0 ? .same : isNear ? .near : .person, similarity: similarity)
    }
    self.members = members
  }

  /// Of a row, from 0, whose letter a person has changed.
  subscript(row: Int) -> LetterClusters.Member? { members[row] }
}
