import Diagnostics
import Surroundings

/// The files of rows in a campaign folder: `suggestions*.csv`, `.tsv`, `.jsonl`, in the order of their names.
struct RowFiles {
  enum Format {
    case delimited(UInt8?)
    case jsonLines
  }

  struct File {
    /// In the folder.
    let name: String
    let path: String
    let format: Format
  }

  let files: [File]
  private(set) var log = DiagnosticLog()

  /// Endings of tables that this version does not read.
  private static let foreign = [".xlsx", ".xls", ".et", ".ods", ".xlsm"]

  init(in folder: String, world: any World) {
    let names = world.list(folder).filter {
      $0.hasPrefix("suggestions") && world.isFile(CampaignLoader.joined(folder, $0))
    }
    files = names.compactMap { name in
      RowFiles.format(of: name).map { File(name: name, path: CampaignLoader.joined(folder, name), format: $0) }
    }
    let read = Set(files.map { RowFiles.stem(of: $0.name) })
    for name in names where RowFiles.foreign.contains(where: { name.lowercased().hasSuffix($0) }) {
      // A workbook that was saved again as text is the same table, not a second one.
      if !read.contains(RowFiles.stem(of: name)) {
        log.append(.rowsFormatUnread, at: .file(CampaignLoader.joined(folder, name)), ["name": name])
      }
    }
  }

  private static func format(of name: String) -> Format? {
    let name = name.lowercased()
    if name.hasSuffix(".csv") { return .delimited(nil) }
    if name.hasSuffix(".tsv") { return .delimited(CSVDialect.tab) }
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") ? .jsonLines : nil
  }

  private static func stem(of name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }
}
