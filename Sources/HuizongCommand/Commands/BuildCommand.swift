import ArgumentParser
import Reports

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", _superCommandName: "huizong",
    abstract: "生成 notice.pdf、tally.xlsx 和 summary.json。 Make the notice, the workbook and the data.")

  @Argument(help: "征集文件夹，或填写本 F.xlsx。 The campaign folder, or its workbook.")
  var folder: String

  @Option(name: .shortAndLong, help: "输出文件夹，默认为 DIR/out；填写本的在它旁边，F-out。 Where the outputs go.")
  var output: String?

  @Flag(
    name: .customLong("internal"),
    help: "另写 tally-internal.xlsx：全部意见和核对单，不得公开。 Also the office's own workbook, which must not leave it.")
  var isInternal = false

  @Option(help: "统计表各表另存为 CSV 的文件夹，附数据字典；内部的在其下 internal/。 Folder for the sheets as CSV; internal ones below.")
  var csv: String?

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run {
      var settings = report.settings(common)
      settings.makesInternalWorkbook = isInternal
      settings.csvFolder = csv
      return try session.builder(settings).build(folder, to: output)
    }
  }
}
