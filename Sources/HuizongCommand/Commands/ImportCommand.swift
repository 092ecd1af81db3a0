import ArgumentParser
import Campaigns
import Diagnostics
import Reports

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "把系统导出的表格、填写本或已公布的通知文本变成征集文件夹。 Turn exported tables, a filled-in workbook, or the text of a notice, into a campaign folder.",
    discussion: """
      表格：xlsx、CSV、TSV、网页表格（.xls、.html）、JSON，可以多个；逐条意见写进 suggestions.csv。
      原文件保存在 source/，每一处改动记在 import-log.txt。导出格式见 docs/profiles.md。
      """)

  @Argument(help: "表格，或一份通知文本。 Tables, or the text of one notice.")
  var files: [String]

  @Option(name: .shortAndLong, help: "新文件夹。 The folder to make.")
  var output: String

  @Option(help: "通知的网页地址，印成二维码。 Address of the page, printed as a QR code.")
  var url: String?

  @Option(help: "文本的编码，例如 utf-8、gb18030、big5。 Encoding of the text.")
  var encoding: String?

  @Option(help: "导出格式：profiles/ 中的名称，或一个 YAML 文件。 Profile of the export.")
  var profile: String?

  @Option(help: "各栏的表头，例如 text=留言,received=时间。 Their headers by our columns.")
  var columns: String?

  @Flag(help: "只显示将要生成什么，不写文件。 Show what would be made; write nothing.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let url, !WebAddress.isPage(url) {
      throw ValidationError("--url 以 http:// 或 https:// 开头。 --url begins with http:// or https://.")
    }
  }

  func run() throws {
    let session = Session(common)
    var request = TableImportRequest()
    request.encoding = encoding
    request.profile = profile
    request.columns = columns
    request.isDryRun = dryRun
    try session.run {
      let builder = try session.builder(ReportOptions.strictOnly(common))
      do {
        return try builder.importFiles(files, to: output, url: url, request: request)
      } catch let error as Failed {
        guard error.log.count(of: .textColumnMissing) > 0, let question = ColumnQuestion(session, common),
          let headers = builder.unknownHeaders(of: files, request: request),
          let chosen = try question.ask(about: headers)
        else { throw error }
        request.chosen = chosen
        let outcome = try builder.importFiles(files, to: output, url: url, request: request)
        question.tellOption(chosen)
        return outcome
      }
    }
  }
}

extension ReportOptions {
  static func strictOnly(_ common: CommonOptions) -> ReportSettings {
    var settings = ReportSettings()
    settings.isStrict = common.strict
    return settings
  }
}
