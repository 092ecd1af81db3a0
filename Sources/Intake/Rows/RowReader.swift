import Campaigns
import Diagnostics

/// Makes a row of a record. What it cannot read it reports, with the place of the cell and without its words.
struct RowReader: ~Copyable {
  private(set) var log: DiagnosticLog
  var groups: GroupCells
  var dispositions: DispositionCells
  /// How many of each kind of personal data were found.
  private(set) var personalData: [PersonalDataSpan.Kind: Int] = [:]

  /// The row that was read last.
  let row: UnsafeMutablePointer<PackedRow>

  let finder: PersonalDataFinder
  /// Which of the rules by hand did something.
  private(set) var use: HandRules.Use
  private var labels = LabelMasks()
  private let dates: DayReader
  private var reportedUnnamed: Set<String> = []
  /// What a row has that does not stand in its record as it is packed.
  private var scratch = RowBuffer()

  /// - Parameter limit: diagnostics of one code that are kept whole.
  init(draft: CampaignDraft, keeping limit: Int = DiagnosticLog.kept) {
    log = DiagnosticLog(keeping: limit)
    row = .allocate(capacity: 1)
    row.initialize(to: .empty)
    groups = GroupCells(draft.groups)
    dispositions = DispositionCells(draft.scale)
    finder = draft.finder
    use = HandRules.Use(draft.masking.hand)
    switch draft.subject.locale {
    case .britain, .hongKong, .macao: dates = DayReader(isDayFirst: true)
    case .mainland, .taiwan: dates = DayReader(isDayFirst: false)
    }
  }

  deinit { row.deallocate() }

  /// Reads a record: `row` is it then, and good until the next one.
  ///
  /// - Parameters:
  ///   - id: the row's own or formed one.
  ///   - file: as the origin names it.
  ///   - source: number of the file by which the store reads texts again; nil where it does not.
  ///   - heading: above the row, which names its group where no cell does.
  ///   - words: take in those that rows share.
  /// - Returns: the number of the row's list of groups.
  mutating func read(
    _ record: RowRecord, _ plan: ColumnPlan, id: ByteText, file: PackedWord, source: Int?, heading: ByteText?,
    _ words: inout WordTable
  ) -> Int {
    // What is laid out may not move.
    scratch.removeAll()
    let cells = RowCells(record, plan)
    scratch.reserve(RowReader.bound(cells, plan))
    let author = cells.author(plan)
    let signature = author.signature
    row.pointee.id = id
    let text = cells.raw(.text) ?? .empty
    row.pointee.text = maskable(text, .citizen, id, author)
    row.pointee.textPlace = source.flatMap { place(of: text, in: record, $0) }
    row.pointee.file = file
    row.pointee.line = record.line
    row.pointee.submission = cells.text(.submission) ?? spanned(record, plan)
    row.pointee.received = received(cells, record, plan)
    row.pointee.channel = cells.text(.channel).map { label($0, author, signature, &words) }
    row.pointee.district = cells.text(.district).map { label($0, author, signature, &words) }
    row.pointee.name = author.name
    row.pointee.contact = author.contact
    row.pointee.submitterKind = cells.text(.submitterKind).map { label($0, author, signature, &words) }
    row.pointee.signatories = signatories(cells, record, plan)
    row.pointee.position = cells.text(.position).map { label($0, author, signature, &words) }
    row.pointee.consent = consent(cells, record, plan)
    var list = 0
    row.pointee.groups = PackedWords(count: 0, packed: .empty)
    if let named = cells.text(.group) ?? heading {
      // What the campaign itself calls a group an office has written.
      let own = labels.withoutAuthor(named, author, signature, finder)
      let cell = own.map { groups.resolver.knows(named.string) ? named : $0 } ?? named
      let found = groups.groups(in: cell, &words) { record.place(.group, plan) }
      list = found.list
      row.pointee.groups = found.packed
    }
    row.pointee.disposition = cells.text(.disposition).flatMap { named in
      let own = labels.withoutAuthor(named, author, signature, finder)
      let cell = own.map { dispositions.resolver.knows(named.string) ? named : $0 } ?? named
      return dispositions.word(of: cell, &words) { record.place(.disposition, plan) }
    }
    row.pointee.reason = cells.text(.reason).map { maskable($0, .office, id, author) }
    row.pointee.handler = cells.text(.handler).map { label($0, author, signature, &words) }
    row.pointee.replied = cells.text(.replied)
    row.pointee.reply = cells.text(.reply).map { maskable($0, .office, id, author) }
    row.pointee.note = cells.text(.note)
    row.pointee.duplicateOf = cells.text(.duplicateOf)
    row.pointee.others = others(cells, record, plan, &words)
    return list
  }

  /// An id that is merged over several rows is that of what came in.
  private func spanned(_ record: RowRecord, _ plan: ColumnPlan) -> ByteText? {
    guard let cell = plan[.id], record.isContinued(cell) || record.isSpanning(cell) else { return nil }
    return record[cell].trimmed
  }

