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
  private let isOwner: Bool

  init(memory: [UInt8]) {
    self.memory = memory
    descriptor = -1
    isOwner = false
  }

  /// - Parameter descriptor: closed with the spool.
  init(descriptor: Int32) {
    memory = []
    self.descriptor = descriptor
    isOwner = true
  }

  /// - Parameter descriptor: of a file that is still written.
  init(borrowed descriptor: Int32) {
    memory = []
    self.descriptor = descriptor
    isOwner = false
  }

  deinit { if isOwner { close(descriptor) } }

  /// Reads bytes from `offset`, as many as there is room for.
  /// - Returns: how many came; 0 at the end.
  func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) -> Result<Int, Problem> {
    guard descriptor >= 0 else {
      guard offset < memory.count else { return .success(0) }
      let piece = memory[offset..<min(offset + room.count, memory.count)]
      room.copyBytes(from: piece)
      return .success(piece.count)
    }
    var filled = 0
    while filled < room.count, let base = room.baseAddress {
      let got = pread(descriptor, base + filled, room.count - filled, off_t(offset + filled))
      if got < 0 && errno == EINTR { continue }
      if got < 0 { return .failure(Problem(code: errno)) }
      if got == 0 { break }
      filled += got
    }
    return .success(filled)
  }
}
