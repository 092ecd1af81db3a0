import Archive
import ArgumentParser
import Diagnostics
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The archive that a command works in.
struct ArchivePlace: ParsableArguments {
  @Option(help: "档案文件夹；也可用环境变量 HUIZONG_ARCHIVE。 Folder of the archive.")
  var to: String?

  /// A day, in seconds.
  private static let longest = 86_400

  @Option(help: "另一个进程正在使用档案时最多等多少秒。 Seconds to wait for another process.")
  var wait = 600

  func validate() throws {
    guard (0...ArchivePlace.longest).contains(wait) else {
      throw ValidationError("--wait 应在 0 到 86400 秒之间。 --wait is from 0 to 86400 seconds.")
    }
  }

  /// - Throws: wrong usage where no archive is named.
  func path(_ session: Session) throws -> String {
    guard let path = to ?? session.world.setting("HUIZONG_ARCHIVE"), !path.isEmpty else {
      throw ValidationError(
        "请用 --to 或环境变量 HUIZONG_ARCHIVE 给出档案文件夹。 Name the archive's folder by --to or HUIZONG_ARCHIVE.")
    }
    return path
  }

  func options(_ session: Session) -> ArchiveOptions {
    var options = ArchiveOptions()
    options.patience = wait
    options.isCancelled = Interruption.isAsked
    let terminal = session.terminal
    options.notify = { terminal.message($0.message(in: terminal.language)) }
    if let line = session.progress { options.progress = { line.take($0) } }
    return options
  }
}

/// What every command in an archive has: the archive, and how it is told of.
struct ArchiveWork: ParsableArguments {
  @OptionGroup var place: ArchivePlace
  @OptionGroup var common: CommonOptions

  /// Runs `work` on the archive, prints what came of it, and ends with the exit code that it earned.
  /// - Parameter logIsResult: the diagnostics are what was asked for.
  func run(
    logIsResult: Bool = false, _ work: (_ archive: String, ArchiveOptions, Session) throws -> Outcome
  ) throws {
    let session = Session(common)
    let path = try place.path(session)
    try session.run(logIsResult: logIsResult) { try work(path, place.options(session), session) }
  }

  /// The same of work whose output may go to standard output.
  func runOutput(_ work: (_ archive: String, ArchiveOptions) throws -> Rendered) throws {
    let session = Session(common)
    let path = try place.path(session)
    try session.runOutput { try work(path, place.options(session)) }
  }
}

/// The time of an act, for its line in the register.
struct ArchiveTime: ParsableArguments {
  @Option(help: "登记的时间（UTC），例如 2026-11-28T09:00:00Z；默认为现在。 Time of the register's line.")
  var time: String?

  /// As given, else of `SOURCE_DATE_EPOCH`, else now. Nothing but the register has it.
  func text(_ session: Session) -> String {
    if let time { return time }
    let given = session.world.setting("SOURCE_DATE_EPOCH").flatMap { Int($0) }
    var seconds = time_t(given ?? Int(Self.now))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static var now: time_t {
    var now = time_t()
    _ = systemTime(&now)
    return now
  }
}

/// The property of the same name hides it within the type.
private func systemTime(_ now: inout time_t) -> time_t { time(&now) }

extension Retention: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public static var allValueStrings: [String] { ["永久", "30", "10"] }
}
