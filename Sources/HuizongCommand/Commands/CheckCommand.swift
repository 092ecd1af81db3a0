import ArgumentParser
import Reports

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "huizong",
    abstract: "检查征集文件夹，不改动它。 Check a campaign folder and change nothing in it.")

  @Argument(help: "征集文件夹，或填写本 F.xlsx。 The campaign folder, or its workbook.")
  var folder: String

  @Option(help: "另写一份内部汇总表 F.xlsx，标出检查结果，不得公开。 Also the office's own workbook with the findings marked.")
  var mark: String?

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run(logIsResult: true) {
      let builder = try session.builder(report.settings(common))
      return if let mark { try builder.check(folder, marking: mark) } else { try builder.check(folder) }
    }
  }
}
