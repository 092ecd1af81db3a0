import ArgumentParser
import Reports

struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", _superCommandName: "huizong",
    abstract: "只生成通知（PDF、PNG 或 SVG）。 Make the notice alone.")

  @Argument(help: "征集文件夹，或填写本 F.xlsx。 The campaign folder, or its workbook.")
  var folder: String

  @Option(name: .shortAndLong, help: "F.pdf、F-%d.png 或 F-%03d.svg；- 为标准输出（PDF）。 The file to write.")
  var output: String

  @Option(help: "PNG 的分辨率（每英寸像素）。 Resolution of a PNG in pixels an inch.")
  var resolution: Double = 150

  @Option(help: "只要这些页的图片：3 或 2-5。 Pictures of these pages alone.")
  var pages: PageRange?

  @Option(name: .customLong("report"), help: "逐行写明排版所做的处理（JSON）。 Write what was done to each line.")
  var layout: String?

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try common.refuseJSON(beside: output)
    guard (36...1200).contains(resolution) else {
      throw ValidationError("--resolution 应在 36 到 1200 之间。 --resolution is from 36 to 1200.")
    }
    if pages != nil, !output.hasSuffix(".png"), !output.hasSuffix(".svg") {
      throw ValidationError("--pages 只和 .png、.svg 一起用。 --pages goes with .png and .svg.")
    }
  }

  func run() throws {
    let session = Session(common)
    var settings = report.settings(common)
    settings.layoutReport = layout
    settings.tellsLayout = common.json
    try session.runOutput {
      try session.builder(settings).notice(folder, as: output, resolution: resolution, selected: pages?.range)
    }
  }
}
