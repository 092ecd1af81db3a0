/// Text as UTF-8 bytes that somebody else holds: no copy and no count of owners, as a million rows are gone through.
///
/// It may be read only while that somebody says so; what is kept longer is a `String`.
public struct ByteText {
  public let start: UnsafePointer<UInt8>
  public let count: Int

  @inlinable
  public init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// Bytes that are there as long as the program.
  @inlinable
  public init(_ text: StaticString) { self.init(start: text.utf8Start, count: text.utf8CodeUnitCount) }

  public static var empty: ByteText { ByteText("") }

  @inlinable
  public var isEmpty: Bool { count == 0 }

  @inlinable
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// A copy.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether both have the same bytes.
  public func isSame(_ other: ByteText) -> Bool {
    guard count == other.count else { return false }
    var at = 0
    while at + 8 <= count {
      if word(at) != other.word(at) { return false }
      at += 8
    }
    while at < count {
      if start[at] != other.start[at] { return false }
      at += 1
    }
    return true
  }

  /// Eight bytes from `at` on.
  private func word(_ at: Int) -> UInt64 { UnsafeRawPointer(start + at).loadUnaligned(as: UInt64.self) }

  /// Whether it stands before `other` where shorter texts stand before longer ones: numbers in digits in their order.
  public func precedes(_ other: ByteText) -> Bool {
    if count != other.count { return count < other.count }
    for at in 0..<count where start[at] != other.start[at] { return start[at] < other.start[at] }
    return false
  }
}

/// A text as bytes of its own, which are there as long as this is.
///
/// Swift may let go of an object behind its last use, though a pointer into it is still followed. Whoever takes `text` keeps
/// the object in a property meanwhile; all else goes through `withText`.
public final class HeldText {
  public let text: ByteText

  /// Gives the text, which is good until `body` returns.
  public func withText<Result, Failure>(_ body: (ByteText) throws(Failure) -> Result) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(text)
  }

  public init(_ text: String) {
    let bytes = Array(text.utf8)
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    start.initialize(from: bytes, count: bytes.count)
    self.text = ByteText(start: start, count: bytes.count)
  }

  /// A copy of bytes that somebody else holds.
  public init(_ text: ByteText) {
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, text.count))
    start.initialize(from: text.start, count: text.count)
    self.text = ByteText(start: start, count: text.count)
  }

  deinit { text.start.deallocate() }
}
