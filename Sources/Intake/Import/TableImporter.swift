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
  private var unknown: [(name: TableName, line: Int, cells: [RowRecord.Cell])] = []

  /// - Throws: where a file cannot be read, or none has a table of suggestions.
  public init(_ paths: [String], options: TableImportOptions, world: any World) throws(Failed) {
    self.init(unread: paths, options: options, world: world)
    for path in paths { try survey(path) }
    if tables.isEmpty, facts.isEmpty { throw Failed(log) }
    // One table with suggestions is enough; the others are told of.
    log = log.mapping { diagnostic in
      guard diagnostic.code == .textColumnMissing else { return [diagnostic] }
      return [Diagnostic(.sheetUnused, at: diagnostic.place, ["sheet": diagnostic.place?.text ?? ""])]
    }
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
    let headers = importer.unknown.lazy.map { table in
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
    if TableFormat.isTable(path), format != .page { return true }
    guard format == .page || format == .workbook else { return false }
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
    let profiles = options.profile.map { [$0] } ?? options.profiles
    let hasRules = profiles.contains { !$0.rules.isEmpty }
    let visitor = TableSource.Visitor(
      table: { name, finder, caption throws(Failed) in
        guard let header = finder.header else {
          if !finder.first.cells.isEmpty { found.unused.append((name, finder.first.line, finder.first.cells)) }
          found.open = FactTable(name, above: finder.above)
          return hasRules
        }
        found.open = nil
        let names = header.cells.map { $0.text.trimmingWhiteSpace() }
        let profile = chooser.profile(for: names)
        let table = ImportedTable(
          header.plan, names: names, profile: profile,
          title: caption.isEmpty ? TableImporter.title(finder.above) : caption, headerLine: header.line)
        found.log.append(contentsOf: TableImporter.withoutSecondColumns(header.faults))
        if let joined = header.joined {
          found.log.append(.headerOfTwoRows, at: name.place(line: header.line), ["name": joined])
        }
        found.tables.append(table)
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
        }
      },
      objects: { name, headers throws(Failed) in
        var faults = DiagnosticLog()
        let cells = headers.map { RowRecord.Cell(text: $0, line: 1, column: 1) }
        let plan = ColumnPlan(
          cells, columns: chooser.columns(for: headers), questions: [], table: name, log: &faults)
        guard plan.isUseful else {
          found.unused.append((name, 1, cells))
          return
        }
        found.log.append(contentsOf: TableImporter.withoutSecondColumns(faults))
        found.tables.append(
          ImportedTable(plan, names: headers, profile: chooser.profile(for: headers), title: nil, headerLine: 1))
        found.answers.append(AnswerSheet(none: ()))
      })
    _ = try source.visit(visitor)
    found.open = nil
    annotated.formUnion(found.readings.annotated())
    for table in found.factTables {
      guard let read = table.read(profiles) else { continue }
      facts.append(read)
      found.unused.removeAll { $0.0 == table.name }
    }
    for index in found.answers.indices {
      let answers = found.answers[index]
      if found.tables[index].known[.text] == nil { found.tables[index].known[.text] = answers.longest }
      found.tables[index].answers = answers.found(besides: found.tables[index].known[.text])
    }
    sources.append(source)
    tables += found.tables
    log.append(contentsOf: found.log)
    unknown += found.unused.map { (name: $0.0, line: $0.1, cells: $0.2) }
    for (name, line, cells) in found.unused {
      let names = cells.prefix(12).map { ColumnPlan.quoted($0.text.trimmingWhiteSpace()) }.joined(separator: "、")
      log.append(.textColumnMissing, at: name.place(line: line), ["headers": names])
    }
    if found.tables.isEmpty, found.unused.isEmpty, found.factTables.isEmpty {
      log.append(.inputEmpty, at: .file(path), ["path": path])
    }
  }

  /// What the passes over one file gather.
  private final class Found {
    var tables: [ImportedTable] = []
    var answers: [AnswerSheet] = []
    var readings = AnnotationSurvey()
    var unused: [(TableName, Int, [RowRecord.Cell])] = []
    var log = DiagnosticLog()
    var factTables: [FactTable] = []
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

  /// A title is a line with one cell, longer than a remark.
  private static func title(_ above: [[RowRecord.Cell]]) -> String? {
    for cells in above {
      let filled = cells.filter { !$0.isBlank }
      guard filled.count == 1, let text = filled.first?.text.trimmingWhiteSpace() else { continue }
      if (6...80).contains(text.count), !text.contains("：") && !text.contains(":") && !text.contains("\n") {
        return text
      }
    }
    return nil
  }
}
