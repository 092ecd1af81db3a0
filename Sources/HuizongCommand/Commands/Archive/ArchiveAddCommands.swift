import Archive
import ArgumentParser
import Reports

struct ArchiveInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建档案。 Found an archive.")

  @Argument(help: "新的或空的文件夹。 A new or empty folder.")
  var folder: String

  @Option(help: "全宗号，例如 J001。 Code of the fonds.")
  var fonds: String

  @Option(help: "门类代码。 Category.")
  var category = "WS"

  @Option(help: "机构或问题代码。 Unit or subject.")
  var unit = "BGS"

  @Option(help: "档号规则（DA/T 13）。 Pattern of archive numbers.")
  var pattern = ArchiveNumberPattern.usual

  @Option(help: "立档单位名称。 Name of the office that keeps it.")
  var keeper: String?

  @OptionGroup var time: ArchiveTime
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run {
      let settings = try ArchiveSettings(
        fonds: fonds, category: category, unit: unit, pattern: pattern, keeper: keeper)
      return try ArchiveCommands.found(folder, settings, time: time.text(session), options: ArchiveOptions())
    }
  }
}

struct ArchiveAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "重新生成全部成果并归档：公开、受限两个包。 Make all outputs anew and archive them.")

  @Argument(help: "征集文件夹。 The campaign folder.")
  var folder: String

  @Option(help: "保管期限：永久、30年、10年。 Retention: permanent, 30, 10.")
  var retention = Retention.years30

  @Option(help: "档号；默认按规则取下一个。 Archive number; by default the next.")
  var number: String?

  @Option(help: "更正哪个包或档号；原包保持不变。 Bag or archive number that this corrects.")
  var corrects: String?

  @Option(help: "更正的原因。 Why it is corrected.")
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "受限包加密给此证书或公钥（可重复）；DA/T 70 要求归档时不加密。 Encrypt the restricted bag to this certificate or key.",
      valueName: "key"))
  var encryptTo: [String] = []

  @OptionGroup var archive: ArchiveWork
  @OptionGroup var time: ArchiveTime
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if (reason == nil) != (corrects == nil) {
      throw ValidationError("--corrects 和 --reason 要一起给出。 --corrects and --reason go together.")
    }
  }

  func run() throws {
    try archive.run { path, options, session in
      var request = ArchiveRequest(time: time.text(session))
      request.retention = retention
      request.archiveNumber = number
      request.corrects = corrects
      request.reason = reason
      request.recipients = encryptTo
      request.options = options
      return try session.builder(report.settings(archive.common)).archive(folder, to: path, request)
    }
  }
}

struct ArchiveImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "收入别处制作的 BagIt 包，逐字节照原样。 Take in a bag of another maker as it is.")

  @Argument(help: "包的文件夹。 The bag's folder.")
  var bag: String

  @Option(help: "在档案里的名称。 Its name in the archive.")
  var name: String?

  @Option(help: "档号。 Its archive number.")
  var number: String?

  @OptionGroup var archive: ArchiveWork
  @OptionGroup var time: ArchiveTime

  func run() throws {
    try archive.run { path, options, session in
      try ArchiveCommands.importBag(
        bag, to: path, name: name, archiveNumber: number, time: time.text(session), options: options)
    }
  }
}
