import Campaigns
import Diagnostics
import SpreadsheetReading
import Surroundings

/// The one pass over the rows: reads every file of rows, checks, and feeds store, tally, ids and answers.
struct RowIntake: ~Copyable {
  /// What the rows gave.
  struct Result {
    let store: any SuggestionStore
    let tally: Tally
    /// Groups that only rows name.
    let groups: [(group: SuggestionGroup, place: Place)]
    let questions: [Question]
    let scale: DispositionScale
    /// Columns of some file that are none of the form's.
    let others: Set<String>
    let log: DiagnosticLog
  }

  let draft: CampaignDraft
  var log: DiagnosticLog
  var reader: RowReader
  var writer: SpoolWriter
  private var tally: TallyBuilder
  private var counts = RowCounts()
  var index: RowIndex
  var counters: [AnswerCounter]
  /// Foreign headers and columns of questions that some file had.
  var found: Set<String> = []
  private var others: Set<String> = []
  /// Rows that have lost characters.
  var damage: DiagnosticLog
  /// Bytes of a file that are judged before it is read.
  private let probed: Int
  /// Diagnostics of one code that are kept whole.
  private let limit: Int
  /// Whether the encoding of a file turned out to be another one than its beginning said.
  private var isMisjudged = false
  /// Number of the file at hand in the store, where the store leaves texts in it.
  private var source: Int?
  /// What stood above the rows at hand, where they have no column of groups.
  var heading: HeldText?
  /// Lines that may be headings of rows that have not come yet.
  var headings: [Diagnostic] = []
  /// Rows so far over which the id at hand is merged.
  private var continued = 1
  /// The table at hand, as rows have it.
  private var origin = PackedWord(number: 0)
  /// Its name, which rows point into where the word table had no room for it.
  private var originName: HeldText?

  /// - Parameters:
  ///   - temporary: folder for the spool file.
  ///   - limit: diagnostics of one code that are kept whole.
  ///   - probed: bytes of a file by which its encoding is judged.
  init(
    draft: CampaignDraft, temporary: String, keeping limit: Int = DiagnosticLog.kept, probed: Int = .max
  ) {
    self.draft = draft
    self.probed = probed
    self.limit = limit
    log = DiagnosticLog(keeping: limit)
    damage = DiagnosticLog(keeping: limit)
    index = RowIndex(keeping: limit)
    reader = RowReader(draft: draft, keeping: limit)
    writer = SpoolWriter(folder: temporary)
    tally = TallyBuilder(groups: draft.groups, windows: draft.subject.windows)
    counters = draft.questions.map { AnswerCounter($0, draft.finder) }
  }

  /// - Returns: nil where more of a file has to be probed than was: then nothing of what was read is of use.
  /// - Throws: only where the rows cannot be kept (a full disk); faults of the files are in the result's log.
  mutating func read(_ files: RowFiles, world: any World, places: PlaceIndex) throws(Failed) -> Result? {
    log.append(contentsOf: files.log)
    var sizes: [Int] = []
    for file in files.files {
      let before = writer.count
      try read(file, world: world)
      if isMisjudged { return nil }
      sizes.append(writer.count - before)
    }
    try finish(files, places: places)
    reportFiles(files, rows: sizes, world)
    counts.put(into: &tally, lists: reader.groups.lists, words: writer.words.list)
    reportUndeclared(tally.tally)
    tally.add(submissions: index.submissionCount)
    let store: any SuggestionStore =
      writer.count > 0 ? try writer.finish(groupLists: reader.groups.allLists) : EmptyStore()
    return Result(
      store: store, tally: tally.tally, groups: reader.groups.resolver.added, questions: counters.map(\.completed),
      scale: draft.scale.appending(unknown: reader.dispositions.resolver.unknown.map(\.word)), others: others,
      log: log)
  }

  /// Reads one file; what makes it unreadable ends it, not the others.
  private mutating func read(_ file: RowFiles.File, world: any World) throws(Failed) {
    let source: StreamingDecoder
    let form: EncodingProbe.Form
    self.source = nil
    do {
      let opened = try world.open(file.path)
      if file.format == .workbook {
        do throws(Failed) { try readWorkbook(file, opened, temporary: world.setting("TMPDIR")) } catch {
          try absorb(error)
        }
        return
      }
      form = try EncodingProbe(opened, path: file.path).form(upTo: probed)
      source = StreamingDecoder(opened, path: file.path, as: form)
      if case .delimited = file.format, source.fileOffset != nil { self.source = writer.add(opened) }
      if form.encoding != .utf8 {
        log.append(.inputEncoding, at: .file(file.path), ["encoding": form.encoding.rawValue])
      }
    } catch {
      if let problem = error as? FileProblem { log.append(problem.diagnostic) }
      if let failed = error as? Failed {
        if failed.log.failure != .badInput { throw failed }
        log.append(contentsOf: failed.log)
      }
      return
    }
    do throws(Failed) {
      try readText(file, source)
    } catch {
      if !form.isKnown, error.log.count(of: .inputUndecodable) > 0 {
        isMisjudged = true
        return
      }
      try absorb(error)
    }
  }

