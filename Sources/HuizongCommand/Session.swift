import ArgumentParser
import Diagnostics
import Reports
import Surroundings

/// One run of a command: its world, its words, its exit code.
struct Session {
  let world: any World
  let terminal: Terminal
  private let common: CommonOptions

  init(_ common: CommonOptions) {
    world = SystemWorld()
    self.common = common
    terminal = Terminal(common, world: world)
    Interruption.watch()
  }

  func builder(_ settings: ReportSettings = ReportSettings()) throws(Failed) -> ReportBuilder {
    let executable = Executable.path ?? CommandLine.arguments.first ?? ""
    let resources = try Resources.locate(executable: executable, world: world)
    return ReportBuilder(
      world: world, resources: resources, settings: settings, isCancelled: Interruption.isAsked)
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
    var exit = outcome.log.failure?.exitCode ?? 0
    if exit == 0, common.strict, outcome.log.count(of: .warning) > 0 { exit = 2 }
    if common.json {
      terminal.result(outcome.json(language: terminal.language, exit: exit))
    } else {
      terminal.diagnostics(outcome.log, toResult: logIsResult)
      if exit == 0 { for line in outcome.lines(in: terminal.language, isQuiet: common.quiet) { terminal.result(line) } }
      if exit == 2 {
        let count = "\(outcome.log.count(of: .warning))"
        terminal.message(Diagnostic(.strictWarnings, ["count": count]).message(in: terminal.language))
      }
    }
    if exit != 0 { throw ExitCode(exit) }
  }
}
