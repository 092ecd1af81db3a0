import ArgumentParser
import Diagnostics
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", _superCommandName: "huizong",
    abstract: "按内嵌记录重新生成通知并逐字节比较。 Make a notice again from the record within it, and compare.")

  /// A day, in seconds.
  private static let longest = 86_400

  @Argument(help: "通知的 PDF。 The notice.")
  var file: String

  @Option(help: "最多核对多少秒；默认 60 秒，文件每 1 MiB 再加 10 秒。 Seconds that it may take.")
  var seconds: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let seconds, !(1...VerifyCommand.longest).contains(seconds) {
      throw ValidationError("--seconds 应在 1 到 86400 之间。 --seconds is from 1 to 86400.")
    }
  }

  func run() throws {
    let session = Session(common)
    try session.run(logIsResult: true) {
      let limits = VerificationLimits(fileSize: try session.size(of: file), seconds: seconds)
      let builder = try session.builder()
      let watchdog = Watchdog(limits, path: file) { [session] diagnostic in
        _exit(session.tell(Outcome(log: DiagnosticLog([diagnostic])), logIsResult: true))
      }
      return try watchdog.watch { () throws(Failed) in try builder.verify(file, limits: limits) }
    }
  }
}
