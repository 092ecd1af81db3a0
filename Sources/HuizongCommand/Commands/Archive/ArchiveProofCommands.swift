import Archive
import ArgumentParser
import Reports

struct ArchiveRootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "root", abstract: "登记簿的根：一个数，公布之后登记簿不能再悄悄改动。 The root of the register, as hex and QR code.")

  @Flag(name: .customLong("qr"), inversion: .prefixedNo, help: "附二维码。 With a QR code.")
  var showsCode = true

  @OptionGroup var archive: ArchiveWork

  func run() throws {
    try archive.run { path, options, session in
      try ArchiveCommands.root(path, showsCode: showsCode && !archive.common.json, options: options)
    }
  }
}

struct ArchiveProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "写一份不用档案就能核对的证明。 Write a proof that is checked without the archive.")

  @Argument(help: "包名或档号：证明它在登记簿中。 Bag or archive number that stands in the register.")
  var bag: String?

  @Option(
    help: "曾经公布的根：证明登记簿只增未改。 A root that was published: the register was only added to since.",
    transform: RootArgument.digits)
  var since: String?

  @Option(name: .shortAndLong, help: "证明写到哪里；- 为标准输出。 Where the proof goes.")
  var output = "-"

  @OptionGroup var archive: ArchiveWork

  func validate() throws {
    if (bag == nil) == (since == nil) {
      throw ValidationError("请给出包名或档号，或 --since 根。 Give either a bag or --since ROOT.")
    }
  }

  func run() throws {
    try archive.runOutput { path, options in
      try ArchiveCommands.prove(path, bag: bag, since: since, to: output, options: options)
    }
  }
}

struct ArchiveCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对一份证明，不需要档案。 Check a proof; no archive is needed.")

  @Argument(help: "证明。 The proof.")
  var proof: String

  @Option(help: "公布的根。 The root that was published.", transform: RootArgument.digits)
  var root: String?

  @Option(help: "包的文件夹，一并逐字节核对。 Folder of the bag, every byte of which is verified too.")
  var bag: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = Session(common)
    try session.run(logIsResult: true) {
      var options = ArchiveOptions()
      options.isCancelled = Interruption.isAsked
      return try ArchiveCommands.check(
        proof: proof, root: root, bag: bag, world: session.world, options: options)
    }
  }
}

struct ArchiveExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出副本：文件夹、ZIP 或 OCFL。 Copies for others: a folder, a ZIP, an OCFL object.",
    discussion: "以 .zip 结尾的输出为 ZIP。默认只导出公开包。 An output that ends in .zip is a ZIP; by default public bags only.")

  @Argument(help: "包名或档号。 Bags or archive numbers.")
  var bags: [String]

  @Option(name: .shortAndLong, help: "新的文件夹或 .zip 文件。 A new folder, or a .zip file.")
  var output: String

  @Flag(help: "受限包也导出。 Restricted bags too.")
  var full = false

  @Flag(help: "导出为 OCFL 1.1 对象，更正为新版本。 As an OCFL 1.1 object, corrections being its versions.")
  var ocfl = false

  @Flag(help: "移交档案馆：每件一个以档号为名的文件夹、归档文件目录和检测报告。 For the transfer to an archive.")
  var handover = false

  @OptionGroup var archive: ArchiveWork

  func validate() throws {
    if ocfl || handover, output.hasSuffix(".zip") {
      throw ValidationError("--ocfl 和 --handover 写成文件夹，不是 .zip。 --ocfl and --handover make a folder, not a .zip.")
    }
    if handover, ocfl || full {
      throw ValidationError("--handover 不和 --ocfl、--full 一起用。 --handover goes with neither --ocfl nor --full.")
    }
  }

  func run() throws {
    try archive.run { path, options, session in
      if handover {
        return try ArchiveCommands.handOver(
          path, bags, to: output, world: session.world, options: options)
      }
      var request = ExportRequest(bags, form: ocfl ? .ocfl : output.hasSuffix(".zip") ? .zip : .folder)
      request.isFull = full
      return try ArchiveCommands.export(path, request, to: output, options: options)
    }
  }
}
