/// The letters of a band by their keys, those of one key together and in the order of the rows.
struct BandBuckets: ~Copyable {
  /// Bits of a key that one pass of the sort looks at.
  private static let digit = 11

  /// The keys of all letters.
  let keys: UnsafeMutablePointer<UInt32>
  private let count: Int
  /// A key in the upper half, a letter in the lower.
  private var entries: UnsafeMutablePointer<UInt64>
  private var scratch: UnsafeMutablePointer<UInt64>
  private var used = 0

  init(count: Int) {
    self.count = count
    keys = .allocate(capacity: count)
    entries = .allocate(capacity: count)
    scratch = .allocate(capacity: count)
  }

  deinit {
    keys.deallocate()
    entries.deallocate()
    scratch.deallocate()
  }

  /// Sorts the letters that `isWanted` lets pass.
  mutating func sort(_ isWanted: (Int) -> Bool) {
    used = 0
    for letter in 0..<count where isWanted(letter) {
      entries[used] = UInt64(keys[letter]) << 32 | UInt64(letter)
      used += 1
    }
    var counts = [Int](repeating: 0, count: 1 << BandBuckets.digit)
    for shift in stride(from: 32, to: 64, by: BandBuckets.digit) {
      let mask = UInt64(counts.count - 1)
      for index in counts.indices { counts[index] = 0 }
      for index in 0..<used { counts[Int(entries[index] >> UInt64(shift) & mask)] += 1 }
      var start = 0
      for index in counts.indices { (counts[index], start) = (start, start + counts[index]) }
      for index in 0..<used {
        let digit = Int(entries[index] >> UInt64(shift) & mask)
        scratch[counts[digit]] = entries[index]
        counts[digit] += 1
      }
      swap(&entries, &scratch)
    }
  }

  /// Letters ahead of the bucket at hand whose data is asked for.
  private static let ahead = 24

  /// Gives each two or more letters of one key, and the letters whose turn comes next: what is known of a letter lies
  /// anywhere in memory, and waiting for it is most of the work.
  func visit(_ body: (_ bucket: UnsafeBufferPointer<UInt64>, _ next: UnsafeBufferPointer<UInt64>) -> Void) {
    var start = 0
    var asked = 0
    while start < used {
      var end = start + 1
      while end < used, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      if end - start > 1 {
        let reach = min(used, end + BandBuckets.ahead)
        asked = max(asked, end)
        body(
          UnsafeBufferPointer(start: entries + start, count: end - start),
          UnsafeBufferPointer(start: entries + asked, count: max(0, reach - asked)))
        asked = max(asked, reach)
      }
      start = end
    }
  }
}
