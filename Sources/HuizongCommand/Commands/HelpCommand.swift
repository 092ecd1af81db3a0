import ArgumentParser
import Diagnostics

struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "解释一个诊断代码。 Explain a diagnostic code.")

  @Argument(help: "代码，例如 campaign.url-wanted；不给则列出全部。 A code; without one all are listed.")
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    let terminal = session.terminal
    guard let code else {
      terminal.result(Huizong.helpMessage())
      for code in DiagnosticCode.all.sorted(by: { $0.id < $1.id }) {
        terminal.result("  \(code.id)  \(code.wording(in: terminal.language).message)")
      }
      return
    }
    guard let found = DiagnosticCode.all.first(where: { $0.id == code }) else {
      throw ValidationError(terminal.say("没有代码“\(code)”。", "There is no code “\(code)”."))
    }
    let wording = found.wording(in: terminal.language)
    terminal.result("\(found.id) (\(found.severity.rawValue))\n\(wording.message)")
    if let hint = wording.hint { terminal.result(hint) }
  }
}