  private mutating func readText(_ file: RowFiles.File, _ source: StreamingDecoder) throws(Failed) {
    let table = TableName(path: file.path, file: file.name)
    switch file.format {
    case .delimited(let delimiter):
      var records = try CSVReader(source, path: file.path, delimiter: delimiter)
      defer { log.append(contentsOf: records.log) }
      begin(table)
      let first = try readTable(&records, table, isGrid: false)
      if let first { reportUnused(first, table) }
    case .jsonLines:
      var records = JSONLinesReader(source, path: file.path)
      defer { log.append(contentsOf: records.log) }
      begin(table)
      try readObjects(&records, table)
    case .json:
      var records = JSONTableReader(source, path: file.path)
      records.isTable = JSONTableReader.isTable(of: draft)
      defer { log.append(contentsOf: records.log) }
      begin(table)
      try readObjects(&records, table)
    case .page: try readPage(file, source)
    case .workbook: break
    }
  }

  /// A fault of the input is one finding among others; one of the machine ends the work.
  private mutating func absorb(_ failed: Failed) throws(Failed) {
    if failed.log.failure != .badInput { throw failed }
    log.append(contentsOf: failed.log)
  }

  /// The rows that follow are of this table.
  private mutating func begin(_ table: TableName) {
    index.begin(table, offset: writer.offset)
    let name = HeldText(table.origin.table)
    originName = name
    origin = writer.words.word(name.text)
  }

  // MARK: Workbooks and pages

  private mutating func readWorkbook(
    _ file: RowFiles.File, _ opened: any ReadableFile, temporary: String?
  ) throws(Failed) {
    let workbook = try WorkbookFile(opened, path: file.path, temporary: temporary)
    var unused: [(table: TableName, first: FirstCells)] = []
    var isUsed = false
    for sheet in workbook.sheets where sheet.hasCells && file.sheets?.contains(sheet.name) != false {
      let table = TableName(path: file.path, file: file.name, sheet: sheet.name)
      guard sheet.visibility == .visible else {
        log.append(.sheetHidden, at: table.place(), ["sheet": sheet.name])
        continue
      }
      var records = try SheetRecords(workbook, sheet, table: table)
      begin(table)
      if let first = try readTable(&records, table, isGrid: true) {
        unused.append((table, first))
      } else {
        isUsed = true
        log.append(contentsOf: records.log)
      }
    }
    report(unused, isUsed: isUsed, file)
  }

  private mutating func readPage(_ file: RowFiles.File, _ source: StreamingDecoder) throws(Failed) {
    var records = try PageRecords(source, path: file.path)
    defer { records.close() }
    var unused: [(table: TableName, first: FirstCells)] = []
    var isUsed = false
    while let number = try records.nextTable() {
      let table = TableName(path: file.path, file: file.name, sheet: "表\(number)")
      begin(table)
      if let first = try readTable(&records, table, isGrid: true) {
        if unused.count < DiagnosticLog.kept { unused.append((table, first)) }
      } else {
        isUsed = true
        if let (line, count) = records.hidden {
          log.append(.rowsHidden, at: table.place(line: line), ["count": "\(count)"])
        }
      }
    }
    report(unused, isUsed: isUsed, file)
  }

  // MARK: Records

  /// - Returns: where the table has no usable header, what it begins with; else nil.
  private mutating func readTable<Records: RecordReader>(
    _ records: inout Records, _ table: TableName, isGrid: Bool
  ) throws(Failed) -> FirstCells? {
    var finder = HeaderFinder(columns: draft.columns, questions: draft.questions, table: table)
    var pending = try finder.find(in: &records)
    guard var header = finder.header else {
      return FirstCells(line: finder.first.line, cells: finder.first.cells, isForm: finder.isForm)
    }
    if let top = finder.top, top != header.line {
      log.append(.headerBelow, at: table.place(line: header.line), ["line": "\(header.line)"])
    }
    if let name = header.joined {
      log.append(.headerOfTwoRows, at: table.place(line: header.line), ["name": name])
    }
    var plan = take(header)
    var lines = TableLine(plan, isGrid: isGrid, titles: finder.titles)
    records.endHeader(at: header.lastLine)
    var widths = RowWidths(plan, keeping: limit)
    var below = OtherTables(below: finder, header)
    defer {
      log.append(contentsOf: below.closed())
      log.append(contentsOf: widths.findings)
    }
    while true {
      let next: RowRecord?
      if let held = pending {
        next = held
        pending = nil
      } else {
        next = try records.next()
      }
      guard let record = next else {
        closeHeadings(areFollowed: false)
        return nil
      }
      if record.isBlank { continue }
      switch try below.step(record, in: &records) {
      case .row: break
      case .unread: continue
      case .header(let behind):
        pending = behind
        closeHeadings(areFollowed: false)
        log.append(contentsOf: widths.findings)
        header = below.header
        plan = take(header)
        lines = TableLine(plan, isGrid: isGrid, titles: finder.titles)
        widths = RowWidths(plan, keeping: limit)
        continue
      }
      if isAside(record, header, table, lines) { continue }
      if !isGrid, record.count < plan.needed {
        log.append(
          .rowTooNarrow, at: table.place(line: record.line),
          ["cells": "\(record.count)", "width": "\(plan.needed)"])
        continue
      }
      if record.count > plan.width, let extra = (plan.width..<record.count).first(where: { !record.isBlank($0) }) {
        let (line, column) = record.place(extra)
        let place = table.place(line: line, column: column)
        guard isGrid else {
          log.append(.rowTooWide, at: place, ["cells": "\(record.count)", "width": "\(plan.width)"])
          continue
        }
        log.append(.cellBeside, at: place)
      } else if !isGrid {
        widths.look(at: record, reader)
      }
      if !headings.isEmpty { closeHeadings(areFollowed: true) }
      try take(record, plan, mayBeDamaged: records.mayHaveReplacements)
    }
  }

