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
    var first: CalendarDate?
    var last: CalendarDate?
    var channels = ImportChannels()
    /// By table.
    var counts: [Int] = []
  }

  /// Names of all columns that are written.
  var columns:
    (ours: [ColumnName], others: [(source: String, written: String)], joined: [(text: String, written: String)])
  {
    let ours = ColumnName.allCases.filter { column in tables.contains { $0.known[column] != nil } }
    var others: [(source: String, written: String)] = []
    var taken: Set<String> = [TableImporter.placeColumn]
    for table in tables {
      for name in TableImporter.unique(table) where !others.contains(where: { $0.source == name }) {
        // A header that would be taken for a column of ours says whose it is.
        let isOurs = ColumnName.find(name) != nil || name == TableImporter.placeColumn
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
      pass.result.log.append(contentsOf: log)
    }
    pass.end()
    var result = pass.result
    var all = log
    all.append(contentsOf: result.log)
    result.log = all
    return result
  }
}

/// The second pass: rows in our columns.
final class ImportPass {
  enum Line {
    case row(String)
    case aside(String)
    case none
  }

  let header: [String]
  var result = TableImporter.Result()
  private(set) var table: ImportedTable?

  private let importer: TableImporter
  private let ours: [ColumnName]
  /// For each column that is written, the cell of the table at hand; -1 where it has none.
  private var cells: [Int] = []
  private let others: [(source: String, written: String)]
  private let joined: [(text: String, written: String)]
  /// For each joined column, what it is joined of in the table at hand.
  private var sets: [AnswerSheet.Joined?] = []
  private var ids: Set<UInt64> = []
  /// For each column that is written, cells of other languages to be taken where its own is empty; nothing where no column
  /// has any.
  private var alternatives: [[Int]] = []
  private var isGrid = false
  private var days = ImportedDays()
  private var needed = 0
  private var start = 0

  init(_ importer: TableImporter) {
    self.importer = importer
    (ours, others, joined) = importer.columns
    header = ours.map(\.rawValue) + others.map(\.written) + joined.map(\.written) + [TableImporter.placeColumn]
    result.counts = importer.tables.map { _ in 0 }
    mojibake.annotated = importer.annotated
  }

  private var number = 0
  private var mojibake = CellMojibake()

  /// Says what only shows when a table is whole.
  func end() {
    if let finding = days.finding { result.log.append(contentsOf: DiagnosticLog([finding])) }
    days = ImportedDays()
  }

  func begin(_ index: Int) {
    end()
    let table = importer.tables[index]
    self.table = table
    number = index
    isGrid = table.name.sheet != nil
    needed = (table.names.lastIndex { !$0.isEmpty } ?? -1) + 1
    start = table.names.firstIndex { !$0.isEmpty } ?? 0
    let names = TableImporter.unique(table)
    cells =
      ours.map { table.known[$0] ?? -1 }
      + others.map { other in names.firstIndex(of: other.source).map { table.others[$0] } ?? -1 }
    let others = ours.map { table.alternatives[$0] ?? [] }
    alternatives = others.allSatisfy(\.isEmpty) ? [] : others
    sets = joined.map { column in table.answers.lazy.compactMap(\.joined).first { $0.text == column.text } }
  }

