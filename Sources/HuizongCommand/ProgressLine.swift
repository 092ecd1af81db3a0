import Archive
import Diagnostics
import Reports
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One line on a terminal that says how far the work has come, written over itself and gone at the end. Work that is done
/// within a second shows nothing.
final class ProgressLine: ProgressReceiver {
  private struct State {
    var stage: ReportProgress.Stage?
    /// Of the stage, or of the pass, as pages may be counted more than once.
    var pages = 0
    var stageBegan: ContinuousClock.Instant
    var drawn: ContinuousClock.Instant
    var isShown = false
  }

  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  private let language: Language
  private let clock: @Sendable () -> ContinuousClock.Instant
  private let write: @Sendable (String) -> Void
  private let state: Mutex<State>

  convenience init(language: Language) {
    self.init(language: language, clock: { .now }, write: { Terminal.write($0, to: STDERR_FILENO) })
  }

  init(
    language: Language, clock: @escaping @Sendable () -> ContinuousClock.Instant,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.language = language
    self.clock = clock
    self.write = write
    let now = clock()
    state = Mutex(State(stageBegan: now, drawn: now + ProgressLine.patience - ProgressLine.interval))
  }

  /// Whether the terminal behind standard error can write a line over.
  static func isPossible(term: String?) -> Bool { isatty(STDERR_FILENO) == 1 && term != nil && term != "dumb" }

  func take(_ progress: ReportProgress) {
    let now = clock()
    state.withLock { state in
      if state.stage != progress.stage || progress.pages ?? 0 < state.pages {
        state.stage = progress.stage
        state.stageBegan = now
      }
      state.pages = progress.pages ?? 0
      guard now - state.drawn >= ProgressLine.interval else { return }
      state.drawn = now
      state.isShown = true
      let words = ProgressWords(progress, seconds: (now - state.stageBegan).seconds, language: language)
      // Back to the margin, the words, and nothing behind them.
      write("\r" + words.text(columns: ProgressLine.columns) + "\u{1B}[K")
    }
  }

  /// The same of an archive that is read.
  func take(_ progress: ArchiveProgress) {
    let now = clock()
    state.withLock { state in
      guard now - state.drawn >= ProgressLine.interval else { return }
      state.drawn = now
      state.isShown = true
      let mebibytes = progress.bytes >> 20
      let (zh, en) =
        switch progress.activity {
        case .verifying: ("正在核对", "verifying")
        case .filing: ("正在归档", "archiving")
        case .copying: ("正在导出", "exporting")
        }
      let bags = (progress.bags, progress.ofBags)
      let (count, counted) = bags.1 > 0 ? ("  \(bags.0)/\(bags.1) 个包", "  \(bags.0)/\(bags.1) bags") : ("", "")
      let words = (language == .zh ? zh + count : en + counted) + "  \(mebibytes) MiB"
      write("\r" + words + "\u{1B}[K")
    }
  }

  /// Takes the line away, for what is said next.
  func erase() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
