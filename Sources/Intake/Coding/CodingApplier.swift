import Campaigns
import Diagnostics
import Packaging
import SpreadsheetReading
import Surroundings

/// Brings the decisions of a coding workbook back into the campaign folder: compares, makes the files anew beside their places,
/// and reads them again before anybody may put them there.
public struct CodingApplier {
  /// The campaign file's groups that have an id of their own, and those it has at all.
  private struct Declared {
    let all: Set<String>
    let stated: Set<String>
  }

  private let world: any World
  private let folder: String
  private let office: String?
  private let campaign: Campaign
  private let draft: CampaignDraft
  private let source: CampaignSource
  private let declared: Declared

  /// - Parameter campaign: what the folder's files say now.
  /// - Throws: what reading the campaign's files throws.
  public init(_ campaign: Campaign, folder: String, office: String?, world: any World) throws(Failed) {
    self.campaign = campaign
    self.world = world
    self.office = office
    let loader = CampaignLoader(world: world)
    source = try loader.source(of: folder, faults: FieldFaults())
    self.folder = source.home.folder
    draft = try loader.draft(of: source, office: office, faults: FieldFaults())
    var stated: Set<String> = []
    if let groups = source.entries.first(where: { $0.key == "groups" }) {
      GroupFields.collectIDs(groups.value, into: &stated)
    }
    declared = Declared(all: Set(draft.groups.flatMap(\.flattened).map(\.id)), stated: stated)
  }

  /// What the workbook asks for. Its faults are errors in the log; nothing is to be written then.
  /// - Throws: where the workbook cannot be read.
  public func changes(of path: String, conflicts: CodingConflicts) throws(Failed) -> CodingChanges {
    let opened: any ReadableFile
    do { opened = try world.open(path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    let book = try CodingBook(
      try WorkbookFile(opened, path: path, temporary: world.setting("TMPDIR")))
    let lists = try CodingLists(book)
    let additions = try CodingAdditions(
      book, campaign: campaign, declared: declared.all, conflicts: conflicts)
    let groups = CodingGroups(
      listed: lists.groups, groups: additions.tree, unstable: declared.all.subtracting(declared.stated))
    let rows = try CodingRows(book, groups: groups, dispositions: lists.dispositions)
    var comparison = CodingComparison(campaign, groups: additions.tree, conflicts: conflicts)
    var changes = comparison.compare(rows, additions: additions)
    if let failure = campaign.store.readFailure { throw Failed(DiagnosticLog([failure])) }
    var log = book.log
    log.append(contentsOf: changes.log)
    changes.log = log
    return changes
  }

  /// The files as they are to be, `campaign.yaml` last.
  /// - Throws: where a file cannot be written without touching the rest of it; `coding.unverified` where what was made does
  ///   not say what it should.
  public func files(for changes: CodingChanges) throws(Failed) -> [CodingFile] {
    if source.home.isWorkbook {
      throw Failed(.codingFileUnwritable, at: .file(source.home.path), ["path": source.home.path])
    }
    var files = try rowFiles(for: changes)
    if let file = try campaignFile(for: changes) { files.append(file) }
    try CodingVerification(campaign, changes: changes).verify(
      try CampaignLoader(
        world: OverlaidWorld(base: world, files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) }))
      ).load(folder: folder, office: office).value)
    return files
  }

  // MARK: Rows

  private func rowFiles(for changes: CodingChanges) throws(Failed) -> [CodingFile] {
    var edits: [String: [CodingChanges.Row]] = [:]
    for row in changes.rows { edits[row.origin.file, default: []].append(row) }
    let known = source.rows.files
    for name in edits.keys.sorted() where !known.contains(where: { $0.name == name && $0.isEditable }) {
      let path = CampaignLoader.joined(folder, name)
      throw Failed(.codingFileUnwritable, at: .file(path), ["path": path])
    }
    let names = GroupNames(changes.groups.reduce(campaign.statements.groups) { CodingAdditions.adding($1, to: $0) })
    let stated = declared.stated.union(changes.groups.map(\.id))
    var files: [CodingFile] = []
    for file in known {
      guard let rows = edits[file.name] else { continue }
      var spelling = FileSpelling(names: names, scale: campaign.scale, stated: stated)
      try RowFileWords.learn(file, draft: draft, world: world, into: &spelling)
      var lines: [Int: RowEdit] = [:]
      for row in rows { lines[row.origin.line] = CodingApplier.edit(row, spelling) }
      let scratch = try ScratchFile(folder: world.setting("TMPDIR"))
      var editor = try RowFileEditor(file, draft: draft, edits: lines, world: world, output: scratch)
      files.append(CodingFile(path: file.path, size: try editor.run(), scratch: scratch))
    }
    return files
  }

  private static func edit(_ row: CodingChanges.Row, _ spelling: FileSpelling) -> RowEdit {
    var edit = RowEdit()
    for change in row.changes {
      switch change.field {
      case .group: edit.values[.group] = row.to.groups.map(spelling.word(forGroup:))
      case .disposition:
        edit.values[.disposition] = row.to.disposition.map { [spelling.word(forDisposition: $0)] } ?? []
      case .reason, .note: edit.values[change.field] = [row.to[change.field]]
      }
    }
    return edit
  }

  // MARK: Groups

  private func campaignFile(for changes: CodingChanges) throws(Failed) -> CodingFile? {
    guard !changes.groups.isEmpty else { return nil }
    let path = CampaignLoader.joined(folder, "campaign.yaml")
    let opened: any ReadableFile
    do { opened = try world.open(path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    let form = try TextFileForm(opened, path: path)
    let mark = try form.mark()
    let text = try YAMLFile(world: world).text(of: path)
    try form.check(try form.encoded(Array(text.utf8)), at: mark.count)
    let edited = try CampaignGroupsEditor(text, path: path).adding(changes.groups)
    let bytes = mark + (try form.encoded(Array(edited.utf8)))
    let scratch = try ScratchFile(folder: world.setting("TMPDIR"))
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try scratch.append(UnsafeRawBufferPointer(buffer)) }
    return CodingFile(path: path, size: bytes.count, scratch: scratch)
  }
}
