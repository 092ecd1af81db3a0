import ArgumentParser
import Reports

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: "huizong",
    abstract: "显示通知 PDF 内嵌的记录。 Show the record within a notice.")

  @Argument(help: "通知的 PDF。 The notice.")
  var file: String

  @Argument(help: "只输出记录里的这个文件，例如 campaign.json。 Print this file of the record.")
  var name: String?

  @Option(name: .shortAndLong, help: "把记录的全部文件写入这个新文件夹。 Write every file of the record into this new folder.")
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if name != nil, output != nil {
      throw ValidationError("文件名和 -o 只能给一个。 Give either a name or -o.")
    }
  }

  func run() throws {
    let session = Session(common)
    try session.runOutput { try session.builder().show(file, name: name, to: output) }
  }
}
