import ArgumentParser
import Reports

struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts", abstract: "列出字体及其许可。 List the fonts and their licences.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run { try session.builder().fonts() }
  }
}
