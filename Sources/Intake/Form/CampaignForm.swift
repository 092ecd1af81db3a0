import Campaigns
import Diagnostics
import SpreadsheetReading
import Surroundings

/// A campaign on its way between a folder and a fill-in workbook.
public struct CampaignForm {
  /// Where it is kept.
  public let home: CampaignHome
  public let campaign: Campaign
  public let log: DiagnosticLog
  private let source: CampaignSource
  private let draft: CampaignDraft
  private let world: any World

  /// - Throws: what loading the campaign throws: one that has errors goes nowhere.
  public init(_ path: String, office: String?, world: any World) throws(Failed) {
    let loaded = try CampaignLoader(world: world).load(folder: path, office: office)
    campaign = loaded.value
    let loader = CampaignLoader(world: world)
    let faults = FieldFaults()
    source = try loader.source(of: path, faults: faults)
    // The campaign's own fields: an office's file goes on to hold beside the workbook.
    draft = CampaignFields(campaign: source.entries, office: [], at: source.place, faults: FieldFaults()).draft()
    home = source.home
    log = loaded.log
    self.world = world
  }

  /// Whether a file is a fill-in workbook.
  public static func isForm(_ path: String, world: any World) -> Bool {
    guard CampaignHome(path, world: world).isWorkbook else { return false }
    return (try? FormBook(at: path, world: world))?.isForm ?? false
  }

  /// The files in the campaign's folder that it names.
  public var files: [String] {
    let annexes = draft.annexes.compactMap { annex in if case .file(let file) = annex.content { file.name } else { nil }
    }
    var files: [String] = []
    for name in draft.images.map(\.file) + annexes
    where !files.contains(name) && world.isFile(CampaignLoader.joined(home.folder, name)) {
      files.append(name)
    }
    return files
  }

  /// The template that it names.
  public var template: String? { draft.publication.template }

  /// The office's file that holds for it; nil where there is none.
  public var officeFile: String? {
    ["office.yaml", "../office.yaml"].map { CampaignLoader.plain(CampaignLoader.joined(home.folder, $0)) }
      .first { world.isFile($0) }
  }

  // MARK: To a workbook

  /// What a fill-in workbook of it holds.
  /// - Parameter limit: rows that it may have; reading ends behind them.
  /// - Throws: what reading the rows throws; `form.field-unplaced`.
  public func content(atMost limit: Int) throws(Failed) -> Warned<FormContent> {
    var log = DiagnosticLog()
    let filler = FormFiller(source.entries)
    for (path, place) in filler.unplaced { log.append(.formUnplaced, at: place, ["field": path]) }
    if log.hasErrors { throw Failed(log) }
    var content = filler.content
    let gathered = Gathered()
    try RowTables(
      draft: draft, world: world,
      table: { heads, columns throws(Failed) in gathered.tables.append((heads, columns, [])) },
      record: { cells throws(Failed) in
        gathered.count += 1
        if gathered.count > limit {
          throw Failed(.formRowsMany, ["count": "\(limit)", "limit": "\(limit)"])
        }
        gathered.tables[gathered.tables.count - 1].records.append(cells)
      }
    ).visit(source.rows)
    let named = self.named
    content.rows = gathered.tables.map { table in
      FormContent.Rows(
        heads: table.heads, columns: table.columns, records: table.records,
        renamable: CampaignForm.renamable(table.heads, table.columns, without: named))
    }
    if !home.isWorkbook, try hasComments() { log.append(.formCommentsLeft, at: source.place) }
    return Warned(content, log)
  }

  /// Heads that the campaign names.
  private var named: Set<String> {
    Set(draft.questions.compactMap(\.column) + draft.columns.values.map(\.header) + draft.publication.publicColumns)
  }

  /// Heads that are our own names of columns for which no other head would be taken.
  private static func renamable(_ heads: [String], _ columns: [String?], without named: Set<String>) -> Set<Int> {
    Set(
      heads.indices.filter { index in
        guard index < columns.count, columns[index] == heads[index], !named.contains(heads[index]) else { return false }
        // 理由 before 处理结果 would be the citizen's.
        if columns[index] == ColumnName.reason.rawValue,
          columns.firstIndex(of: ColumnName.disposition.rawValue).map({ $0 < index }) != true
        {
          return false
        }
        return heads.count { ColumnName.find($0)?.column.rawValue == heads[index] } == 1
      })
  }

  private final class Gathered {
    var tables: [(heads: [String], columns: [String?], records: [[String]])] = []
    var count = 0
  }

  private func hasComments() throws(Failed) -> Bool {
    let text = try YAMLFile(world: world).text(of: CampaignLoader.joined(home.folder, "campaign.yaml"))
    return text.split(separator: "\n").contains { $0.drop { $0 == " " }.first == "#" }
  }

  // MARK: To a folder

  /// The `campaign.yaml` that says what the workbook says.
  public var yaml: String {
    let name = home.path.split(separator: "/").last.map(String.init) ?? home.path
    return CampaignYAML.text(source.entries, about: "由填写本“\(name)”写成。 Made from the workbook “\(name)”.")
  }

  /// Hands on the rows as lines of CSV, in as many files as the workbook has sheets of them.
  /// - Parameters:
  ///   - begin: begins a file.
  ///   - write: takes a line of it.
  /// - Returns: how many rows there are.
  public func writeRows(
    begin: @escaping (String) throws(Failed) -> Void, write: @escaping (String) throws(Failed) -> Void
  ) throws(Failed) -> Int {
    let progress = Progress()
    try RowTables(
      draft: draft, world: world,
      table: { heads, _ throws(Failed) in
        progress.tables += 1
        progress.width = heads.count
        try begin(progress.tables == 1 ? "suggestions.csv" : "suggestions-\(progress.tables).csv")
        try write(ImportPass.line(heads, isFirst: true))
      },
      record: { cells throws(Failed) in
        progress.rows += 1
        let missing = max(0, progress.width - cells.count)
        try write(ImportPass.line(Array(cells.prefix(progress.width)) + Array(repeating: "", count: missing)))
      }
    ).visit(source.rows)
    return progress.rows
  }

  private final class Progress {
    var tables = 0
    var width = 0
    var rows = 0
  }
}
