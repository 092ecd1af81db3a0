import ArgumentParser
import Diagnostics
import Reports
import Surroundings

/// One run of a command: its world, its words, its exit code.
struct Session {
  let world: any World
  let terminal: Terminal
  /// Nil where nobody sees it, or nobody wants to.
  let progress: ProgressLine?
  private let common: CommonOptions

  init(_ common: CommonOptions) {
    world = SystemWorld()
    self.common = common
    terminal = Terminal(common, world: world)
    let isWanted = !common.quiet && !common.json && ProgressLine.isPossible(term: world.setting("TERM"))
    progress = isWanted ? ProgressLine(language: terminal.language) : nil
    Interruption.watch()
  }

  func builder(_ settings: ReportSettings = ReportSettings()) throws(Failed) -> ReportBuilder {
    let executable = Executable.path ?? CommandLine.arguments.first ?? ""
    let resources = try Resources.locate(executable: executable, world: world)
    return ReportBuilder(
      world: world, resources: resources, settings: settings, progress: progress,
      isCancelled: Interruption.isAsked)
  }

  /// Writes an output to standard output.
  /// - Throws: as `Terminal.bytes`.
  func write(_ bytes: [UInt8]) throws(Failed) {
    progress?.erase()
    try terminal.bytes(bytes)
  }

  /// Runs `work`, prints what came of it, and ends with the exit code that it earned.
  /// - Parameter logIsResult: the diagnostics are what was asked for.
  func run(logIsResult: Bool = false, _ work: () throws -> Outcome) throws {
    let outcome: Outcome
    do {
      outcome = try work()
    } catch let failed as Failed {
      outcome = Outcome(log: failed.log)
    }
    let exit = tell(outcome, logIsResult: logIsResult)
    if exit != 0 { throw ExitCode(exit) }
  }

  /// Prints what came of the work.
  ///
  /// - Returns: the exit code that it earned.
  @discardableResult
  func tell(_ outcome: Outcome, logIsResult: Bool = false) -> Int32 {
    progress?.erase()
    var exit = outcome.log.failure?.exitCode ?? 0
    if exit == 0, common.strict, outcome.log.count(of: .warning) > 0 { exit = 2 }
    if common.json {
      terminal.result(outcome.json(language: terminal.language, exit: exit))
    } else {
      terminal.diagnostics(outcome.log, toResult: logIsResult)
      // Checks that find errors may have written what they found.
      if exit == 0 || !outcome.files.isEmpty {
        for line in outcome.lines(in: terminal.language, isQuiet: common.quiet) { terminal.result(line) }
      }
      if exit == 2 {
        let count = "\(outcome.log.count(of: .warning))"
        terminal.message(Diagnostic(.strictWarnings, ["count": count]).message(in: terminal.language))
      }
    }
    return exit
  }

  /// In bytes.
  func size(of path: String) throws(Failed) -> Int {
    do { return try world.open(path).size } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
  }
}
