/// Numbers short texts by their bytes, from 0 in the order in which they came: strings of Swift are equal where they differ in
/// composition, and cost a hash of each character.
public struct ByteIndex: ~Copyable {
  /// A text by its length and its first and last eight bytes, which are all of most words: five Han.
  private struct Entry {
    let head: UInt64
    let tail: UInt64
    let start: Int
    let count: Int
  }

  private let seed = UInt64.random(in: .min ... .max)
  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 16
  public private(set) var count = 0
  private var buffer = RowBuffer()
  /// Numbers plus one at the places of their hashes; 0 where there is none.
  private var slots: UnsafeMutablePointer<UInt32>
  private var mask = 63

  public init() {
    entries = .allocate(capacity: capacity)
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit {
    entries.deallocate()
    slots.deallocate()
  }

  /// Bytes of all texts.
  public var size: Int { buffer.count }

  /// The number of a text that was inserted.
  public func find(_ text: ByteText) -> Int? {
    let (head, tail) = ByteIndex.ends(text)
    var at = place(text, head, tail)
    while slots[at] != 0 {
      let number = Int(slots[at]) - 1
      let entry = entries + number
      if entry.pointee.head == head, entry.pointee.tail == tail, entry.pointee.count == text.count,
        text.count <= 16 || self[number].isSame(text)
      {
        return number
      }
      at = (at + 1) & mask
    }
    return nil
  }

  /// Inserts a text that is not there.
  @discardableResult
  public mutating func insert(_ text: ByteText) -> Int {
    if count == capacity { growEntries() }
    let (head, tail) = ByteIndex.ends(text)
    buffer.reserve(text.count)
    (entries + count).initialize(to: Entry(head: head, tail: tail, start: buffer.count, count: text.count))
    buffer.put(text)
    count += 1
    if count * 2 > mask { growSlots() } else { put(count - 1) }
    return count - 1
  }

  private subscript(number: Int) -> ByteText {
    ByteText(start: UnsafePointer(buffer.start) + entries[number].start, count: entries[number].count)
  }

  /// The first and the last eight bytes, which overlap where there are fewer than sixteen.
  private static func ends(_ text: ByteText) -> (UInt64, UInt64) {
    let bytes = UnsafeRawPointer(text.start)
    if text.count >= 8 {
      return (
        bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
      )
    }
    // Of fewer, all of them, which their number tells apart.
    if text.count >= 4 {
      let first = bytes.loadUnaligned(as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: text.count - 4, as: UInt32.self)
      return (UInt64(first) << 32 | UInt64(last), 0)
    }
    guard text.count > 0 else { return (0, 0) }
    let middle = UInt64(text.start[text.count / 2])
    return (UInt64(text.start[0]) << 16 | middle << 8 | UInt64(text.start[text.count - 1]), 0)
  }

  private func place(_ text: ByteText, _ head: UInt64, _ tail: UInt64) -> Int {
    var hash = (head ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    hash = (hash.high ^ hash.low ^ tail).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93 ^ UInt64(text.count))
    guard text.count > 16 else { return Int(truncatingIfNeeded: hash.high ^ hash.low) & mask }
    // What is between them is rarely all that tells two words apart.
    let middle = UnsafeRawPointer(text.start + 8)
    var at = 0
    while at + 16 < text.count {
      let word = middle.loadUnaligned(fromByteOffset: min(at, text.count - 16), as: UInt64.self)
      hash = (hash.high ^ hash.low ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      at += 8
    }
    return Int(truncatingIfNeeded: hash.high ^ hash.low) & mask
  }

  private mutating func growEntries() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }

  private mutating func growSlots() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for number in 0..<count { put(number) }
  }

  private func put(_ number: Int) {
    var at = place(self[number], entries[number].head, entries[number].tail)
    while slots[at] != 0 { at = (at + 1) & mask }
    slots[at] = UInt32(truncatingIfNeeded: number + 1)
  }
}