  private mutating func readObjects<Records: ObjectReader>(
    _ records: inout Records, _ table: TableName
  ) throws(Failed) {
    var columns = ObjectPlan(draft, table)
    while let record = try records.next() {
      let plan = columns.plan(for: records.headers, line: record.line, faults: &log)
      if !record.isBlank { try take(record, plan, mayBeDamaged: records.mayHaveReplacements) }
    }
    note(records.headers.map { RowRecord.Cell(text: $0, line: 1, column: 1) })
    if let plan = columns.plan { others.formUnion(plan.others.map(\.name)) }
    if let plan = columns.plan, !plan.isUseful {
      reportNoText(
        records.headers.map { RowRecord.Cell(text: $0, line: 1, column: 1) }, at: .file(table.path, line: 1))
    }
  }

  /// What follows are rows under this header.
  private mutating func take(_ header: HeaderFinder.Header) -> ColumnPlan {
    log.append(contentsOf: header.faults)
    note(header.cells)
    others.formUnion(header.plan.others.map(\.name))
    heading = nil
    return header.plan
  }

  private mutating func note(_ cells: [RowRecord.Cell]) {
    for cell in cells { found.insert(cell.text.trimmingWhiteSpace()) }
  }

  private mutating func take(
    _ record: RowRecord, _ plan: ColumnPlan, mayBeDamaged: Bool
  ) throws(Failed) {
    if let cell = plan[.id], cell < record.count {
      let id = record[cell].trimmed
      if !id.isEmpty, !PersonalIDs.isPersonal(id, name: RowCells(record, plan).text(.name)) {
        guard record.isContinued(cell) else {
          continued = 1
          return try take(record, plan, id: id, mayBeDamaged)
        }
        // One id over several suggestions is that of what came in.
        continued += 1
        let own = try index.unused("\(id.string)-\(continued)", in: writer)
        return try HeldText(own).withText { id throws(Failed) in try take(record, plan, id: id, mayBeDamaged) }
      }
    }
    try HeldText(try formedID(record, plan)).withText { id throws(Failed) in
      try take(record, plan, id: id, mayBeDamaged)
    }
  }

  private mutating func take(
    _ record: RowRecord, _ plan: ColumnPlan, id: ByteText, _ mayBeDamaged: Bool
  ) throws(Failed) {
    let groups = reader.read(
      record, plan, id: id, file: origin, source: source, heading: heading?.text, &writer.words)
    let offset = try writer.append(reader.row)
    try index.add(reader.row, offset: offset, in: writer)
    counts.add(reader.row, groups: groups)
    if reader.groups.isFull {
      counts.putJudged(into: &tally, lists: reader.groups.lists, words: writer.words.list)
      reader.groups.forget()
    }
    if reader.row.pointee.text.original.isBlank, plan[.text] != nil, plan.answers.isEmpty {
      log.append(.rowTextEmpty, at: plan.table.place(line: record.line), ["id": id.string])
    }
    if mayBeDamaged, (0..<record.count).contains(where: { UTF8Check.hasReplacement(record[$0].bytes) }) {
      damage.append(.rowDamaged, at: plan.table.place(line: record.line), ["id": id.string])
    }
    tellLostDigits(record, plan)
    guard !plan.answers.isEmpty else { return }
    let author = RowCells(record, plan).author(plan)
    for (question, cell) in plan.answers.sorted(by: { $0.key < $1.key }) where cell < record.count {
      let answers = counters[question].answers(in: record[cell], by: author)
      tally.add(answers: answers, to: counters[question].question.id)
    }
  }
}