  func row(_ record: RowRecord) -> Line {
    guard let table else { return .none }
    let place = table.name.place(line: record.line)
    if let code = aside(record, table) {
      let words = (0..<record.count).filter { !record.isBlank($0) }.prefix(4).map { record[$0].trimmed.string }
      result.log.append(code, at: place, ["text": ColumnPlan.quoted(words.joined(separator: " "))])
      return .none
    }
    var values = cells.map { $0 >= 0 && $0 < record.count ? record[$0].string : "" }
    for (index, others) in alternatives.enumerated() where !others.isEmpty && values[index].allSatisfy(\.isWhitespace) {
      let other = others.first { $0 < record.count && !record.isBlank($0) }
      if let other { values[index] = record[other].string }
    }
    for set in sets {
      values.append(set?.answer { $0 < record.count ? record[$0].string : "" } ?? "")
    }
    values.append(TableImporter.place(table, record.line))
    if let problem = problem(record, table) {
      result.aside += 1
      return .aside(ImportPass.line([problem] + values.map { BadByte.shown($0)?.text ?? $0 }))
    }
    for index in cells.indices where !values[index].isEmpty {
      let column = index < ours.count ? ours[index] : nil
      values[index] = treated(values[index], column, table, record, cells[index])
    }
    if let index = ours.firstIndex(of: .id), !values[index].trimmingWhiteSpace().isEmpty {
      let own = unused(values[index].trimmingWhiteSpace())
      if own != values[index].trimmingWhiteSpace() {
        result.steps.add("ids", "重复的编号加了序号", "numbers put behind ids that occur twice", at: place, values[index], own)
        values[index] = own
      }
    }
    result.rows += 1
    result.counts[number] += 1
    return .row(ImportPass.line(values))
  }

  /// What makes a line no row.
  private func aside(_ record: RowRecord, _ table: ImportedTable) -> DiagnosticCode? {
    if ClosingLine.isSum(record) { return .sumsLine }
    if ClosingLine.isNote(record, width: needed, start: start) { return .noteLine }
    guard let text = table.known[.text], text < record.count, record[text].count < 200,
      record[text].string.trimmingWhiteSpace() == table.names[text]
    else { return nil }
    return table.names.indices.allSatisfy {
      $0 >= record.count || record.isBlank($0) || HeaderFinder.isSame(record[$0].string, table.names[$0])
    } ? .headerAgain : nil
  }

  /// What keeps a row from being taken in as it is.
  private func problem(_ record: RowRecord, _ table: ImportedTable) -> String? {
    for cell in 0..<record.count {
      guard let bad = BadByte.shown(record[cell].string) else { continue }
      let (line, column) = record.place(cell)
      let place = table.name.place(line: line, column: column + bad.first)
      result.log.append(.rowUndecodable, at: place)
      return "\(line):\(column + bad.first) ‹…›"
    }
    if isGrid { return nil }
    let place = table.name.place(line: record.line)
    if record.count < needed, table.headerLine > 0, importer.isDelimited(table) {
      result.log.append(.rowAside, at: place, ["cells": "\(record.count)", "width": "\(table.names.count)"])
      return "\(record.count) < \(table.names.count)"
    }
    if (min(table.names.count, record.count)..<record.count).contains(where: { !record.isBlank($0) }) {
      result.log.append(.rowAside, at: place, ["cells": "\(record.count)", "width": "\(table.names.count)"])
      return "\(record.count) > \(table.names.count)"
    }
    return nil
  }

  /// A cell without damage, and of our columns in our words.
  private func treated(
    _ value: String, _ column: ColumnName?, _ table: ImportedTable, _ record: RowRecord, _ cell: Int
  ) -> String {
    var value = value
    func place() -> Place {
      let (line, column) = record.place(cell)
      return table.name.place(line: line, column: column)
    }
    let undone = mojibake.undo(value) { code, text in
      result.log.append(code, at: place(), ["text": text])
    }
    if let undone {
      for change in undone.changes {
        result.steps.add(
          change.step.rawValue, change.step.words.zh, change.step.words.en, at: place(), change.before, change.after)
      }
      value = undone.text
    }
    if let cleaned = CellCleaner.clean(value) {
      for step in cleaned.steps {
        result.steps.add(step.rawValue, step.words.zh, step.words.en, at: place(), value, cleaned.text)
      }
      value = cleaned.text
    }
    if let inner = SpreadsheetHabits.unwrapped(value) {
      result.steps.add(
        "text-marks", "去掉表格软件为保留文本而加的 =\"…\" 和 '", "=\"…\" and ' taken off, by which spreadsheet programs keep text",
        at: place(),
        value, inner)
      value = inner
    }
    guard let column else { return value }
    if column == .text, AnswerWords.isNone(value.trimmingWhiteSpace()) {
      result.steps.add(
        "no-answer", "“(空)”“(跳过)”不是意见，改为空白", "“(空)” and “(跳过)” are no text and made empty", at: place(), value, "")
      return ""
    }
    if SpreadsheetHabits.numberColumns.contains(column),
      SpreadsheetHabits.hasLostDigits(value.trimmingWhiteSpace().utf8)
    {
      result.log.append(.digitsLost, at: place(), ["number": value.trimmingWhiteSpace()])
    }
    if let meant = table.profile?.values[column]?[value.trimmingWhiteSpace()] {
      if meant != value {
        result.steps.add("values", "系统的用词换成本程序的", "words of the system in ours", at: place(), value, meant)
      }
      value = meant
    }
    if column == .received { value = day(value, table, place) }
    if column == .channel, !value.trimmingWhiteSpace().isEmpty { return channel(value, place) }
    return value
  }

