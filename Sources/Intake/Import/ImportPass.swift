import Campaigns
import Diagnostics

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
  let ours: [ColumnName]
  /// For each column that is written, the cell of the table at hand; -1 where it has none.
  private var cells: [Int] = []
  private let others: [(source: String, written: String)]
  private let joined: [(text: String, written: String)]
  /// For each joined column, what it is joined of in the table at hand.
  private var sets: [AnswerSheet.Joined?] = []
  private var ids: Set<UInt64> = []
  /// By id, what the row said and of which table it was, where there are several tables.
  private var known: [UInt64: (text: UInt64, table: Int)] = [:]
  /// Rows of the table at hand that say what one of a table before said, under its id.
  private var again = 0
  /// Rows of the table at hand that their own system does not hold valid.
  private var marked = MarkedRows()
  private var texts = TextsAgain()
  private var counts = CountColumns()
  /// Rows in which no column of outcomes is ticked.
  private var unticked = 0
  private let hasParts: Bool
  /// By an id that recurs, the number that is put behind it next.
  private var numbers: [UInt64: Int] = [:]
  /// For each column that is written, cells of other languages to be taken where its own is empty; nothing where no column
  /// has any.
  private var alternatives: [[Int]] = []
  private var isGrid = false
  private var lines: TableLine?
  /// Above the rows at hand, where their table has no column of groups.
  private var heading = ""
  /// Lines that may be headings of rows that have not come yet.
  private var headings: [Diagnostic] = []
  /// The last row, to which others may belong whose suggestion is merged with its own.
  private var pending: [String]?
  /// Rows so far over which the id at hand is merged.
  private var continued = 1
  private var days = ImportedDays()
  private var needed = 0

  init(_ importer: TableImporter) {
    self.importer = importer
    (ours, others, joined) = importer.columns
    hasParts = importer.hasParts
    header =
      ours.map(\.rawValue) + others.map(\.written) + joined.map(\.written)
      + (hasParts ? [TableImporter.partColumn] : [])
      + [TableImporter.placeColumn]
    result.counts = importer.tables.map { _ in 0 }
    mojibake.annotated = importer.annotated
  }

  private var number = 0
  private var mojibake = CellMojibake()

  /// Says what only shows when a table is whole.
  func end() {
    closeHeadings(areFollowed: false)
    if let table, again * 2 > result.counts[number] {
      result.log.append(
        .importedAgain, at: table.name.place(),
        [
          "sheet": table.name.sheet ?? table.name.origin.file, "all": "\(result.counts[number])",
          "count": "\(again)",
        ])
    }
    if let table { result.log.append(contentsOf: marked.findings(of: table.name)) }
    if let table {
      let isTold = again * 2 > result.counts[number]
      let found = [isTold ? nil : texts.finding(of: table), counts.finding(of: table, rows: result.counts[number])]
      result.log.append(contentsOf: DiagnosticLog(found.compactMap { $0 } + ticked(table, unticked)))
    }
    (again, unticked) = (0, 0)
    if let finding = days.finding { result.log.append(contentsOf: DiagnosticLog([finding])) }
    days = ImportedDays()
  }

  func begin(_ index: Int) {
    end()
    let table = importer.tables[index]
    self.table = table
    number = index
    isGrid = table.name.sheet != nil
    lines = table.lines
    marked = MarkedRows(of: table)
    counts = CountColumns(of: table)
    texts.begin(index)
    heading = ""
    needed = (table.names.lastIndex { !$0.isEmpty } ?? -1) + 1
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
      let arguments = code == .personLine ? [:] : ["text": TableLine.words(record)]
      if code == .headingLine {
        heading = TableLine.heading(record) ?? ""
        if headings.count >= DiagnosticLog.kept { closeHeadings(areFollowed: false) }
        headings.append(Diagnostic(code, at: place, arguments))
      } else if code == .textContinued, pending != nil {
        join(record, table)
      } else {
        result.log.append(code, at: place, arguments)
      }
      return .none
    }
    var values = cells.map { $0 >= 0 && $0 < record.count ? record[$0].string : "" }
    for (index, others) in alternatives.enumerated() where !others.isEmpty && values[index].allSatisfy(\.isWhitespace) {
      let other = others.first { $0 < record.count && !record.isBlank($0) }
      if let other { values[index] = record[other].string }
    }
    let unanswered = table.profile?.unanswered ?? []
    for set in sets {
      values.append(set?.answer { AnswerSheet.answer($0, of: record, without: unanswered) } ?? "")
    }
    if hasParts { values.append("") }
    values.append(TableImporter.place(table, record.line))
    if let problem = problem(record, table) {
      result.aside += 1
      // What has no header stands behind: nothing else holds it but the file as received.
      let further = (min(table.names.count, record.count)..<record.count).filter { !record.isBlank($0) }
      values += further.map { record[$0].string }
      return .aside(ImportPass.line([problem] + values.map { BadByte.shown($0)?.text ?? $0 }))
    }
    for index in cells.indices where !values[index].isEmpty {
      let column = index < ours.count ? ours[index] : nil
      values[index] = treated(values[index], column, table, record, cells[index])
    }
    table.part(&values, of: ours)
    if values.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      let id = ours.firstIndex(of: .id).map { values[$0] } ?? ""
      result.log.append(.rowDamaged, at: place, ["id": ColumnPlan.quoted(id)])
    }
    if let ticks = table.ticks, let index = ours.firstIndex(of: .disposition) {
      values[index] = outcome(ticks, record, place, &unticked)
    }
    if let index = ours.firstIndex(of: .group), table.known[.group] == nil, table.hasHeadings {
      values[index] = heading
    }
    if let index = ours.firstIndex(of: .id), let cell = table.known[.id], record.isContinued(cell) {
      continued += 1
      values[index] += "-\(continued)"
    } else {
      continued = 1
    }
    if let index = ours.firstIndex(of: .submission), table.known[.submission] == nil, table.hasSpannedIDs,
      let cell = table.known[.id], record.isContinued(cell) || record.isSpanning(cell)
    {
      values[index] = record[cell].trimmed.string
    }
    if let index = ours.firstIndex(of: .id), !values[index].trimmingWhiteSpace().isEmpty {
      compare(values[index].trimmingWhiteSpace(), values)
      let own = unused(values[index].trimmingWhiteSpace())
      if own != values[index].trimmingWhiteSpace() {
        result.steps.add("ids", "重复的编号加了序号", "numbers put behind ids that occur twice", at: place, values[index], own)
        values[index] = own
      }
    }
    let rows = parted(values, record, table)
    result.rows += rows.count
    result.counts[number] += rows.count
    counts.take(record)
    marked.take(record)
    if !headings.isEmpty { closeHeadings(areFollowed: true) }
    return hold(rows)
  }

  /// A line alone is a heading where rows follow, and none below them all.
  private func closeHeadings(areFollowed: Bool) {
    for found in headings { result.log.append(areFollowed ? found.code : .strayLine, at: found.place, found.arguments) }
    headings = []
  }

  /// - Returns: the rows before the last, which are whole.
  private func hold(_ rows: [[String]]) -> Line {
    var lines = ""
    for values in rows {
      if let pending { lines += ImportPass.line(pending) }
      pending = values
      full = []
      if importer.tables.count > 1, let text = ours.firstIndex(of: .text) {
        let words = values[text].trimmingWhiteSpace()
        texts.take(words, ImportPass.digest(words))
      }
    }
    return lines.isEmpty ? .none : .row(lines)
  }

  /// The last row, which is whole.
  func flush() -> Line {
    guard let values = pending else { return .none }
    pending = nil
    return .row(ImportPass.line(values))
  }

  /// Bytes of a cell to which those of other rows are joined at most: one merge may reach over a whole sheet.
  private static let longestJoined = 1 << 16
  /// Columns of the row at hand to which nothing more is joined.
  private var full: Set<Int> = []

  /// Adds the cells of a row to the last one, of which the suggestion is its own too.
  private func join(_ record: RowRecord, _ table: ImportedTable) {
    var added: [String] = []
    for (index, cell) in cells.enumerated() {
      guard cell >= 0, cell < record.count, !record.isContinued(cell), !record.isBlank(cell),
        let before = pending?[index]
      else { continue }
      if before.utf8.count > ImportPass.longestJoined {
        guard full.insert(index).inserted else { continue }
        result.log.append(
          .mergeOverfull, at: table.name.place(line: record.line),
          ["header": ColumnPlan.quoted(header[index]), "limit": "\(ImportPass.longestJoined)"])
        continue
      }
      let column = index < ours.count ? ours[index] : nil
      if column == .id || column == .submission || column == .disposition && table.hasReplies { continue }
      let value = treated(record[cell].string, column, table, record, cell)
      guard value != before else { continue }
      pending?[index] = before.isEmpty ? value : before + ImportPass.mark(of: column) + value
      added.append(value)
    }
    result.steps.add(
      "merged-rows", "意见内容合并为一格的各行并成一条，其他各格并在一起", "rows of one merged suggestion made one, their other cells joined",
      at: table.name.place(line: record.line), added.joined(separator: " | "), pending?.first ?? "")
  }

  /// What makes a line no row.
  private func aside(_ record: RowRecord, _ table: ImportedTable) -> DiagnosticCode? {
    if let code = lines?.code(of: record) { return code }
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
  func treated(
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
    let isNone =
      AnswerWords.isNone(value.trimmingWhiteSpace())
      || table.profile?.unanswered.contains(value.trimmingWhiteSpace()) == true
    if column == nil, isNone, table.profile?.unanswered.isEmpty == false, isQuestion(cell, table) {
      result.steps.add(
        "unanswered", "没有作答的代号（如 -3）改为空白", "numbers for no answer (such as -3) made empty", at: place(), value, "")
      return ""
    }
    if AnswerWords.isNull(value.trimmingWhiteSpace()), column != nil || isQuestion(cell, table) {
      result.steps.add(
        "nulls", "数据库的空值（NULL）改为空白", "NULL, which databases write for nothing, made empty", at: place(), value, "")
      return ""
    }
    guard let column else { return value }
    if column == .text, isNone {
      result.steps.add(
        "no-answer", "“(空)”“(跳过)”不是意见，改为空白", "“(空)” and “(跳过)” are no text and made empty", at: place(), value, "")
      return ""
    }
    if SpreadsheetHabits.numberColumns.contains(column),
      SpreadsheetHabits.hasLostDigits(value.trimmingWhiteSpace().utf8), !record.isInexact(cell)
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
    if column == .channel, !value.trimmingWhiteSpace().isEmpty { return channel(value, author(record, table), place) }
    return value
  }

  private func channel(_ value: String, _ author: RowAuthor, _ place: () -> Place) -> String {
    let found = result.channels.take(value, by: author)
    if found.isNews { result.log.append(.channelMasked, at: place()) }
    guard found.name != value.trimmingWhiteSpace() else { return value }
    if found.name == FoldedName.plain(value.trimmingWhiteSpace()) {
      result.steps.add(
        "channel-blanks", "渠道名称中的空格去掉", "blanks within names of channels taken out", at: place(), value, found.name)
      return found.name
    }
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
    result.days.take(day, value, at: place)
    guard form != .yearFirst else { return value }
    result.steps.add("dates", "日期写成 年-月-日", "days written year first", at: place(), value, day.iso)
    return day.iso
  }

  /// Notes a row that a table before has too.
  private func compare(_ id: String, _ values: [String]) {
    guard importer.tables.count > 1, let text = ours.firstIndex(of: .text) else { return }
    let (key, words) = (ImportPass.digest(id), ImportPass.digest(values[text].trimmingWhiteSpace()))
    if let before = known[key] {
      if before.table != number, before.text == words { again += 1 }
    } else {
      known[key] = (words, number)
    }
  }

  /// The id, with a number behind it where a row before has it.
  func unused(_ id: String) -> String {
    let digest = ImportPass.digest(id)
    if ids.insert(digest).inserted { return id }
    var number = numbers[digest] ?? 2
    while !ids.insert(ImportPass.digest("\(id)_\(number)")).inserted { number += 1 }
    numbers[digest] = number + 1
    return "\(id)_\(number)"
  }
}
