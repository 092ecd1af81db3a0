import Campaigns
import Diagnostics
import Surroundings

extension TableImporter {
  /// What the second pass found.
  public struct Result {
    public internal(set) var rows = 0
    /// Rows that were kept aside.
    public internal(set) var aside = 0
    public internal(set) var log = DiagnosticLog()
    var steps = ImportSteps()
    var days = DaySpan()
    var channels = ImportChannels()
    /// By table.
    var counts: [Int] = []
  }

  /// Names of all columns that are written.
  var columns:
    (ours: [ColumnName], others: [(source: String, written: String)], joined: [(text: String, written: String)])
  {
    let ours = ColumnName.allCases.filter { column in
      tables.contains { table in
        table.known[column] != nil || column == .group && table.hasHeadings
          || column == .submission && (table.hasSpannedIDs || !table.parts.isEmpty)
          || column == .disposition && table.ticks != nil
      }
    }
    var others: [(source: String, written: String)] = []
    var taken: Set<String> = [TableImporter.placeColumn, TableImporter.partColumn]
    for table in tables {
      for name in TableImporter.unique(table) where !others.contains(where: { $0.source == name }) {
        // A header that would be taken for a column of ours says whose it is.
        let isOurs =
          ColumnName.find(name) != nil || [TableImporter.placeColumn, TableImporter.partColumn].contains(name)
        let written = FormedID.unused(
          isOurs ? "原表 " + name.replacing("/", with: "·") : name, taken: taken)
        taken.insert(written)
        others.append((name, written))
      }
    }
    var joined: [(text: String, written: String)] = []
    for set in tables.flatMap(\.answers).compactMap(\.joined) where !joined.contains(where: { $0.text == set.text }) {
      let written = FormedID.unused(ColumnName.find(set.text) == nil ? set.text : "题目 " + set.text, taken: taken)
      taken.insert(written)
      joined.append((set.text, written))
    }
    return (ours, others, joined)
  }

  /// The names of a table's other columns, each once.
  static func unique(_ table: ImportedTable) -> [String] {
    var used: Set<String> = []
    return table.others.map { cell in
      let name = FormedID.unused(table.header(cell), taken: used)
      used.insert(name)
      return name
    }
  }

  /// Writes the rows.
  /// - Parameters:
  ///   - write: takes `suggestions.csv`.
  ///   - keep: takes the file of the rows that were kept aside.
  public func run(
    write: @escaping (String) throws(Failed) -> Void, keep: @escaping (String) throws(Failed) -> Void
  ) throws(Failed) -> Result {
    let pass = ImportPass(self)
    try write(ImportPass.line(pass.header, isFirst: true))
    var at = 0
    for source in sources {
      let visitor = TableSource.Visitor(
        table: { name, _, _ throws(Failed) in
          guard at < tables.count, tables[at].name == name else { return false }
          pass.begin(at)
          at += 1
          return true
        },
        record: { record, name throws(Failed) in
          if pass.table?.name != name {
            // Objects have no header of their own.
            guard at < tables.count, tables[at].name == name else { return }
            pass.begin(at)
            at += 1
          }
          switch pass.row(record) {
          case .row(let line): try write(line)
          case .aside(let line):
            if pass.result.aside == 1 { try keep(ImportPass.line(["problem"] + pass.header, isFirst: true)) }
            try keep(line)
          case .none: break
          }
        },
        objects: { _, _ throws(Failed) in })
      let log = try source.visit(visitor)
      if case .row(let line) = pass.flush() { try write(line) }
      pass.result.log.append(contentsOf: log)
    }
    pass.end()
    var result = pass.result
    for (index, table) in tables.enumerated() where result.counts[index] == 0 && result.aside == 0 {
      result.log.append(
        .tableWithoutRows, at: table.name.place(), ["sheet": table.name.sheet ?? table.name.origin.file])
    }
    result.log.append(contentsOf: result.days.findings)
    var all = log
    all.append(contentsOf: result.log)
    result.log = all
    return result
  }
}

extension TableImporter {
  /// The column that says under which header a suggestion stood, where several have them.
  static let partColumn = "source_column"

  var hasParts: Bool { tables.contains { !$0.parts.isEmpty } }

  static func place(_ table: ImportedTable, _ line: Int) -> String {
    RowOrigin(file: table.name.origin.file, sheet: table.name.sheet, line: line).text
  }

  func isDelimited(_ table: ImportedTable) -> Bool {
    guard let source = sources.first(where: { $0.path == table.name.path }) else { return false }
    if case .delimited = source.format { return true }
    return false
  }
}
