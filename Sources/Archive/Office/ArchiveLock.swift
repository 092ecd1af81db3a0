import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who works in an archive: one that writes, or any number that read. The system lets go of it when a process ends, however it
/// ends; the file says who had it last, for people.
final class ArchiveLock {
  enum Mode: Sendable { case reading, writing }

  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// - Parameters:
  ///   - seconds: how long to wait for another to finish.
  ///   - waiting: is told once who has it.
  /// - Returns: nil where the medium cannot be written, so that nobody else writes either.
  /// - Throws: `archive.locked` with the owner; `stopped`.
  static func take(
    _ path: String, _ mode: Mode, seconds: Int, waiting: (String) -> Void, isCancelled: () -> Bool
  ) throws(Failed) -> ArchiveLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let code = errno
      if mode == .reading, code == EROFS || code == EACCES || code == ENOENT || code == EPERM { return nil }
      throw DiskProblem(path: path, code: code).failed
    }
    let lock = ArchiveLock(descriptor)
    let wanted = mode == .writing ? LOCK_EX : LOCK_SH
    var waited = 0
    while flock(descriptor, wanted | LOCK_NB) != 0 {
      if errno != EWOULDBLOCK && errno != EINTR { throw DiskProblem(path: path, code: errno).failed }
      let owner = owner(descriptor)
      if waited == 0 { waiting(owner) }
      if isCancelled() { throw Failed(.stopped) }
      guard waited / 20 < seconds else {
        throw Failed(.archiveLocked, at: .file(path), ["owner": owner, "seconds": "\(seconds)"])
      }
      usleep(50_000)
      waited += 1
    }
    if mode == .writing { lock.sign() }
    return lock
  }

  /// Who has it, when the file says so.
  private static func owner(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes[..<count].prefix { $0 != 10 }, as: UTF8.self).escaped : "?"
  }

  /// Words for people; that they cannot be written is no fault.
  private func sign() {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let user = getenv("USER").map { String(cString: $0) } ?? "\(getuid())"
    let text = Array("pid \(getpid()) on \(host) by \(user)\n".utf8)
    ftruncate(descriptor, 0)
    pwrite(descriptor, text, text.count, 0)
  }
}
