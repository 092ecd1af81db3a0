import Campaigns
import Diagnostics
import Surroundings

/// Brings tables of portals into our own columns: every cell of them is kept, ours under our names, the others under theirs,
/// and each row says where it stood.
///
/// Two passes: the first one finds tables and columns, the second one writes row by row.
public struct TableImporter {
  /// The column that says where a row stood: `诉求.xlsx!意见!A5`, `诉求.csv:5`.
  public static let placeColumn = "source_place"

  let options: TableImportOptions
  let world: any World
  let paths: [String]
  private(set) var sources: [TableSource] = []
  private(set) var tables: [ImportedTable] = []
  private(set) var log = DiagnosticLog()
  /// Characters whose readings a page added to the tables.
  private(set) var annotated: Set<Unicode.Scalar> = []
  /// What tables without suggestions say.
  private(set) var facts: [ImportedFacts] = []
  /// Tables in which no column of suggestions was found.
  private var unknown: [UnusedTable] = []

  /// - Throws: where a file cannot be read, or none has a table of suggestions.
  public init(_ paths: [String], options: TableImportOptions, world: any World) throws(Failed) {
    self.init(unread: paths, options: options, world: world)
    try FileTwins.refuse(paths, world)
    for path in paths { try survey(path) }
    try refuseAbsentColumns()
    log.append(contentsOf: mixedTables)
    if tables.isEmpty, facts.isEmpty { throw Failed(log) }
    // One table with suggestions is enough; the others are told of.
    let read = Set(tables.map(\.name.path) + facts.map(\.table.path))
    log = log.mapping { diagnostic in
      if diagnostic.code == .formNotTable {
        return [Diagnostic(.formSkipped, at: diagnostic.place, diagnostic.arguments)]
      }
      if diagnostic.code == .countsReport {
        return [Diagnostic(.countsSkipped, at: diagnostic.place, diagnostic.arguments)]
      }
      guard diagnostic.code == .textColumnMissing else { return [diagnostic] }
      let table = unknown.first { $0.name.place(line: $0.line) == diagnostic.place }
      let isLoss = table.map { $0.hasRows || !read.contains($0.name.path) } ?? false
      return [
        Diagnostic(
          isLoss ? .tableSkipped : .sheetUnused, at: diagnostic.place,
          ["sheet": table?.shownName ?? "", "headers": diagnostic.arguments["headers"] ?? ""])
      ]
    }
  }

  /// A header that was given on the command line and that no table has is a slip, and silence would be taken for its use.
  private func refuseAbsentColumns() throws(Failed) {
    let headers = tables.flatMap(\.names) + unknown.flatMap { $0.cells.map { $0.text.trimmingWhiteSpace() } }
    let known = Set(headers.map(ColumnName.folded))
    let absent = options.columns.filter { !known.contains(ColumnName.folded($0.value)) }
      .sorted { $0.key.rawValue < $1.key.rawValue }
    if absent.isEmpty { return }
    let shown = headers.filter { !$0.isEmpty }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    throw Failed(
      DiagnosticLog(
        absent.map { column, header in
          Diagnostic(
            .columnAbsent, at: .field("--columns"),
            ["column": column.rawValue, "header": header, "headers": shown.prefix(40).joined(separator: "、")])
        }))
  }

  private init(unread paths: [String], options: TableImportOptions, world: any World) {
    self.paths = paths
    self.options = options
    self.world = world
  }

  /// The headers of the first table of files of which none has a known column of suggestions, so that a person can say
  /// which it is; nil where there is nothing to choose from.
  public static func unknownHeaders(
    of paths: [String], options: TableImportOptions, world: any World
  ) -> [String]? {
    var importer = TableImporter(unread: paths, options: options, world: world)
    for path in paths {
      do { try importer.survey(path) } catch { return nil }
    }
    guard importer.tables.isEmpty, importer.facts.isEmpty else { return nil }
    let headers = importer.unknown.lazy.filter { !$0.isForm && !$0.isReport }.map { table in
      table.cells.map { $0.text.trimmingWhiteSpace() }.filter { !$0.isEmpty }
    }
    return headers.first { $0.count > 1 }
  }

  /// Whether any table has rows of suggestions or answers.
  public var hasTables: Bool { !tables.isEmpty }

  /// Whether a file is taken for a table rather than for the text of a notice.
  public static func isTable(_ path: String, options: TableImportOptions, world: any World) -> Bool {
    if TableFormat.isForeign(path) { return true }
    let format = TableFormat.format(of: path, world: world)
    // Under the name of a workbook a page is a portal's export; under its own it may be a notice.
    let isNotice = path.lowercased().hasSuffix(".html") || path.lowercased().hasSuffix(".htm")
    if TableFormat.isTable(path), format != .page || !isNotice { return true }
    guard format == .page || format == .workbook else { return TableFormat.isTabbed(path, world: world) }
    return (try? TableImporter([path], options: options, world: world)) != nil
  }

  // MARK: The first pass

