import Archive
import ArgumentParser
import Reports

struct ArchiveVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对登记簿、各包和目录；有损坏时退出码为 5。 Verify register, bags and catalogue.")

  @Argument(help: "只核对这些包或档号。 Only these bags or archive numbers.")
  var bags: [String] = []

  @Flag(help: "读出并核对每一个字节；否则只查有无和大小。 Read every byte.")
  var readData = false

  @Option(help: "分期核对：第几份/共几份，例如 1/12。 One part of a round, as 1/12.")
  var part: String?

  @Option(help: "曾经公布的登记簿的根。 A root that was published.", transform: RootArgument.digits)
  var root: String?

  @OptionGroup var archive: ArchiveWork

  private var parts: (part: Int, of: Int)? {
    guard let part else { return nil }
    let numbers = part.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let which = numbers[0], let count = numbers[1], count >= 1, (1...count).contains(which)
    else {
      return nil
    }
    return (which, count)
  }

  func validate() throws {
    if part != nil, parts == nil {
      throw ValidationError("--part 写作 N/T，1 ≤ N ≤ T，例如 1/12。 --part is N/T, 1 ≤ N ≤ T, as 1/12.")
    }
  }

  func run() throws {
    try archive.run(logIsResult: true) { path, options, session in
      var request = VerifyRequest()
      request.readsData = readData
      request.part = parts
      request.bags = bags
      request.root = root
      return try ArchiveCommands.verify(path, request, options: options)
    }
  }
}

struct ArchiveDisposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispose", abstract: "销毁一个包，登记和销毁记录留存。 Destroy a bag; its line and a record stay.")

  @Argument(help: "包名。 The bag.")
  var bag: String

  @Option(help: "原因。 Why.")
  var reason: String

  @Option(help: "批准人或机构。 Who decided.")
  var authority: String?

  @Flag(help: "依个人请求删除受限包，不等保管期满。 A person's right to erasure: a restricted bag goes before its time.")
  var erasure = false

  @OptionGroup var archive: ArchiveWork
  @OptionGroup var time: ArchiveTime

  func run() throws {
    try archive.run { path, options, session in
      var disposal = Disposal(bag: bag, reason: reason, time: time.text(session))
      disposal.authority = authority
      disposal.isErasure = erasure
      return try ArchiveCommands.dispose(path, disposal, options: options)
    }
  }
}

struct ArchiveRepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "从另一份副本恢复损坏的文件，再全部核对。 Restore damaged files from a second copy.")

  @Option(help: "另一份副本的文件夹。 Folder of the second copy.")
  var from: String

  @OptionGroup var archive: ArchiveWork

  func run() throws {
    try archive.run(logIsResult: true) { path, options, session in
      try ArchiveCommands.repair(path, from: from, options: options)
    }
  }
}

struct ArchiveRebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "由各包和登记簿重建目录。 Make the catalogue again from bags and register.")

  @OptionGroup var archive: ArchiveWork

  func run() throws {
    try archive.run { path, options, _ in try ArchiveCommands.rebuild(path, options: options) }
  }
}
