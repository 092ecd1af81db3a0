import ArgumentParser
import Reports

struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "只生成通知（PDF、PNG 或 SVG）。 Make the notice alone.")

  @Argument(help: "征集文件夹。 The campaign folder.")
  var folder: String

  @Option(name: .shortAndLong, help: "F.pdf、F.png 或 F.svg；- 为标准输出（PDF）。 The file to write.")
  var output: String

  @Option(help: "PNG 的分辨率（每英寸像素）。 Resolution of a PNG in pixels an inch.")
  var resolution: Double = 150

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (36...1200).contains(resolution) else { throw ValidationError("--resolution: 36…1200") }
  }

  func run() throws {
    let session = Session(common)
    try session.run {
      let rendered = try session.builder(report.settings(common)).notice(folder, as: output, resolution: resolution)
      if let bytes = rendered.standardOutput { try session.terminal.bytes(bytes) }
      return rendered.outcome
    }
  }
}
