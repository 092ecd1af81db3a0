import ArgumentParser
import Reports

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "huizong",
    abstract: "检查征集文件夹，不写文件。 Check a campaign folder; write nothing.")

  @Argument(help: "征集文件夹。 The campaign folder.")
  var folder: String

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run(logIsResult: true) { try session.builder(report.settings(common)).check(folder) }
  }
}
