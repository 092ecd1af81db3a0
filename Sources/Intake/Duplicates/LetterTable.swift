import Campaigns
import Diagnostics

/// The different letters of the rows: texts that are not the same but for blanks, marks, width, case and script.
struct LetterTable: ~Copyable {
  static let none = UInt32.max

  let store: SpoolStore
  let folding = LetterFolding()
  private let reader: SpoolReader
  /// Of each row, by its number less one, the letter; `none` where it has no words.
  private(set) var letters: [UInt32] = []
  /// Of each letter, where its first row stands in the spool, in units of `SpoolWriter.alignment`.
  private(set) var places: [UInt32] = []
  /// Of each letter, its first row, from 0.
  private(set) var firsts: [UInt32] = []
  private(set) var sketches: [LetterSketch] = []
  /// Letters that are compared as a whole only.
  private(set) var shorts: [Bool] = []

  /// Of each letter, its different shingles.
  private(set) var sizes: [UInt32] = []

  /// The text that was read last.
  private var units: LetterUnits
  private var other: LetterUnits

  var count: Int { places.count }

  init(_ store: SpoolStore) {
    self.store = store
    reader = store.reader()
    units = LetterUnits(folding)
    other = LetterUnits(folding)
  }

  /// Reads all rows.
  /// - Parameter spill: takes the keys of each letter.
  mutating func fill(_ plan: BandPlan, into spill: inout BandSpill) throws(Failed) {
    letters.reserveCapacity(store.count)
    var hashes: [UInt64] = []
    var slots = [UInt32](repeating: 0, count: 1 << 10)
    var shingles = ShingleSet()
    var hash = MinHash()
    try store.visitPlaced { row, offset throws(Failed) in
      units.take(row.pointee.text.original)
      guard units.count > 0 else { return letters.append(LetterTable.none) }
      let whole = units.hash
      var at = Int(truncatingIfNeeded: whole) & (slots.count - 1)
      while slots[at] != 0 {
        let known = Int(slots[at]) - 1
        if hashes[known] == whole, isSame(known) { return letters.append(UInt32(known)) }
        at = (at + 1) & (slots.count - 1)
      }
      let isShort = units.count < ShingleSet.leastUnits
      slots[at] = UInt32(count + 1)
      hashes.append(whole)
      letters.append(UInt32(count))
      places.append(UInt32(offset / SpoolWriter.alignment))
      firsts.append(UInt32(letters.count - 1))
      shorts.append(isShort)
      if isShort {
        sketches.append(LetterSketch(low: 0, high: 0))
        sizes.append(0)
        try spill.append { _ in 0 }
      } else {
        shingles.take(units)
        shingles.withShingles { hash.take($0) }
        sizes.append(UInt32(shingles.count))
        sketches.append(hash.sketch)
        try spill.append { hash.key(ofBand: $0, plan) }
      }
      if count * 2 > slots.count { LetterTable.grow(&slots, hashes) }
    }
    if let failed = folding.failure { throw failed }
    if let failure = store.readFailure { throw Failed(DiagnosticLog([failure])) }
  }

  private static func grow(_ slots: inout [UInt32], _ hashes: [UInt64]) {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (letter, hash) in hashes.enumerated() {
      var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
      slots[at] = UInt32(letter + 1)
    }
  }

  /// Whether the text at hand is that of a letter.
  private mutating func isSame(_ letter: Int) -> Bool {
    guard let row = store.row(at: Int(places[letter]) * SpoolWriter.alignment, by: reader) else { return false }
    other.take(row.pointee.text.original)
    return units.isSame(other)
  }

  /// The shingles of a letter.
  mutating func read(_ letter: Int, into shingles: inout ShingleSet) {
    guard let row = store.row(at: Int(places[letter]) * SpoolWriter.alignment, by: reader) else { return }
    other.take(row.pointee.text.original)
    shingles.take(other)
  }
}
