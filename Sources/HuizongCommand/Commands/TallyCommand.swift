import ArgumentParser
import Reports

struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "只生成汇总表（xlsx）。 Make the workbook alone.")

  @Argument(help: "征集文件夹。 The campaign folder.")
  var folder: String

  @Option(name: .shortAndLong, help: "F.xlsx；- 为标准输出。 The file to write.")
  var output: String

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run {
      let rendered = try session.builder(report.settings(common)).tally(folder, as: output)
      if let bytes = rendered.standardOutput { try session.terminal.bytes(bytes) }
      return rendered.outcome
    }
  }
}
