/// Bytes that grow at their end. What was written moves when room runs out, so that no pointer into it outlives `reserve`.
public struct RowBuffer: ~Copyable {
  public private(set) var start: UnsafeMutablePointer<UInt8>
  public private(set) var count = 0
  private var capacity: Int

  public init(capacity: Int = 1 << 12) {
    start = .allocate(capacity: max(1, capacity))
    self.capacity = max(1, capacity)
  }

  deinit { start.deallocate() }

  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Sees to it that `more` bytes fit behind those that are there.
  public mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(count + more, capacity * 2)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
  }

  /// The bytes from `start` on, where they are until more are written or taken back.
  public func since(_ start: Int) -> ByteText {
    ByteText(start: UnsafePointer(self.start + start), count: count - start)
  }

  /// Keeps the room.
  public mutating func removeAll() { count = 0 }

  /// Takes back what was written behind `count`.
  public mutating func cut(to count: Int) { self.count = min(count, self.count) }

  /// Room that a number may take.
  public static let longestNumber = 10

  // What follows writes into room that was reserved.

  public mutating func put(_ byte: UInt8) {
    start[count] = byte
    count += 1
  }

  /// Seven bits a byte, the lowest first (LEB128); at most ten bytes.
  @inline(__always)
  public mutating func put(number: Int) {
    // Most are small.
    if number >= 0, number < 0x80 { put(UInt8(truncatingIfNeeded: number)) } else { putLong(number) }
  }

  private mutating func putLong(_ number: Int) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      put(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    put(UInt8(rest))
  }

  public mutating func put(_ text: ByteText) {
    (start + count).update(from: text.start, count: text.count)
    count += text.count
  }

  /// A text with its count before it; two numbers more than it has bytes.
  public mutating func put(text: ByteText) {
    put(number: text.count)
    put(text)
  }

  /// A word by its number plus one, or 0 and the word itself; two numbers more than it has bytes.
  public mutating func put(_ word: PackedWord) {
    put(number: word.number + 1)
    if word.number < 0 { put(text: word.text) }
  }

  /// Three numbers.
  public mutating func put(_ span: PersonalDataSpan) {
    put(number: span.range.lowerBound)
    put(number: span.range.count)
    put(number: span.rule.number + span.decision.rawValue * PersonalDataRule.room)
  }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      (start + count).update(from: base, count: bytes.count)
    }
    count += text.utf8.count
  }

  /// Puts four bytes over those at `offset`, the lowest first.
  mutating func set(_ value: Int, at offset: Int) {
    for index in 0..<4 { start[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}
