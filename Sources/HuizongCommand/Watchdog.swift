import Diagnostics
import Reports
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends the process where the work takes more than it may and does not look up: a template within a notice can be made to
/// write without end, in a library that cannot be asked to stop.
final class Watchdog: Sendable {
  private let limits: VerificationLimits
  private let path: String
  private let isDone = Atomic<Bool>(false)
  private let end: @Sendable (Diagnostic) -> Never

  /// - Parameter end: says it and ends the process.
  init(_ limits: VerificationLimits, path: String, end: @escaping @Sendable (Diagnostic) -> Never) {
    self.limits = limits
    self.path = path
    self.end = end
  }

  /// Watches over `work` from a thread of its own.
  func watch<Result>(_ work: () throws(Failed) -> Result) throws(Failed) -> Result {
    var thread = pthread_t()
    let watcher = Unmanaged.passRetained(self)
    let started = pthread_create(
      &thread, nil,
      { watcher in
        #if canImport(Glibc)
          guard let watcher else { return nil }
        #endif
        Unmanaged<Watchdog>.fromOpaque(watcher).takeUnretainedValue().look()
        return nil
      }, watcher.toOpaque())
    defer {
      isDone.store(true, ordering: .relaxed)
      if started == 0 { pthread_join(thread, nil) }
      watcher.release()
    }
    return try work()
  }

  private func look() {
    // The work looks at the clock itself page by page, and can say more; it gets some seconds more to do so.
    let deadline = ContinuousClock.now + .seconds(limits.seconds + 5)
    while !isDone.load(ordering: .relaxed) {
      usleep(20_000)
      if ContinuousClock.now > deadline {
        end(Diagnostic(.verifyTooLong, at: .file(path), ["seconds": "\(limits.seconds)"]))
      }
      if Watchdog.memory() > limits.memory {
        end(Diagnostic(.verifyTooMuch, at: .file(path), ["memory": "\(limits.memory >> 20)"]))
      }
    }
  }

  /// What the process has in memory, in bytes; 0 where the system does not tell (proc(5), statm).
  private static func memory() -> Int {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = read(descriptor, &buffer, buffer.count)
    let fields = buffer.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
    guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
    return pages * Int(sysconf(CInt(_SC_PAGESIZE)))
  }
}
