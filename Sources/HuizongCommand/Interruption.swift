import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Control-C asks the work to stop; it stops at the next page or block of rows and leaves nothing behind.
enum Interruption {
  private static let asked = Atomic<Bool>(false)

  static func watch() {
    signal(SIGINT) { _ in Interruption.asked.store(true, ordering: .relaxed) }
    signal(SIGTERM) { _ in Interruption.asked.store(true, ordering: .relaxed) }
    // A reader that goes away (… | head) is an error of the write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
  }

  @Sendable static func isAsked() -> Bool { asked.load(ordering: .relaxed) }
}
