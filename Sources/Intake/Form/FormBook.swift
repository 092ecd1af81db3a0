import Campaigns
import Diagnostics
import SpreadsheetReading
import Surroundings

/// A fill-in workbook: what its sheets say, and which of them are tables of suggestions.
///
/// Sheets are known by what they hold: facts by the heads of their columns, tables by a head that no other has. So they may be
/// renamed, put into another order, and have rows and columns moved and inserted.
struct FormBook {
  /// Records of a sheet among which the form is looked for.
  private static let depth = 60
  /// Records of a sheet of the form, far more than any campaign has.
  static let mostRecords = 20_000
  /// Cells of it that are kept in memory.
  private static let mostCells = 400_000

  private(set) var content = FormContent()
  /// Sheets of suggestions, in the order of their tabs.
  private(set) var rowSheets: [String] = []
  private(set) var log = DiagnosticLog()
  /// Where fields stand that are not filled in, by path.
  private(set) var empty: [String: Place] = [:]
  /// What the workbook calls fields, by path; positions do not count.
  private(set) var names: [String: String] = [:]
  /// The cell where the campaign begins.
  private(set) var place: Place
  /// Whether it is a fill-in workbook at all.
  private(set) var isForm = false

  private let labels = FormLabels()

  /// Whether an item of the first sheet is somewhere, filled in or not.
  var hasFacts: Bool {
    Form.campaign.facts.flatMap(\.fields).contains { content.facts[$0.path] != nil || empty[$0.path] != nil }
  }

  init(_ file: WorkbookFile) throws(Failed) {
    place = .file(file.path)
    var seen: [String: Place] = [:]
    for sheet in file.sheets where sheet.hasCells {
      let head = try records(of: sheet, in: file, atMost: FormBook.depth)
      if isService(sheet, head) { continue }
      var reader = FormSheetReader(labels, path: file.path, sheet: sheet.name)
      if isRows(sheet) || !reader.isForm(head) {
        rowSheets.append(sheet.name)
        continue
      }
      let all = try records(of: sheet, in: file, atMost: FormBook.mostRecords + 1)
      if all.count > FormBook.mostRecords || all.reduce(0, { $0 + $1.cells.count }) > FormBook.mostCells {
        throw Failed(
          .formTooLong, at: .cell(file: file.path, sheet: sheet.name, reference: "A1"),
          ["sheet": sheet.name, "limit": "\(FormBook.mostRecords)"])
      }
      reader.read(all, merges: try file.merges(of: sheet))
      take(reader, &seen)
      if !isForm { place = .cell(file: file.path, sheet: sheet.name, reference: "A1") }
      isForm = true
    }
  }

  private func records(
    of sheet: SheetEntry, in file: WorkbookFile, atMost limit: Int
  ) throws(Failed) -> [SheetRecord] {
    let rows = try file.rows(of: sheet)
    var records: [SheetRecord] = []
    var cells = 0
    while records.count < limit, cells <= FormBook.mostCells, let record = try rows.next() {
      records.append(record)
      cells += record.cells.count
    }
    return records
  }

  /// The sheets that say nothing of the campaign.
  private func isService(_ sheet: SheetEntry, _ head: [SheetRecord]) -> Bool {
    if labels.matches(sheet.name, Form.guideName) { return true }
    guard let first = head.first?.cells.first?.text else { return false }
    return labels.matches(first, Form.choicesTitle) || labels.matches(first, Form.guideTitle)
  }

  /// 意见, 意见(2) …
  private func isRows(_ sheet: SheetEntry) -> Bool { labels.matches(sheet.name, Form.rowsName) }

  private mutating func take(_ reader: FormSheetReader, _ seen: inout [String: Place]) {
    log.append(contentsOf: reader.log)
    for (path, cell) in reader.facts {
      if let known = content.facts[path], let place = cell.place {
        // Lists may go on in a further line.
        if case .list(let items) = known.value, case .list(let more) = cell.value {
          content.facts[path] = .init(.list(items + more), at: known.place)
        } else {
          log.append(
            .formTwice, at: place,
            ["field": names[Form.withoutPositions(path)] ?? path, "first": known.place.map(FormBook.short) ?? ""])
        }
      } else {
        content.facts[path] = cell
      }
    }
    for (path, lines, place) in reader.tables {
      if !lines.isEmpty, let known = seen[path] {
        log.append(
          .formTableTwice, at: place,
          ["table": title(path), "first": FormBook.short(known)])
        continue
      }
      if !lines.isEmpty { seen[path] = place }
      content.tables[path, default: []] += lines
    }
    empty.merge(reader.empty) { first, _ in first }
    names.merge(reader.names) { first, _ in first }
  }

  private func title(_ path: String) -> String {
    guard let table = Form.tables.first(where: { $0.path == path }) else { return path }
    let own = names.filter { $0.key.hasPrefix(Form.withoutPositions(path) + ".") }.values
    let isEnglish = !own.isEmpty && own.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    return isEnglish ? table.title.en : table.title.zh
  }

  /// `活动!B7`.
  static func short(_ place: Place) -> String {
    if case .cell(_, let sheet, let reference) = place { sheet + "!" + reference } else { place.text }
  }
}

extension FormBook {
  /// - Throws: where the workbook cannot be read.
  init(at path: String, world: any World) throws(Failed) {
    let opened: any ReadableFile
    do { opened = try world.open(path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    try self.init(try WorkbookFile(opened, path: path, temporary: world.setting("TMPDIR")))
  }
}
