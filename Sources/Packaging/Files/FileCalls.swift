#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The calls to the file system that can fail when some files are in place already; tests make them fail.
struct FileCalls: Sendable {
  var move: @Sendable (_ from: String, _ to: String) -> Int32
  var linkHard: @Sendable (_ from: String, _ to: String) -> Int32
  var synchronise: @Sendable (_ descriptor: Int32) -> Int32

  static let system = FileCalls(
    move: { rename($0, $1) }, linkHard: { link($0, $1) }, synchronise: { fsync($0) })

  /// - Returns: a negative number where it cannot be opened.
  static func openFolder(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

  /// - Returns: 0, or what `close` says of bytes that did not reach the disk.
  @discardableResult
  static func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }

  /// - Returns: how many bytes were written, negative on failure.
  static func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, min(bytes.count, 1 << 30))
  }

  /// The same over bytes that are there.
  static func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    pwrite(descriptor, bytes.baseAddress, min(bytes.count, 1 << 30), off_t(offset))
  }

  /// - Returns: how many bytes were read, 0 at the end, negative on failure.
  static func readBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    pread(descriptor, bytes.baseAddress, min(bytes.count, 1 << 30), off_t(offset))
  }
}
