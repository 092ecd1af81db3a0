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
      FontsCommand.self, TemplatesCommand.self, DoctorCommand.self, HelpCommand.self,
    ])
}
