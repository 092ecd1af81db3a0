import ArgumentParser
import Reports

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "把已公布的通知文本变成征集文件夹。 Turn the text of a published notice into a campaign folder.",
    discussion: "原文件保存在 source/，每一处改动记在 import-log.txt。")

  @Argument(help: "通知文本。 The notice's text.")
  var file: String

  @Option(name: .shortAndLong, help: "新文件夹。 The folder to make.")
  var output: String

  @Option(help: "通知的网页地址，印成二维码。 Address of the page, printed as a QR code.")
  var url: String?

  @Option(help: "文本的编码，例如 utf-8、gb18030、big5。 Encoding of the text.")
  var encoding: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run {
      try session.builder(ReportOptions.strictOnly(common))
        .importNotice(file: file, to: output, url: url, encoding: encoding)
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
