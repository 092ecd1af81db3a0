import ArgumentParser
import Campaigns
import Reports

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", _superCommandName: "huizong",
    abstract: "编码工作簿：给意见归类、写处理结果，再写回文件夹。 The workbook in which staff group and dispose of suggestions, out and back.",
    discussion: """
      huizong code DIR -o coding.xlsx         写出工作簿，内部使用，不得公开。 Write the workbook; it must not leave the office.
      huizong code DIR --apply coding.xlsx    写回结果，全部写成或一个也不写。 Bring the decisions back, all or none.
      """)

  @Argument(help: "征集文件夹，或填写本 F.xlsx。 The campaign folder, or its workbook.")
  var folder: String

  @Option(name: .shortAndLong, help: "写出工作簿 F.xlsx；- 为标准输出。 Write the workbook.")
  var output: String?

  @Option(help: "写回填好的工作簿。 Bring back a filled-in workbook.")
  var apply: String?

  @Option(help: "填写的人；工作簿里写了编码人的行，以工作簿为准。 Who filled it in, where its rows do not say.")
  var by: String?

  @Option(help: "两边都改过的：refuse 都不写（默认），folder 保留文件夹里的，workbook 取工作簿里的。 What both sides changed.")
  var conflicts = CodingConflicts.refuse

  @Flag(help: "只说会改什么，不写文件。 Say what would be done; write nothing.")
  var dryRun = false

  @Option(help: "单位的 office.yaml。 The office's settings.")
  var office: String?

  @Option(help: "日期，例如 2020-06-18：写出时记入元数据，写回时记入 coding-log.jsonl。 Day in the metadata, or in the trail.")
  var date: CalendarDate?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (output == nil) == (apply == nil) {
      throw ValidationError("请用 -o 或 --apply 之一。 Give either -o or --apply.")
    }
    if let output { try common.refuseJSON(beside: output) }
    if output != nil, by != nil || dryRun || conflicts != .refuse {
      throw ValidationError(
        "--by、--conflicts、--dry-run 只和 --apply 一起用。 --by, --conflicts and --dry-run go with --apply.")
    }
  }

  func run() throws {
    let session = Session(common)
    try session.runOutput {
      var settings = ReportSettings()
      settings.office = office
      settings.date = date
      settings.isStrict = common.strict
      let builder = try session.builder(settings)
      if let apply {
        return Rendered(
          outcome: try builder.applyCoding(folder, from: apply, coder: by, conflicts: conflicts, isTrial: dryRun))
      }
      return try builder.codingWorkbook(folder, as: output ?? "-")
    }
  }
}

extension CodingConflicts: ExpressibleByArgument {}
