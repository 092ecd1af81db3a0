import ArgumentParser
import Campaigns
import Reports

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "建立一个带说明的征集文件夹，或一个填写本。 Make a campaign to fill in: a commented folder, or one workbook.",
    discussion: """
      huizong new DIR                          文件夹：campaign.yaml、suggestions.csv。 A folder of plain files.
      huizong new --workbook F.xlsx            一个填写本，不用改 YAML。 One workbook, for people who do not edit YAML.
      huizong new --workbook F.xlsx --from DIR 已有的文件夹变成填写本。 A folder as a workbook; huizong import F.xlsx -o DIR is the way back.
      """)

  @Argument(help: "新文件夹。 The folder to make.")
  var folder: String?

  @Option(help: "填写本 F.xlsx。 The workbook to make.")
  var workbook: String?

  @Option(help: "由这个征集文件夹生成填写本。 Make the workbook of this campaign folder.")
  var from: String?

  @Option(help: "填写本的用语：zh-CN、zh-HK、zh-TW、zh-MO、en-GB。 Locale of the workbook.")
  var locale: Campaigns.Locale?

  @Option(help: "单位的 office.yaml。 The office's settings.")
  var office: String?

  @Option(help: "通知的种类。 Kind of notice.")
  var kind: CampaignKind = .summary

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (folder == nil) == (workbook == nil) {
      throw ValidationError("请给出新文件夹，或 --workbook F.xlsx。 Give either a folder or --workbook F.xlsx.")
    }
    if let folder, folder.hasSuffix(".xlsx") {
      throw ValidationError("填写本请写作 --workbook \(folder)。 A workbook is made by --workbook \(folder).")
    }
    if workbook == nil, from != nil || locale != nil {
      throw ValidationError("--from、--locale 只和 --workbook 一起用。 --from and --locale go with --workbook.")
    }
    if from != nil, locale != nil {
      throw ValidationError(
        "--locale 不和 --from 一起用：用语依那个文件夹。 --locale does not go with --from, whose folder has its own.")
    }
  }

  func run() throws {
    let session = Session(common)
    try session.run {
      var settings = ReportOptions.strictOnly(common)
      settings.office = office
      let builder = try session.builder(settings)
      guard let workbook else { return try builder.newCampaign(at: folder ?? "", kind: kind) }
      let isEnglish = common.lang == .en
      guard let from else {
        return try builder.newWorkbook(at: workbook, kind: kind, locale: locale, isEnglish: isEnglish)
      }
      return try builder.workbook(of: from, at: workbook, isEnglish: isEnglish)
    }
  }
}

extension Campaigns.Locale: ExpressibleByArgument {}

extension CampaignKind: ExpressibleByArgument {}
