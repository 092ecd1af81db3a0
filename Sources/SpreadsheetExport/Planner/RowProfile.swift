import Campaigns
import Diagnostics

/// What the rows need of a sheet: which columns hold anything, how wide the short ones are, in how many groups a row is, and
/// which texts a cell has no room for.
struct RowProfile {
  /// Rows by which columns are measured: the first ones.
  private static let sample = 10_000
  /// Bytes of a text that is broken into lines in any column.
  private static let long = 400

  /// The width of the widest text of each column, 0 where it holds none; long texts count as 400.
  private(set) var widest: [Int]
  /// Most groups that a row counts in, those above its own included.
  private(set) var mostGroups: Int
  private(set) var crosses = CrossCounts()
  /// The first row of each group by the group's code, among those that were gone through.
  private(set) var firstRows: [Int: Int] = [:]

  private let columns: [RowColumn]
  /// Labels that were measured, by column.
  private var measured: [WordCache]

  /// - Throws: never of itself; a pass that ends early is known to the store.
  init(_ rows: SheetRows) throws(Failed) {
    columns = rows.columns
    let survey = rows.survey
    let lists = survey.groupLists
    mostGroups = lists?.reduce(1) { max($0, rows.codes.groups(of: $1).count) } ?? 1
    var inherits = lists?.contains { rows.hierarchy.disposition(own: nil, groups: $0) != nil } ?? false
    widest = columns.map { RowProfile.isFilled($0, survey, inheritsDispositions: inherits) ? 1 : 0 }
    measured = columns.map { _ in WordCache() }
    var reader = CellReader(rows)
    try rows.visit { row, number, words throws(Failed) in
      let needsEveryRow: Bool
      switch row {
      case .released(let row):
        reader.begin(row, words: words)
        if number <= RowProfile.sample { add(row, &reader) }
        note(reader.groupCodes, of: number)
        needsEveryRow = lists == nil
      case .whole(let row):
        reader.begin(row, words: words)
        // The public workbook has no cross tables; these need every row.
        crosses.add(row, &reader)
        note(reader.groupCodes, of: number)
        if number <= RowProfile.sample { add(row, &reader) }
        needsEveryRow = true
      }
      if lists == nil {
        mostGroups = max(mostGroups, reader.groupCount)
        inherits = inherits || reader.inheritsDisposition
      }
      return needsEveryRow || number < RowProfile.sample
    }
    for (index, column) in columns.enumerated() {
      switch column {
      case .number: widen(index, to: String(rows.count).utf8.count)
      case .id: widen(index, to: survey.longestID)
      case .disposition, .dispositionCode: if inherits { widen(index, to: 1) }
      default: break
      }
    }
  }

  private mutating func note(_ groups: ArraySlice<Int>, of number: Int) {
    for code in groups where firstRows[code] == nil { firstRows[code] = number }
  }

  /// Whether the column holds something in some row.
  private static func isFilled(_ column: RowColumn, _ survey: RowSurvey, inheritsDispositions: Bool) -> Bool {
    switch column {
    case .number, .id, .submission, .origin: true
    case .received: survey.fields.contains(.received)
    case .channel, .channelCode: survey.fields.contains(.channel)
    case .district, .districtCode: survey.fields.contains(.district)
    case .name: survey.fields.contains(.name)
    case .contact, .pseudonym: survey.fields.contains(.contact)
    case .submitterKind: survey.fields.contains(.submitterKind)
    case .signatories: survey.fields.contains(.signatories)
    case .position: survey.fields.contains(.position)
    case .consent: survey.fields.contains(.consent)
    case .text: survey.fields.contains(.text)
    case .groups, .groupCode: survey.fields.contains(.groups)
    case .disposition, .dispositionCode: survey.fields.contains(.disposition) || inheritsDispositions
    case .reason: survey.fields.contains(.reason)
    case .handler: survey.fields.contains(.handler)
    case .replied: survey.fields.contains(.replied)
    case .reply: survey.fields.contains(.reply)
    case .note: survey.fields.contains(.note)
    case .duplicateOf: survey.fields.contains(.duplicateOf)
    // Which of them hold nothing shows where they are measured.
    case .other: false
    case .coding, .continuedColumn, .continuedPart, .continuedText: true
    }
  }

  private mutating func add(_ row: some CellRow, _ reader: inout CellReader) {
    for (index, column) in columns.enumerated() {
      switch row.content(of: column, &reader) {
      case .none: break
      case .number(let number): widen(index, to: String(number).utf8.count)
      case .day: widen(index, to: 10)
      case .label(let label):
        if measured[index][label] == nil {
          measured[index].set(label, 1)
          measure(reader.labels.texts[label], index)
        }
      case .bytes(let bytes):
        if widest[index] < min(bytes.count, RowProfile.long) { measure(bytes.string, index) }
      case .text(let text): measure(text, index)
      }
    }
  }

  private mutating func widen(_ index: Int, to width: Int) { widest[index] = max(widest[index], width) }

  private mutating func measure(_ text: String, _ index: Int) {
    let size = text.utf8.count
    if size > widest[index] {
      widen(index, to: size > RowProfile.long ? RowProfile.long : max(1, TextMeasure.units(text)))
    }
  }

  /// The cells of some columns whose text a cell has no room for, in the order of the rows.
  func longCells(_ rows: SheetRows, columns: [RowColumn]) throws(Failed) -> [LongCell] {
    let everyRow = RowProfile.hasLongLabels(rows)
    let candidates = rows.survey.longRows
    guard let last = everyRow ? .max : candidates.last else { return [] }
    var found: [LongCell] = []
    var left = candidates[...]
    var reader = CellReader(rows)
    try rows.visit { row, number, words throws(Failed) in
      let isCandidate = number == left.first
      if isCandidate { left.removeFirst() }
      guard isCandidate || everyRow else { return number < last }
      switch row {
      case .released(let row): found += RowProfile.longCells(of: row, number, words, rows, columns, &reader)
      case .whole(let row): found += RowProfile.longCells(of: row, number, words, rows, columns, &reader)
      }
      return number < last
    }
    return found
  }

  /// Whether a cell may have no room for words that rows share: their sizes do not tell of these.
  private static func hasLongLabels(_ rows: SheetRows) -> Bool {
    if rows.labels.values.contains(where: { $0.utf8.count > SpreadsheetText.limit }) { return true }
    guard let lists = rows.survey.groupLists else { return true }
    return lists.contains { ids in
      ids.reduce(0) { $0 + (rows.headings[$1] ?? $1).utf8.count + "；".utf8.count } > SpreadsheetText.limit
    }
  }

  private static func longCells(
    of row: some CellRow, _ number: Int, _ words: [String], _ rows: SheetRows, _ columns: [RowColumn],
    _ reader: inout CellReader
  ) -> [LongCell] {
    reader.begin(row, words: words)
    var found: [LongCell] = []
    for column in columns {
      reader.text(row.content(of: column, &reader))?.withText { text in
        let parts = CellParts.parts(of: text)
        guard parts.count > 1 else { return }
        found.append(
          LongCell(
            row: number, id: row.id.string, column: column, title: Words.column(column, others: rows.otherColumns),
            length: CellParts.units(text), parts: parts.count - 1))
      }
    }
    return found
  }
}