  private mutating func survey(_ path: String) throws(Failed) {
    if TableFormat.isForeign(path) {
      throw Failed(.rowsFormatUnread, at: .file(path), ["name": String(path.split(separator: "/").last ?? "")])
    }
    let source = try TableSource(path, options: options, world: world)
    let chooser = ProfileChooser(options: options)
    let found = Found()
    let named = Set(options.columns.keys)
    let profiles = options.profile.map { [$0] } ?? options.profiles
    let hasRules = profiles.contains { !$0.rules.isEmpty }
    let visitor = TableSource.Visitor(
      table: { name, finder, caption throws(Failed) in
        if !finder.first.cells.isEmpty { found.hasCells = true }
        if CountsReport.isReport(finder) {
          found.unused.append(UnusedTable(reportOf: name, finder))
          return false
        }
        guard let header = finder.header else {
          if !finder.first.cells.isEmpty { found.unused.append(UnusedTable(name, finder)) }
          found.open = FactTable(name, above: finder.above)
          return hasRules
        }
        found.open = nil
        let names = header.cells.map { $0.text.trimmingWhiteSpace() }
        let profile = chooser.profile(for: names)
        let table = ImportedTable(
          header.plan, names: names, profile: profile,
          title: caption.isEmpty ? TableTitle.title(of: finder.above) : caption, titles: finder.titles,
          headerLine: header.line, named: named)
        found.log.append(contentsOf: table.own(TableImporter.withoutSecondColumns(header.faults)))
        found.log.append(contentsOf: table.textColumns)
        if let joined = header.joined {
          found.log.append(.headerOfTwoRows, at: name.place(line: header.line), ["name": joined])
        }
        found.tables.append(table)
        found.contents.append(ColumnContents([table.known[.group], table.known[.disposition]].compactMap { $0 }))
        let answers = AnswerSheet(table)
        found.answers.append(answers)
        return true
      },
      record: { record, _ throws(Failed) in
        if found.open != nil {
          found.open?.take(record)
        } else if let last = found.answers.indices.last {
          found.answers[last].take(record)
        }
        if found.open == nil {
          found.readings.take(record)
          if let last = found.tables.indices.last { found.tables[last].note(record) }
          if let last = found.contents.indices.last {
            found.contents[last].take(record)
          } else {
            found.loose.take(record)
          }
        }
      },
      objects: { name, headers throws(Failed) in
        var faults = DiagnosticLog()
        let cells = headers.map { RowRecord.Cell(text: $0, line: 1, column: 1) }
        let plan = ColumnPlan(
          cells, columns: chooser.columns(for: headers), questions: [], table: name, log: &faults)
        guard plan.isUseful else {
          found.unused.append(UnusedTable(name: name, line: 1, cells: cells, hasRows: true))
          return
        }
        found.log.append(contentsOf: TableImporter.withoutSecondColumns(faults))
        found.tables.append(
          ImportedTable(
            plan, names: headers, profile: chooser.profile(for: headers), title: nil, headerLine: 1, named: named))
        found.contents.append(found.loose)
        found.answers.append(AnswerSheet(none: ()))
      })
    _ = try source.visit(visitor)
    found.open = nil
    annotated.formUnion(found.readings.annotated())
    for table in found.factTables {
      guard let read = table.read(profiles) else { continue }
      facts.append(read)
      found.unused.removeAll { $0.name == table.name }
    }
    for index in found.answers.indices {
      let answers = found.answers[index]
      found.log.append(contentsOf: found.tables[index].settle(found.contents[index], named: named))
      if found.tables[index].known[.text] == nil { found.tables[index].known[.text] = answers.longest }
      found.tables[index].answers = answers.found(besides: found.tables[index].known[.text])
      found.log.append(contentsOf: found.tables[index].codedOptions)
      found.log.append(contentsOf: found.tables[index].hiddenNames)
      found.log.append(contentsOf: found.tables[index].unreadOutcomes)
      found.log.append(contentsOf: found.tables[index].secondColumns)
      guard found.tables[index].known[.text] == nil else { continue }
      let name = found.tables[index].name
      found.log.append(
        .answersWithoutText, at: name.place(line: found.tables[index].headerLine),
        ["sheet": name.sheet ?? name.origin.file])
    }
    sources.append(source)
    tables += found.tables
    log.append(contentsOf: found.log)
    unknown += found.unused
    for table in found.unused {
      if table.isForm || table.isReport {
        let code = table.isForm ? DiagnosticCode.formNotTable : .countsReport
        log.append(code, at: table.name.place(line: table.line), ["sheet": table.shownName])
        continue
      }
      log.append(.textColumnMissing, at: table.name.place(line: table.line), ["headers": table.headers])
    }
    if found.tables.isEmpty, found.unused.isEmpty, !found.hasCells {
      log.append(.inputEmpty, at: .file(path), ["path": path])
    }
  }

  /// What the passes over one file gather.
  private final class Found {
    var tables: [ImportedTable] = []
    var answers: [AnswerSheet] = []
    var contents: [ColumnContents] = []
    /// Of records whose headers come last.
    var loose = ColumnContents(nil)
    var readings = AnnotationSurvey()
    var unused: [UnusedTable] = []
    var log = DiagnosticLog()
    var factTables: [FactTable] = []
    /// Whether there is anything at all.
    var hasCells = false
    /// The table at hand, where it has no suggestions.
    var open: FactTable? {
      didSet {
        // The one before is whole when the next one begins.
        if let before = oldValue, before.name != open?.name { factTables.append(before) }
      }
    }
  }

  /// A second column for one of ours is kept under its own name, which the log of the import says.
  private static func withoutSecondColumns(_ log: DiagnosticLog) -> DiagnosticLog {
    log.mapping { $0.code == .headerTwice || $0.code == .headerAmbiguous ? [] : [$0] }
  }
}
