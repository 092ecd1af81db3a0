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
  private var counts = RowCounts()
  private var index: RowIndex
  private var counters: [AnswerCounter]
  /// Foreign headers and columns of questions that some file had.
  private var found: Set<String> = []
  /// Rows that have lost characters.
  private var damage: DiagnosticLog
  /// Bytes of a file that are judged before it is read.
  private let probed: Int
  /// Whether the encoding of a file turned out to be another one than its beginning said.
  private var isMisjudged = false
  /// The file at hand, as rows have it.
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
    log = DiagnosticLog(keeping: limit)
    damage = DiagnosticLog(keeping: limit)
    index = RowIndex(keeping: limit)
    reader = RowReader(draft: draft, keeping: limit)
    writer = SpoolWriter(folder: temporary)
    tally = TallyBuilder(groups: draft.groups, windows: draft.subject.windows)
    counters = draft.questions.map { AnswerCounter($0) }
  }

  /// - Returns: nil where more of a file has to be probed than was: then nothing of what was read is of use.
  /// - Throws: only where the rows cannot be kept (a full disk); faults of the files are in the result's log.
  mutating func read(_ files: RowFiles, world: any World, places: PlaceIndex) throws(Failed) -> Result? {
    log.append(contentsOf: files.log)
    for file in files.files {
      try read(file, world: world)
      if isMisjudged { return nil }
    }
    try finish(files, places: places)
    counts.put(into: &tally, lists: reader.groups.lists, words: writer.words.list)
    tally.add(submissions: index.submissionCount)
    let store: any SuggestionStore =
      writer.count > 0 ? try writer.finish(groupLists: reader.groups.allLists) : EmptyStore()
    return Result(
      store: store, tally: tally.tally, groups: reader.groups.resolver.added, questions: counters.map(\.completed),
      scale: draft.scale.appending(unknown: reader.dispositions.resolver.unknown.map(\.word)), log: log)
  }

  /// Reads one file; what makes it unreadable ends it, not the others.
  private mutating func read(_ file: RowFiles.File, world: any World) throws(Failed) {
    let source: StreamingDecoder
    let form: EncodingProbe.Form
    do {
      let opened = try world.open(file.path)
      form = try EncodingProbe(opened, path: file.path).form(upTo: probed)
      source = StreamingDecoder(opened, path: file.path, as: form)
      if form.encoding != .utf8 {
        log.append(.inputEncoding, at: .file(file.path), ["encoding": form.encoding.rawValue])
      }
    } catch {
      if let problem = error as? FileProblem { log.append(problem.diagnostic) }
      if let failed = error as? Failed { log.append(contentsOf: failed.log) }
      return
    }
    index.begin(file: file.path, offset: writer.offset)
    let name = HeldText(file.name)
    originName = name
    origin = writer.words.word(name.text)
    switch file.format {
    case .delimited(let delimiter):
      do {
        var records = try CSVReader(source, path: file.path, delimiter: delimiter)
        defer { log.append(contentsOf: records.log) }
        try readDelimited(&records, file)
      } catch {
        try absorb(error, form)
      }
    case .jsonLines:
      var records = JSONLinesReader(source, path: file.path)
      defer { log.append(contentsOf: records.log) }
      do { try readJSON(&records, file) } catch { try absorb(error, form) }
    }
  }

  /// A fault of the input is one finding among others; one of the machine ends the work.
  private mutating func absorb(_ failed: Failed, _ form: EncodingProbe.Form) throws(Failed) {
    if failed.log.failure != .badInput { throw failed }
    if !form.isKnown, failed.log.count(of: .inputUndecodable) > 0 {
      isMisjudged = true
      return
    }
    log.append(contentsOf: failed.log)
  }

  private mutating func readDelimited(_ records: inout CSVReader, _ file: RowFiles.File) throws(Failed) {
    guard let plan = try header(&records, file) else { return }
    while let record = try records.next() {
      if record.isBlank { continue }
      if record.count < plan.width {
        log.append(
          .rowTooNarrow, at: .file(file.path, line: record.line),
          ["cells": "\(record.count)", "width": "\(plan.width)"])
      } else if let extra = (plan.width..<record.count).first(where: { !record.isBlank($0) }) {
        let (line, column) = record.place(extra)
        log.append(
          .rowTooWide, at: .file(file.path, line: line, column: column),
          ["cells": "\(record.count)", "width": "\(plan.width)"])
      } else {
        try take(record, plan, file, mayBeDamaged: records.mayHaveReplacements)
      }
    }
  }

  /// The columns by the first record that can be a header.
  private mutating func header(_ records: inout CSVReader, _ file: RowFiles.File) throws(Failed) -> ColumnPlan? {
    var first: (line: Int, cells: [RowRecord.Cell])?
    for _ in 0..<RowIntake.headerDepth {
      var record = try records.next()
      while record?.isBlank == true { record = try records.next() }
      guard let record else { break }
      let cells = record.cells
      if first == nil { first = (record.line, cells) }
      var faults = DiagnosticLog()
      let plan = plan(cells, file, log: &faults)
      guard plan.isUseful else { continue }
      if let first, first.line != record.line {
        log.append(.headerBelow, at: .file(file.path, line: record.line), ["line": "\(record.line)"])
      }
      log.append(contentsOf: faults)
      note(plan, cells)
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
      if let plan, !record.isBlank { try take(record, plan, file, mayBeDamaged: records.mayHaveReplacements) }
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

  private mutating func take(
    _ record: RowRecord, _ plan: ColumnPlan, _ file: RowFiles.File, mayBeDamaged: Bool
  ) throws(Failed) {
    if let cell = plan[.id], cell < record.count {
      let id = record[cell].trimmed
      if !id.isEmpty { return try take(record, plan, file, id: id, mayBeDamaged) }
    }
    try HeldText(try formedID(record, plan, file)).withText { id throws(Failed) in
      try take(record, plan, file, id: id, mayBeDamaged)
    }
  }

  private mutating func take(
    _ record: RowRecord, _ plan: ColumnPlan, _ file: RowFiles.File, id: ByteText, _ mayBeDamaged: Bool
  ) throws(Failed) {
    let groups = reader.read(record, plan, id: id, file: origin, &writer.words)
    let offset = try writer.append(reader.row)
    try index.add(reader.row, offset: offset, in: writer)
    counts.add(reader.row, groups: groups)
    if reader.groups.isFull {
      counts.putJudged(into: &tally, lists: reader.groups.lists, words: writer.words.list)
      reader.groups.forget()
    }
    if reader.row.pointee.text.original.isBlank, plan[.text] != nil, plan.answers.isEmpty {
      log.append(.rowTextEmpty, at: .file(file.path, line: record.line), ["id": id.string])
    }
    if mayBeDamaged, (0..<record.count).contains(where: { UTF8Check.hasReplacement(record[$0].bytes) }) {
      damage.append(.rowDamaged, at: .file(file.path, line: record.line), ["id": id.string])
    }
    guard !plan.answers.isEmpty else { return }
    for (question, cell) in plan.answers.sorted(by: { $0.key < $1.key }) where cell < record.count {
      let answers = counters[question].answers(in: record[cell].string)
      tally.add(answers: answers, to: counters[question].question.id)
    }
  }

  /// An id by the row's number, which is said where the file has a column for ids.
  private mutating func formedID(
    _ record: RowRecord, _ plan: ColumnPlan, _ file: RowFiles.File
  ) throws(Failed) -> String {
    guard plan[.id] != nil else { return try index.unused("\(writer.count + 1)", in: writer) }
    let formed = try index.unused("row\(writer.count + 1)", in: writer)
    log.append(.idMissing, at: .file(file.path, line: record.line), ["id": formed])
    return formed
  }

  /// What only shows once all rows are read.
  private mutating func finish(_ files: RowFiles, places: PlaceIndex) throws(Failed) {
    try index.checkDoubles(in: writer)
    log.append(contentsOf: reader.log)
    log.append(contentsOf: index.log)
    for unknown in reader.dispositions.resolver.unknown {
      log.append(
        .dispositionWordUnknown, at: unknown.place,
        ["word": ColumnPlan.quoted(unknown.word), "count": "\(unknown.count)"])
    }
    if reader.dispositions.resolver.isOverfull {
      log.append(.dispositionsOverfull, at: nil, ["limit": "\(DispositionResolver.limit)"])
    }
    if reader.groups.resolver.isOverfull { log.append(.groupsOverfull, at: nil, ["limit": "\(GroupResolver.limit)"]) }
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
