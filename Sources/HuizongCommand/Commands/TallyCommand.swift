import ArgumentParser
import Reports

struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", _superCommandName: "huizong",
    abstract: "只生成汇总表（xlsx）。 Make the workbook alone.")

  @Argument(help: "征集文件夹，或填写本 F.xlsx。 The campaign folder, or its workbook.")
  var folder: String

  @Option(name: .shortAndLong, help: "F.xlsx；- 为标准输出。 The file to write.")
  var output: String

  @Flag(
    name: .customLong("internal"),
    help: "内部汇总表：全部意见和核对单，不得公开。 The office's own workbook: every row, and the checking sheet.")
  var isInternal = false

  @Option(help: "各表另存为 CSV 的文件夹，附数据字典。 Folder for the sheets as CSV, with a data dictionary.")
  var csv: String?

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try common.refuseJSON(beside: output) }

  func run() throws {
    let session = Session(common)
    try session.runOutput {
      var settings = report.settings(common)
      settings.csvFolder = csv
      let builder = try session.builder(settings)
      return isInternal ? try builder.internalTally(folder, as: output) : try builder.tally(folder, as: output)
    }
  }
}
