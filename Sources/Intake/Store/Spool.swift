#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that were written once: in memory while they are few, else in a file that has no name.
final class Spool: Sendable {
  struct Problem: Error {
    /// `errno`.
    let code: Int32
  }

  private let memory: [UInt8]
  /// -1 where all is in memory.
  private let descriptor: Int32

  init(memory: [UInt8]) {
    self.memory = memory
    descriptor = -1
  }

  /// - Parameter descriptor: closed with the spool.
  init(descriptor: Int32) {
    memory = []
    self.descriptor = descriptor
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Up to `count` bytes from `offset`; none at the end.
  func read(at offset: Int, count: Int) -> Result<[UInt8], Problem> {
    guard descriptor >= 0 else {
      return .success(offset < memory.count ? Array(memory[offset..<min(offset + count, memory.count)]) : [])
    }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    return code == 0 ? .success(bytes) : .failure(Problem(code: code))
  }
}
