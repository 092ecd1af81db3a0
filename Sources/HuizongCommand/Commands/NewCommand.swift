import ArgumentParser
import Campaigns
import Reports

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "建立一个带说明的征集文件夹。 Make a campaign folder to fill in, commented.")

  @Argument(help: "新文件夹。 The folder to make.")
  var folder: String

  @Option(help: "通知的种类。 Kind of notice.")
  var kind: CampaignKind = .summary

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run { try session.builder().newCampaign(at: folder, kind: kind) }
  }
}

extension CampaignKind: ExpressibleByArgument {}