  private func channel(_ value: String, _ place: () -> Place) -> String {
    let found = result.channels.take(value)
    if found.isNews { result.log.append(.channelMasked, at: place()) }
    guard found.name != value.trimmingWhiteSpace() else { return value }
    result.steps.add(
      "channels", "渠道只留途径，号码、住址、姓名只在原件中",
      "channels without numbers, addresses and names, which the file as received has",
      at: place(), value, found.name)
    return found.name
  }

  private func day(_ value: String, _ table: ImportedTable, _ place: () -> Place) -> String {
    let form = table.profile?.dates ?? .yearFirst
    guard let day = ImportDates.day(value, form) else {
      days.add(unread: value, at: place)
      return value
    }
    days.addRead()
    result.first = min(result.first ?? day, day)
    result.last = max(result.last ?? day, day)
    guard form != .yearFirst else { return value }
    result.steps.add("dates", "日期写成 年-月-日", "days written year first", at: place(), value, day.iso)
    return day.iso
  }

  /// The id, with a number behind it where a row before has it.
  private func unused(_ id: String) -> String {
    if ids.insert(ImportPass.digest(id)).inserted { return id }
    var number = 2
    while !ids.insert(ImportPass.digest("\(id)_\(number)")).inserted { number += 1 }
    return "\(id)_\(number)"
  }

  /// FNV-1a, 64 bits: of a million ids two are confused once in thirty million runs, and then one gets a number that it does
  /// not need.
  private static func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  static func line(_ values: [String], isFirst: Bool = false) -> String {
    (isFirst ? "\u{FEFF}" : "") + values.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ value: String) -> String {
    let needs =
      value.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || value.utf8.first == 0x20
      || value.utf8.last == 0x20
    return needs ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }
}

extension TableImporter {
  static func place(_ table: ImportedTable, _ line: Int) -> String {
    RowOrigin(file: table.name.origin.file, sheet: table.name.sheet, line: line).text
  }

  func isDelimited(_ table: ImportedTable) -> Bool {
    guard let source = sources.first(where: { $0.path == table.name.path }) else { return false }
    if case .delimited = source.format { return true }
    return false
  }
}

/// Days in the forms of profiles.
enum ImportDates {
  static func day(_ text: String, _ form: TableProfile.DateForm) -> CalendarDate? {
    switch form {
    case .yearFirst: return DayReader(isDayFirst: false).read(text)
    case .dayFirst: return DayReader(isDayFirst: true).read(text)
    case .monthFirst:
      if let day = DayReader(isDayFirst: false).read(text) { return day }
      let parts = text.trimmingWhiteSpace().prefix { $0 != " " && $0 != "T" && $0 != "," }.split(separator: "/")
      guard parts.count == 3, let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2]) else {
        return nil
      }
      return CalendarDate(year: year, month: month, day: day)
    case .epochSeconds: return Int(text.trimmingWhiteSpace()).flatMap { CalendarDate(ordinal: floor($0, 86_400)) }
    case .epochMilliseconds:
      return Int(text.trimmingWhiteSpace()).flatMap { CalendarDate(ordinal: floor($0, 86_400_000)) }
    }
  }

  private static func floor(_ value: Int, _ unit: Int) -> Int {
    let whole = value / unit
    return value % unit < 0 ? whole - 1 : whole
  }
}
