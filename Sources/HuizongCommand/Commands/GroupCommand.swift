import ArgumentParser
import Reports

struct GroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", _superCommandName: "huizong",
    abstract: "按归类用词给未归类的意见提出分组建议；建议须由人确认。 Propose groups for suggestions; a person has the last word.",
    discussion: """
      用词写在 campaign.yaml 各分组的 codebook 里；没有用词的，列出常见的说法。建议写入 proposals.jsonl，只供本单位用，
      不进通知和统计。用 huizong code 写出编码工作簿，由人选定。
      Words stand in the codebook of each group in campaign.yaml; frequent phrases are shown of what they do not cover.
      Proposals go into proposals.jsonl, for the office alone, and into no notice or tally; staff confirm them in the
      workbook of huizong code.
      """)

  @Argument(help: "征集文件夹，或填写本 F.xlsx。 The campaign folder, or its workbook.")
  var folder: String

  @Flag(help: "只说有什么建议，不写文件。 Say what would be proposed; write nothing.")
  var dryRun = false

  @Option(help: "单位的 office.yaml。 The office's settings.")
  var office: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run {
      var settings = ReportSettings()
      settings.office = office
      settings.isStrict = common.strict
      return try session.builder(settings).group(folder, isTrial: dryRun)
    }
  }
}
