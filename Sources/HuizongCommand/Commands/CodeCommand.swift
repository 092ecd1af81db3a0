import ArgumentParser
import Campaigns
import Reports

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", _superCommandName: "huizong",
    abstract: "编码工作簿：给意见归类、写处理结果，再写回文件夹。 The workbook in which staff group and dispose of suggestions, out and back.")

  @Argument(help: "征集文件夹。 The campaign folder.")
  var folder: String

  @Option(name: .shortAndLong, help: "写出工作簿 F.xlsx；- 为标准输出。 Write the workbook.")
  var output: String?

  @Option(help: "office.yaml 另在别处。 The office's settings.")
  var office: String?

  @Option(help: "日期，例如 2020-06-18：写出时记入元数据，写回时记入 coding-log.jsonl。 Day in the metadata, or in the trail.")
  var date: CalendarDate?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard output != nil else { throw ValidationError("-o F.xlsx") }
  }

  func run() throws {
    let session = Session(common)
    try session.run {
      var settings = ReportSettings()
      settings.office = office
      settings.date = date
      settings.isStrict = common.strict
      let rendered = try session.builder(settings).codingWorkbook(folder, as: output ?? "-")
      if let bytes = rendered.standardOutput { try session.write(bytes) }
      return rendered.outcome
    }
  }
}
