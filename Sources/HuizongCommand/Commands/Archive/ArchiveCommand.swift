import ArgumentParser

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", _superCommandName: "huizong",
    abstract: "档案：归档、核对、检索、更正、销毁、移交。 Archive records, verify and find them.",
    discussion: """
      档案是一个文件夹：每次征集两个 BagIt 包（公开、受限），一本只增不改的登记簿，一个检索目录。见 docs/archive.md。
      An archive is a folder: two BagIt bags a campaign, an append-only register, a catalogue to search.
      """,
    subcommands: [
      ArchiveInitCommand.self, ArchiveAddCommand.self, ArchiveImportCommand.self, ArchiveVerifyCommand.self,
      ArchiveListCommand.self, ArchiveSearchCommand.self, ArchiveShowCommand.self, ArchiveDisposeCommand.self,
      ArchiveRepairCommand.self, ArchiveRebuildCommand.self, ArchiveRootCommand.self, ArchiveProveCommand.self,
      ArchiveCheckCommand.self, ArchiveExportCommand.self,
    ])
}
