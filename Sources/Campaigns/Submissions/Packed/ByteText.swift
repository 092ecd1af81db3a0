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
  @inlinable
  public func isSame(_ other: ByteText) -> Bool {
    count == other.count && (start == other.start || bytes.elementsEqual(other.bytes))
  }
}

/// A text as bytes that are there as long as this is.
public final class HeldText {
  public let text: ByteText

  public init(_ text: String) {
    let bytes = Array(text.utf8)
    let start = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    start.initialize(from: bytes, count: bytes.count)
    self.text = ByteText(start: start, count: bytes.count)
  }

  deinit { text.start.deallocate() }
}
