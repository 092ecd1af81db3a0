import ArgumentParser

@main
struct Huizong: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huizong",
    abstract: "汇总：把公开征集到的意见整理成通知（PDF）、汇总表（xlsx）和数据（JSON）。",
    discussion: """
      Turns what the public said in a consultation into the printed notice, the tally workbook and the data behind them.
      Huizong lays out documents; it does not make them official.
      """,
    version: Version.text,
    subcommands: [
      NewCommand.self, ImportCommand.self, CheckCommand.self, BuildCommand.self, NoticeCommand.self, TallyCommand.self,
      GroupCommand.self, CodeCommand.self, VerifyCommand.self, ShowCommand.self, ArchiveCommand.self,
      FontsCommand.self, TemplatesCommand.self, DoctorCommand.self, HelpCommand.self,
    ])

  /// A command that names its superior is parsed alone: to go through all of them takes a tenth of the time of a short
  /// notice. Where that comes to nothing, they are gone through, for the words that people get.
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let command = configuration.subcommands.first {
      $0.configuration._superCommandName != nil && $0.configuration.commandName == words.first
    }
    guard let command, var parsed = try? command.parseAsRoot(Array(words.dropFirst())), type(of: parsed) == command
    else {
      if let fault = CommandNames.fault(in: words) { exit(withError: fault) }
      return main(words)
    }
    do { try parsed.run() } catch { exit(withError: error) }
  }
}
