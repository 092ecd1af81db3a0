import ArgumentParser
import Reports

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "列出或复制模板。 List or copy templates.",
    subcommands: [List.self, Copy.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出模板。 List templates.")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.run { try session.builder().templates() }
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "copy", abstract: "复制模板。 Copy a template.")

    @Argument(help: "模板名。 Name of the template.")
    var name: String

    @Argument(help: "新文件夹。 The folder to make.")
    var folder: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = Session(common)
      try session.run { try session.builder().copyTemplate(name, to: folder) }
    }
  }
}