  /// Shorter texts take less room than their places.
  private static let leastPlaced = 32

  private func place(of text: ByteText, in record: RowRecord, _ source: Int) -> TextPlace? {
    guard text.count >= RowReader.leastPlaced, let offset = record.fileOffset(of: text) else { return nil }
    return TextPlace(file: source, offset: offset, count: text.count)
  }

  /// Bytes of all that is laid out of a record: columns that the form does not know with their values, and the spans of each
  /// text, of which every character may have one. One cell may be several columns.
  private static func bound(_ cells: RowCells, _ plan: ColumnPlan) -> Int {
    var bound = plan.othersSize
    if bound > 0 {
      for other in plan.others where other.cell < cells.cells.count { bound += cells.cells[other.cell].count }
    }
    let texts = (cells.raw(.text)?.count ?? 0) + (cells.raw(.reason)?.count ?? 0) + (cells.raw(.reply)?.count ?? 0)
    return bound + texts * RowReader.longestSpan
  }

  /// Bytes that a span takes for each of its characters: numbers of a text of less than 256 MiB have four bytes at most, and
  /// those that count more than 127 characters more than one.
  private static let longestSpan = 8

  private mutating func maskable(
    _ text: ByteText, _ writer: PersonalDataFinder.Author, _ id: ByteText, _ author: RowAuthor
  ) -> PackedText {
    guard finder.mayFind(in: text, by: author) else { return PackedText(text) }
    let spans = finder.spans(in: NarrowText.scalars(text), by: writer, author.row(id: id.string), &use)
    let start = scratch.count
    for span in spans {
      if span.isMasked { personalData[span.kind, default: 0] += 1 }
      scratch.put(span)
    }
    return PackedText(text, spanCount: spans.count, packedSpans: scratch.since(start))
  }

  /// Words that rows share become names of figures, so that they are masked wherever they go.
  private mutating func label(
    _ text: ByteText, _ author: RowAuthor, _ signature: UInt64, _ words: inout WordTable
  ) -> PackedWord {
    labels.word(of: text, by: author, signature, finder, &words)
  }

  private mutating func received(_ cells: RowCells, _ record: RowRecord, _ plan: ColumnPlan) -> CalendarDate? {
    guard let cell = cells.text(.received) else { return nil }
    if let date = DayReader.plainDay(cell) ?? dates.read(cell.string) { return date }
    // A cell with personal data in it is not quoted, for the columns may be mixed up.
    log.append(.dateUnreadable, at: record.place(.received, plan), ["value": quoted(cell.string)])
    return nil
  }

  /// Whether a cell holds a day.
  func isDay(_ cell: String) -> Bool { dates.read(cell) != nil }

  private mutating func signatories(_ cells: RowCells, _ record: RowRecord, _ plan: ColumnPlan) -> Int? {
    guard let text = cells.text(.signatories)?.string else { return nil }
    let number = text.hasSuffix("人") || text.hasSuffix("名") ? String(text.dropLast()) : text
    if let count = PlainNumber.digits(of: number).flatMap({ Int($0) }) { return count }
    log.append(
      .numberUnreadable, at: record.place(.signatories, plan), ["value": quoted(text), "column": "signatories"])
    return nil
  }

  private mutating func consent(_ cells: RowCells, _ record: RowRecord, _ plan: ColumnPlan) -> Bool? {
    guard let cell = cells.text(.consent) else { return nil }
    // By far the most common, without a string for each row.
    if cell.isSame(ByteText("是")) { return true }
    if cell.isSame(ByteText("否")) { return false }
    let text = cell.string
    if let consent = ConsentWords.consent(text) { return consent }
    log.append(.consentUnreadable, at: record.place(.consent, plan), ["value": quoted(text)])
    return nil
  }

  private mutating func others(_ cells: RowCells, _ record: RowRecord, _ plan: ColumnPlan, _ words: inout WordTable)
    -> PackedOthers
  {
    var count = 0
    let start = scratch.count
    if plan.othersSize == 0 { return PackedOthers(count: 0, packed: .empty) }
    for other in plan.others {
      guard other.cell < cells.cells.count, !cells.cells[other.cell].isBlank else { continue }
      if plan.unnamed.contains(other.cell), reportedUnnamed.insert("\(plan.table.origin.table)\t\(other.cell)").inserted
      {
        log.append(.headerEmpty, at: record.place(other.cell, in: plan), ["name": other.name])
      }
      scratch.put(words.word(other.held.text))
      scratch.put(text: cells.cells[other.cell])
      count += 1
    }
    return PackedOthers(count: count, packed: scratch.since(start))
  }

  /// The value with personal data masked, cut to what finds it.
  private func quoted(_ text: String) -> String {
    finder.shown(text).prefix(24) + (text.count > 24 ? "…" : "")
  }
}
