import ArgumentParser
import Reports

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "检查字体文件和程序库。 Check the font files and libraries.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run { try session.builder().doctor() }
  }
}
