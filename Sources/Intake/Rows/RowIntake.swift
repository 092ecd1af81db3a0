import Campaigns
import Diagnostics
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
    let log: DiagnosticLog
  }

  /// Records among which a header is looked for: tables have titles and notes above them.
  static let headerDepth = 6

  private let draft: CampaignDraft
  private var log: DiagnosticLog
  private var reader: RowReader
  private var writer: SpoolWriter
  private var tally: TallyBuilder
  private var index: RowIndex
  private var counters: [AnswerCounter]
  /// Foreign headers and columns of questions that some file had.
  private var found: Set<String> = []
  /// Rows that have lost characters.
  private var damage: DiagnosticLog

  /// - Parameters:
  ///   - temporary: folder for the spool file.
  ///   - limit: diagnostics of one code that are kept whole.
  init(draft: CampaignDraft, temporary: String, keeping limit: Int = DiagnosticLog.kept) {
    self.draft = draft
    log = DiagnosticLog(keeping: limit)
    damage = DiagnosticLog(keeping: limit)
    index = RowIndex(keeping: limit)
    reader = RowReader(draft: draft, keeping: limit)
    writer = SpoolWriter(folder: temporary)
    tally = TallyBuilder(groups: draft.groups, windows: draft.subject.windows)
    counters = draft.questions.map { AnswerCounter($0) }
  }

  /// - Throws: only where the rows cannot be kept (a full disk); faults of the files are in the result's log.
  mutating func read(_ files: RowFiles, world: any World, places: PlaceIndex) throws(Failed) -> Result {
    log.append(contentsOf: files.log)
    for file in files.files { try read(file, world: world) }
    finish(files, places: places)
    let store: any SuggestionStore = writer.count > 0 ? try writer.finish() : EmptyStore()
    return Result(
      store: store, tally: tally.tally, groups: reader.groups.added, questions: counters.map(\.completed),
      scale: draft.scale.appending(unknown: reader.dispositions.unknown.map(\.word)), log: log)
  }

  /// Reads one file; what makes it unreadable ends it, not the others.
  private mutating func read(_ file: RowFiles.File, world: any World) throws(Failed) {
    let source: StreamingDecoder
    do {
      let opened = try world.open(file.path)
      let form = try EncodingProbe(opened, path: file.path).form()
      source = StreamingDecoder(opened, path: file.path, as: form)
      if form.encoding != .utf8 {
        log.append(.inputEncoding, at: .file(file.path), ["encoding": form.encoding.rawValue])
      }
    } catch {
      if let problem = error as? FileProblem { log.append(problem.diagnostic) }
      if let failed = error as? Failed { log.append(contentsOf: failed.log) }
      return
    }
    switch file.format {
    case .delimited(let delimiter):
      do {
        var records = try CSVReader(source, path: file.path, delimiter: delimiter)
        defer { log.append(contentsOf: records.log) }
        try readDelimited(&records, file)
      } catch {
        try absorb(error)
      }
    case .jsonLines:
      var records = JSONLinesReader(source, path: file.path)
      defer { log.append(contentsOf: records.log) }
      do { try readJSON(&records, file) } catch { try absorb(error) }
    }
  }

  /// A fault of the input is one finding among others; one of the machine ends the work.
  private mutating func absorb(_ failed: Failed) throws(Failed) {
    if failed.log.failure != .badInput { throw failed }
    log.append(contentsOf: failed.log)
  }

  private mutating func readDelimited(_ records: inout CSVReader, _ file: RowFiles.File) throws(Failed) {
    guard let plan = try header(&records, file) else { return }
    while let record = try records.next() {
      if record.isBlank { continue }
      if record.cells.count < plan.width {
        log.append(
          .rowTooNarrow, at: .file(file.path, line: record.line),
          ["cells": "\(record.cells.count)", "width": "\(plan.width)"])
      } else if let extra = record.cells.dropFirst(plan.width).first(where: { !$0.isBlank }) {
        log.append(
          .rowTooWide, at: .file(file.path, line: extra.line, column: extra.column),
          ["cells": "\(record.cells.count)", "width": "\(plan.width)"])
      } else {
        try take(record, plan, file)
      }
    }
  }

  /// The columns by the first record that can be a header.
  private mutating func header(_ records: inout CSVReader, _ file: RowFiles.File) throws(Failed) -> ColumnPlan? {
    var first: RowRecord?
    for _ in 0..<RowIntake.headerDepth {
      var record = try records.next()
      while record?.isBlank == true { record = try records.next() }
      guard let record else { break }
      if first == nil { first = record }
      var faults = DiagnosticLog()
      let plan = plan(record.cells, file, log: &faults)
      guard plan.isUseful else { continue }
      if let first, first.line != record.line {
        log.append(.headerBelow, at: .file(file.path, line: record.line), ["line": "\(record.line)"])
      }
      log.append(contentsOf: faults)
      note(plan, record.cells)
      return plan
    }
    guard let first else {
      log.append(.inputEmpty, at: .file(file.path), ["path": file.path])
      return nil
    }
    reportNoText(first.cells, at: .file(file.path, line: first.line))
    return nil
  }

  private mutating func readJSON(_ records: inout JSONLinesReader, _ file: RowFiles.File) throws(Failed) {
    var plan: ColumnPlan?
    while let record = try records.next() {
      if plan?.width != records.headers.count {
        let cells = records.headers.map { RowRecord.Cell(text: $0, line: record.line, column: 1) }
        var faults = DiagnosticLog()
        let wider = self.plan(cells, file, log: &faults)
        // Names that come late repeat the faults of those before them.
        if plan == nil { log.append(contentsOf: faults) }
        note(wider, cells)
        plan = wider
      }
      if let plan, !record.isBlank { try take(record, plan, file) }
    }
    if let plan, !plan.isUseful {
      reportNoText(records.headers.map { RowRecord.Cell(text: $0, line: 1, column: 1) }, at: .file(file.path, line: 1))
    }
  }

  private func plan(_ cells: [RowRecord.Cell], _ file: RowFiles.File, log: inout DiagnosticLog) -> ColumnPlan {
    ColumnPlan(cells, columns: draft.columns, questions: draft.questions, path: file.path, log: &log)
  }

  private mutating func note(_ plan: ColumnPlan, _ cells: [RowRecord.Cell]) {
    for cell in cells { found.insert(cell.text.trimmingWhiteSpace()) }
  }

  private mutating func reportNoText(_ headers: [RowRecord.Cell], at place: Place) {
    let names = headers.prefix(12).map { ColumnPlan.quoted($0.text.trimmingWhiteSpace()) }.joined(separator: "、")
    log.append(.textColumnMissing, at: place, ["headers": names])
  }

  private mutating func take(_ record: RowRecord, _ plan: ColumnPlan, _ file: RowFiles.File) throws(Failed) {
    let place = Place.file(file.path, line: record.line)
    let row = reader.suggestion(record, plan, id: id(record, plan, at: place), file: file.name, path: file.path)
    index.add(row.id, at: place, path: file.path, line: record.line)
    if let original = row.duplicateOf { index.addDouble(row.id, of: original, at: place) }
    if row.text.original.isEmpty, plan.known[.text] != nil, plan.answers.isEmpty {
      log.append(.rowTextEmpty, at: place, ["id": row.id])
    }
    if record.cells.contains(where: { $0.text.unicodeScalars.contains("\u{FFFD}") }) {
      damage.append(.rowDamaged, at: place, ["id": row.id])
    }
    tally.add(row)
    for (question, cell) in plan.answers.sorted(by: { $0.key < $1.key }) where cell < record.cells.count {
      let answers = counters[question].answers(in: record.cells[cell].text)
      tally.add(answers: answers, to: counters[question].question.id)
    }
    try writer.append(row)
  }

  /// The row's own id; else one by its number, which is said where the file has a column for ids.
  private mutating func id(_ record: RowRecord, _ plan: ColumnPlan, at place: Place) -> String {
    guard let cell = plan.known[.id] else { return index.unused("\(writer.count + 1)") }
    if cell < record.cells.count, !record.cells[cell].isBlank { return record.cells[cell].text.trimmingWhiteSpace() }
    let formed = index.unused("row\(writer.count + 1)")
    log.append(.idMissing, at: place, ["id": formed])
    return formed
  }

  /// What only shows once all rows are read.
  private mutating func finish(_ files: RowFiles, places: PlaceIndex) {
    index.checkDoubles()
    log.append(contentsOf: reader.log)
    log.append(contentsOf: index.log)
    for unknown in reader.dispositions.unknown {
      log.append(
        .dispositionWordUnknown, at: unknown.place,
        ["word": ColumnPlan.quoted(unknown.word), "count": "\(unknown.count)"])
    }
    if reader.dispositions.isOverfull {
      log.append(.dispositionsOverfull, at: nil, ["limit": "\(DispositionResolver.limit)"])
    }
    if reader.groups.isOverfull { log.append(.groupsOverfull, at: nil, ["limit": "\(GroupResolver.limit)"]) }
    let damaged = damage.count(of: .rowDamaged)
    if damaged * 10 > writer.count {
      // So many at once are one fault, of the export.
      log.append(.inputDebris, at: damage.diagnostics.first?.place, ["count": "\(damaged)"])
    } else {
      log.append(contentsOf: damage)
    }
    checkColumns(files, places: places)
    checkAnswers(places: places)
    let kinds = PersonalDataSpan.Kind.allCases.compactMap { kind in
      reader.personalData[kind].map { "\(kind.rawValue) \($0)" }
    }
    if !kinds.isEmpty {
      let sum = reader.personalData.values.reduce(0, +)
      log.append(.personalDataFound, at: nil, ["count": "\(sum)", "kinds": kinds.joined(separator: ", ")])
    }
  }

  /// Columns that the campaign names and no file has.
  private mutating func checkColumns(_ files: RowFiles, places: PlaceIndex) {
    for column in ColumnName.allCases {
      guard let foreign = draft.columns[column], !files.files.isEmpty, !found.contains(foreign.header) else { continue }
      log.append(.columnMissing, at: foreign.place, ["header": foreign.header])
    }
    for (number, question) in draft.questions.enumerated() {
      guard let column = question.column, !found.contains(column) else { continue }
      // Stated votes need no rows.
      if question.options.contains(where: { $0.votes != nil }) { continue }
      log.append(.columnMissing, at: places["questions[\(number)].column"], ["header": column])
    }
  }

  private mutating func checkAnswers(places: PlaceIndex) {
    for (number, counter) in counters.enumerated() {
      let place = places["questions[\(number)]"]
      if counter.isOverfull {
        log.append(
          .answersOverfull, at: place, ["question": counter.question.id, "limit": "\(AnswerCounter.limit)"])
      }
      if counter.unlistedCount > 0 {
        log.append(
          .answersUnlisted, at: place, ["question": counter.question.id, "count": "\(counter.unlistedCount)"])
      }
    }
  }
}
