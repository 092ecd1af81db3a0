import ArgumentParser
import Diagnostics

struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "解释一个命令或一个诊断代码。 Explain a command or a diagnostic code.")

  @Argument(
    help: "命令，例如 archive add；或代码，例如 campaign.url-wanted；不给则列出全部。 A command or a code; without one all are listed.")
  var words: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    let terminal = session.terminal
    guard let word = words.first else {
      terminal.result(Huizong.helpMessage())
      for code in DiagnosticCode.all.sorted(by: { $0.id < $1.id }) {
        terminal.result("  \(code.id)  \(code.wording(in: terminal.language).message)")
      }
      return try session.end()
    }
    let (command, rest) = CommandNames.find(words)
    if rest.isEmpty {
      terminal.result(Huizong.helpMessage(for: command))
    } else if rest.count < words.count {
      throw CommandNames.fault(in: words) ?? ValidationError("多出的词“\(rest[0])”。 Unexpected “\(rest[0])”.")
    } else if let code = DiagnosticCode.all.first(where: { $0.id == word }), rest.count == 1 {
      let wording = code.wording(in: terminal.language)
      terminal.result("\(code.id) (\(code.severity.rawValue))\n\(wording.message)")
      if let hint = wording.hint { terminal.result(hint) }
    } else {
      throw ValidationError(unknown(word, terminal))
    }
    try session.end()
  }

  private func unknown(_ word: String, _ terminal: Terminal) -> String {
    let commands = Huizong.configuration.subcommands.compactMap { $0.configuration.commandName }
    let known = word.contains(".") ? DiagnosticCode.all.map(\.id) : commands
    guard let near = CommandNames.near(word, among: known) else {
      return terminal.say("没有命令或代码“\(word)”。", "There is no command or code “\(word)”.")
    }
    return terminal.say(
      "没有命令或代码“\(word)”，是不是 \(near)？", "There is no command or code “\(word)”; did you mean \(near)?")
  }
}
