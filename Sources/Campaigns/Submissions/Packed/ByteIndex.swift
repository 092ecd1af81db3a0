/// Numbers short texts by their bytes, from 0 in the order in which they came: strings of Swift are equal where they differ in
/// composition, and cost a hash of each character.
public struct ByteIndex: ~Copyable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
  }

  private let hasher = ByteHash()
  private var entries: [Entry] = []
  private var buffer = RowBuffer()
  /// Numbers plus one at the places of their hashes; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 64)

  public init() {}

  public var count: Int { entries.count }

  /// Bytes of all texts.
  public var size: Int { buffer.count }

  /// The number of a text that was inserted.
  public func find(_ text: ByteText) -> Int? {
    let hash = hasher.hash(text)
    var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[at] != 0 {
      let number = Int(slots[at]) - 1
      if entries[number].hash == hash, self[number].isSame(text) { return number }
      at = (at + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Inserts a text that is not there.
  @discardableResult
  public mutating func insert(_ text: ByteText) -> Int {
    let hash = hasher.hash(text)
    buffer.reserve(text.count)
    entries.append(Entry(hash: hash, start: buffer.count, count: text.count))
    buffer.put(text)
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
    return entries.count - 1
  }

  private subscript(number: Int) -> ByteText {
    ByteText(start: UnsafePointer(buffer.start + entries[number].start), count: entries[number].count)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in entries.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var at = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
    while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
    slots[at] = UInt32(number + 1)
  }
}
