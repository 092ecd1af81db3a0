import Campaigns
import Diagnostics
import Surroundings

/// Reads a campaign: of a folder `campaign.yaml`, `office.yaml`, and the rows of `suggestions*`; of a workbook its sheets, and
/// `office.yaml` beside it.
public struct CampaignLoader {
  private let world: any World
  private let limit: Int
  private let comparesLetters: Bool

  /// - Parameters:
  ///   - limit: diagnostics on rows of one code that are kept whole.
  ///   - comparesLetters: rows that say the same are looked for also where the campaign says nothing of them.
  public init(world: any World, keeping limit: Int = DiagnosticLog.kept, comparingLetters comparesLetters: Bool = false)
  {
    self.world = world
    self.limit = limit
    self.comparesLetters = comparesLetters
  }

  /// - Parameters:
  ///   - folder: the campaign folder, or the campaign's workbook.
  ///   - office: the file that stands for `office.yaml` in the folder or the one above.
  ///   - overrides: what the command line says instead.
  /// - Returns: the campaign with warnings and notes on its files. Whether its figures agree is for `CampaignChecks`.
  /// - Throws: every error of the folder's files at once.
  public func load(
    folder: String, office: String? = nil, overrides: CampaignOverrides = .none
  ) throws(Failed) -> Warned<Campaign> {
    let isWorkbook = CampaignHome(folder, world: world).isWorkbook
    do throws(Failed) {
      let faults = FieldFaults()
      let source = try source(of: folder, faults: faults)
      var draft = try draft(of: source, office: office, faults: faults)
      overrides.apply(to: &draft)
      let loaded = try campaign(draft, source, faults: faults)
      return isWorkbook ? Warned(loaded.value, loaded.log.inWorkbook) : loaded
    } catch {
      throw isWorkbook ? Failed(error.log.inWorkbook) : error
    }
  }

  /// The words by which groups are proposed: no part of the campaign.
  /// - Throws: what `load` throws of the campaign's own fields.
  public func codebook(of folder: String, office: String? = nil) throws(Failed) -> Codebook {
    let faults = FieldFaults()
    let codebook = try draft(of: try source(of: folder, faults: faults), office: office, faults: faults).codebook
    if faults.log.hasErrors { throw Failed(faults.log) }
    return codebook
  }

  /// The campaign's own fields, of a folder or of a workbook.
  /// - Throws: where there are none to be read. Faults of single cells are in `faults`.
  func source(of path: String, faults: FieldFaults) throws(Failed) -> CampaignSource {
    let home = CampaignHome(path, world: world)
    if home.isWorkbook { return try workbook(home, faults) }
    if home.path.lowercased().hasSuffix(".xlsx"), !world.isFolder(home.path) {
      throw Failed(.formWorkbookMissing, at: .file(home.path), ["path": home.path])
    }
    let folder = home.path
    let path = CampaignLoader.joined(folder, "campaign.yaml")
    guard world.isFile(path) else {
      if world.isFile(folder) { throw Failed(.folderIsFile, at: .file(folder), ["path": folder]) }
      let code: DiagnosticCode = world.isFolder(folder) ? .campaignFileMissing : .folderMissing
      throw Failed(code, at: .file(path), ["path": path, "folder": folder])
    }
    let document = try yaml(path, faults)
    guard case .map(let entries) = document.root.content else {
      throw CampaignLoader.noMap(document, path: path)
    }
    return CampaignSource(
      home: home, entries: entries, place: .file(path), rows: RowFiles(in: folder, world: world), empty: [:])
  }

  private func workbook(_ home: CampaignHome, _ faults: FieldFaults) throws(Failed) -> CampaignSource {
    let book = try FormBook(at: home.path, world: world)
    guard book.isForm else { throw Failed(.formMissing, at: .file(home.path), ["path": home.path]) }
    let names = FormNames(labels: book.names)
    faults.names = names
    faults.report(Failed(book.log))
    if !book.hasFacts {
      faults.report(
        .formSheetMissing, at: .file(home.path),
        ["sheet": names.isChinese ? Form.campaign.name.zh : Form.campaign.name.en])
    }
    var tree = FormTree(book.content, empty: book.empty, names: names)
    let entries = tree.entries()
    faults.absent = FormTree.absent(in: entries)
    faults.report(tree.log)
    return CampaignSource(
      home: home, entries: entries, place: book.place,
      rows: RowFiles(ofWorkbook: home.path, sheets: book.rowSheets), empty: book.empty)
  }

  /// What the files say that are not rows.
  func draft(of source: CampaignSource, office: String?, faults: FieldFaults) throws(Failed) -> CampaignDraft {
    CampaignFields(
      campaign: source.entries, office: try officeEntries(office, folder: source.home.folder, faults: faults),
      at: source.place, faults: faults
    ).draft()
  }

