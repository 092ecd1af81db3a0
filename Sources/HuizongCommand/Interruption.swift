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
    for number in [SIGINT, SIGTERM, SIGHUP] { watch(number, restarting: true) }
    // A reader that goes away (… | head) is an error of the write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Lets Control-C end the waiting for an answer too, which a call that is begun again would go on with.
  static func whileWaiting<Answer>(_ wait: () -> Answer) -> Answer {
    for number in [SIGINT, SIGTERM, SIGHUP] { watch(number, restarting: false) }
    defer { for number in [SIGINT, SIGTERM, SIGHUP] { watch(number, restarting: true) } }
    return wait()
  }

  @Sendable static func isAsked() -> Bool { asked.load(ordering: .relaxed) }

  private static func watch(_ number: Int32, restarting: Bool) {
    var action = sigaction()
    // Who started the process may have it ignore a signal (nohup, a shell's background); that stays so.
    guard sigaction(number, nil, &action) == 0, !isIgnored(action) else { return }
    action = sigaction()
    action.sa_flags = restarting ? SA_RESTART : 0
    let take: @convention(c) (Int32) -> Void = { _ in Interruption.asked.store(true, ordering: .relaxed) }
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = take
    #else
      action.__sigaction_u.__sa_handler = take
    #endif
    sigaction(number, &action, nil)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
