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

  /// The same of work whose output may go to standard output, which then has nothing else: what is said goes to standard
  /// error, and under `--json` the output is a member of the JSON.
  func runOutput(_ work: () throws -> Rendered) throws {
    var isOutput = false
    var outcome: Outcome
    do {
      let rendered = try work()
      outcome = rendered.outcome
      if let bytes = rendered.standardOutput {
        if common.json {
          guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ValidationError(
              "这项输出不是文本，不能放进 JSON；请去掉 --json。 The output is no text and cannot be part of the JSON: leave --json out.")
          }
          outcome = Outcome(outcome, text: text)
        } else {
          progress?.erase()
          isOutput = true
          try terminal.bytes(bytes)
        }
      }
    } catch let failed as Failed {
      outcome = Outcome(log: failed.log)
    }
    let exit = tell(outcome, besideOutput: isOutput)
    if exit != 0 { throw ExitCode(exit) }
  }

  /// Ends a command that had nothing but words to say.
  func end() throws {
    let exit = terminal.exitCode(0)
    if exit != 0 { throw ExitCode(exit) }
  }

  /// Prints what came of the work.
  ///
  /// - Parameter besideOutput: standard output has an output already.
  /// - Returns: the exit code that it earned; 1 where standard output did not take what was said.
  @discardableResult
  func tell(_ outcome: Outcome, logIsResult: Bool = false, besideOutput: Bool = false) -> Int32 {
    progress?.erase()
    var exit = outcome.log.failure?.exitCode ?? 0
    if exit == 0, common.strict, outcome.log.count(of: .warning) > 0 { exit = 2 }
    if common.json {
      terminal.result(outcome.json(language: terminal.language, exit: exit))
    } else {
      terminal.diagnostics(outcome.log, toResult: logIsResult)
      // Checks that find errors may have written what they found.
      if exit == 0 || !outcome.files.isEmpty {
        for line in outcome.lines(in: terminal.language, isQuiet: common.quiet) {
          if besideOutput { terminal.remark(line) } else { terminal.result(line) }
        }
      }
      if exit == 2 {
        let count = "\(outcome.log.count(of: .warning))"
        terminal.message(Diagnostic(.strictWarnings, ["count": count]).message(in: terminal.language))
      }
    }
    return terminal.exitCode(exit)
  }

  /// In bytes.
  func size(of path: String) throws(Failed) -> Int {
    do { return try world.open(path).size } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
  }
}