  /// Counts the rows and puts the campaign together.
  private func campaign(
    _ draft: CampaignDraft, _ source: CampaignSource, faults: FieldFaults
  ) throws(Failed) -> Warned<Campaign> {
    var log = faults.log
    var places = faults.places
    let rows: RowIntake.Result
    do {
      rows = try readRows(of: source, draft, PlaceIndex(places))
    } catch {
      log.append(contentsOf: error.log)
      throw Failed(log)
    }
    log.append(contentsOf: rows.log)
    UnreadTables(draft, source).report(to: &log, world: world)
    let labels = StatedLabels(draft.finder)
    log.append(contentsOf: labels.findings(draft, PlaceIndex(places)))
    var draft = draft
    draft.subject = draft.subject.withChannels(labels.channels(draft.subject.channels))
    draft.publication = ReleasedColumns(draft, rows, names: faults.names).publication(PlaceIndex(places), &log)
    let privacy: CampaignPrivacy
    do {
      privacy = CampaignPrivacy(
        draft.finder, key: try PseudonymKey.read(draft, folder: source.home.folder, world: world))
    } catch {
      // Where the fault is of a field of the campaign's, it has its place there.
      log.append(
        contentsOf: error.log.mapping { fault in
          guard case .field(let name)? = fault.place, places[name] != nil else { return [fault] }
          return [Diagnostic(fault.code, at: places[name], fault.arguments)]
        })
      throw Failed(log)
    }
    for (offset, added) in rows.groups.enumerated() { places["groups[\(draft.groups.count + offset)]"] = added.place }
    let letters = try letters(of: rows.store, draft.duplicates, PlaceIndex(places), &log)
    let campaign: Campaign
    do {
      campaign = try Campaign(
        status: draft.status, subject: draft.subject, formedTitle: TitleScript.title(for: draft.subject),
        publication: draft.publication,
        statements: draft.statements(groups: draft.groups + rows.groups.map(\.group), questions: rows.questions),
        scale: rows.scale, store: rows.store, tally: rows.tally, letters: letters,
        places: PlaceIndex(places.merging(source.empty) { own, _ in own }, texts: faults.texts), privacy: privacy)
    } catch {
      let isBroken = log.hasErrors
      let isSheetMissing = log.count(of: .formSheetMissing) > 0
      log.append(contentsOf: error.log.mapping { isBroken && isEcho($0, places, isSheetMissing) ? [] : [$0] })
      throw Failed(log)
    }
    if log.hasErrors { throw Failed(log) }
    return Warned(campaign, log)
  }

  /// The rows that say the same; nil where nobody wants to know.
  private func letters(
    of store: any SuggestionStore, _ choice: DuplicateChoice, _ places: PlaceIndex, _ log: inout DiagnosticLog
  ) throws(Failed) -> LetterClusters? {
    let rule: DuplicateRule
    switch choice {
    case .off: return nil
    case .unsaid where !comparesLetters: return nil
    case .unsaid: rule = DuplicateRule()
    case .counted(let counted): rule = counted
    }
    guard let store = store as? SpoolStore else { return nil }
    let found = try LetterFinder(rule: rule, temporary: world.setting("TMPDIR") ?? "/tmp", places: places).find(
      in: store)
    log.append(contentsOf: found.log)
    let letters = found.clusters
    if letters.count > 0 {
      log.append(
        rule.isCounted ? .rowsAlikeCounted : .rowsAlike, at: places["duplicates"], letters.summary)
    }
    return letters
  }

  /// Files are judged by their beginning, and as a whole only where that was not enough.
  private func readRows(
    of source: CampaignSource, _ draft: CampaignDraft, _ places: PlaceIndex
  ) throws(Failed) -> RowIntake.Result {
    let files = source.rows
    let temporary = world.setting("TMPDIR") ?? "/tmp"
    var intake = RowIntake(
      draft: draft, temporary: temporary, keeping: limit, probed: EncodingProbe.usual)
    if let rows = try intake.read(files, world: world, places: places) { return rows }
    intake = RowIntake(draft: draft, temporary: temporary, keeping: limit)
    guard let rows = try intake.read(files, world: world, places: places) else {
      throw Failed(.inputUndecodable, at: .file(source.home.path))
    }
    return rows
  }

  /// What a field's own fault brought about is not a second fault.
  private func isEcho(_ diagnostic: Diagnostic, _ places: [String: Place], _ isSheetMissing: Bool) -> Bool {
    switch diagnostic.code {
    case .issuerMissing: isSheetMissing || places["issuer"] != nil
    case .titleAndTopicMissing: isSheetMissing || places["title"] != nil || places["topic"] != nil
    case .dispositionUnknown: places["dispositions"] != nil
    default: false
    }
  }

  private func officeEntries(
    _ office: String?, folder: String, faults: FieldFaults
  ) throws(Failed) -> [YAMLNode.Entry] {
    if let office { return OfficeFields.entries(of: try yaml(office, faults), path: office, faults: faults) }
    for path in [
      CampaignLoader.joined(folder, "office.yaml"), CampaignLoader.joined(folder, "../office.yaml"),
    ].map(CampaignLoader.plain) where world.isFile(path) {
      return OfficeFields.entries(of: try yaml(path, faults), path: path, faults: faults)
    }
    return []
  }

  private func yaml(_ path: String, _ faults: FieldFaults) throws(Failed) -> YAMLDocument {
    let text = try YAMLFile(world: world).text(of: path)
    if let damage = YAMLFault.damage(in: text, path: path) { throw Failed(DiagnosticLog([damage])) }
    let document = try YAMLDocument(text, path: path)
    faults.report(document.log)
    return document
  }

  /// A file of one scalar is most often one with a full-width colon behind its only key.
  private static func noMap(_ document: YAMLDocument, path: String) -> Failed {
    if case .scalar(let text, _) = document.root.content {
      if document.root.isNothing { return Failed(.yamlEmpty, at: .file(path), ["path": path]) }
      if let key = YAMLFault.keyBeforeFullWidthColon(text) {
        return Failed(.yamlFullWidthColon, at: document.root.place, ["key": key])
      }
    }
    return Failed(.yamlNotFields, at: document.root.place, ["path": path])
  }

  /// Without `/` at the end and without `.` and `folder/..` within, by words alone.
  static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// Names of files in the folder where the command runs stand alone.
  static func joined(_ folder: String, _ name: String) -> String { folder == "." ? name : folder + "/" + name }
}
