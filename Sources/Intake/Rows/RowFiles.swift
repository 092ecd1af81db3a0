import Diagnostics
import Surroundings

/// The files of rows in a campaign folder: `suggestions*` with the ending of a table, in the order of their names.
struct RowFiles {
  struct File {
    /// In the folder.
    let name: String
    let path: String
    let format: TableFormat
    /// The sheets that have rows; nil: any may.
    var sheets: [String]?

    /// Whether decisions can be written into it cell by cell, with all else as it is.
    var isEditable: Bool {
      switch format {
      case .delimited, .jsonLines: true
      case .json, .page, .workbook: false
      }
    }

    /// The file as one table.
    var table: TableName { TableName(path: path, file: name) }
  }

  private(set) var files: [File] = []
  private(set) var log = DiagnosticLog()

  init(in folder: String, world: any World) {
    let names = world.list(folder).filter {
      $0.hasPrefix("suggestions") && world.isFile(CampaignLoader.joined(folder, $0))
    }
    let texts = Set(names.filter { TableFormat.isText($0) }.map { RowFiles.stem(of: $0) })
    for name in names {
      let path = CampaignLoader.joined(folder, name)
      if TableFormat.isText(name) || !TableFormat.isForeign(name) && TableFormat.isTable(name) {
        // A workbook that was saved again as text is the same table, not a second one.
        if !TableFormat.isText(name), texts.contains(RowFiles.stem(of: name)) {
          log.append(.tableTwice, at: .file(path), ["name": name])
        } else {
          files.append(File(name: name, path: path, format: TableFormat.format(of: path, world: world)))
        }
      } else if TableFormat.isForeign(name), !texts.contains(RowFiles.stem(of: name)) {
        log.append(.rowsFormatUnread, at: .file(path), ["name": name])
      }
    }
  }

  /// The sheets of suggestions in a campaign's workbook.
  init(ofWorkbook path: String, sheets: [String]) {
    guard !sheets.isEmpty else { return }
    let name = String(path.split(separator: "/").last ?? "")
    files = [File(name: name, path: path, format: .workbook, sheets: sheets)]
  }

  private static func stem(of name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }
}
