import Campaigns
import Diagnostics
import SpreadsheetReading
import Surroundings

/// Finds which cell of which row stands at a place of a file of rows.
public struct RowLocator {
  /// A cell, or a whole row.
  public struct Cell: Sendable, Hashable {
    public let row: RowOrigin
    /// Our name of the column, or its head where it is none of ours; nil: the row.
    public let column: String?
  }

  private let files: [RowFiles.File]
  private let draft: CampaignDraft
  private let world: any World

  /// - Throws: what reading the campaign's own files throws.
  public init(folder: String, office: String?, world: any World) throws(Failed) {
    self.world = world
    let loader = CampaignLoader(world: world)
    let source = try loader.source(of: folder, faults: FieldFaults())
    files = source.rows.files
    draft = try loader.draft(of: source, office: office, faults: FieldFaults())
  }

  /// Places that are not in rows are left out.
  public func cells(at places: some Sequence<Place>) throws(Failed) -> [Place: Cell] {
    var wanted: [String: [Wanted]] = [:]
    for place in Set(places) {
      switch place {
      case .file(let path, let line?, let column):
        wanted[path, default: []].append(Wanted(place: place, sheet: nil, line: line, column: column))
      case .cell(let path, let sheet, let reference):
        guard let cell = CellAddress(a1: reference) else { continue }
        wanted[path, default: []].append(
          Wanted(place: place, sheet: sheet, line: cell.row + 1, column: cell.column + 1))
      default: continue
      }
    }
    var cells: [Place: Cell] = [:]
    for file in files {
      guard let places = wanted[file.path] else { continue }
      switch file.format {
      case .delimited(let delimiter):
        try find(places.sorted { $0.line < $1.line }, file, delimiter, into: &cells)
      case .jsonLines, .json:
        for place in places {
          cells[place.place] = Cell(row: RowOrigin(file: file.name, line: place.line), column: nil)
        }
      case .workbook, .page:
        let plans = try TablePlans(file, draft: draft, world: world).plans
        for place in places {
          guard let sheet = place.sheet, file.sheets?.contains(sheet) != false else { continue }
          cells[place.place] = Cell(
            row: RowOrigin(file: file.name, sheet: sheet, line: place.line),
            column: plans[sheet].flatMap { plan in place.column.flatMap { RowLocator.name(of: $0 - 1, plan) } })
        }
      }
    }
    return cells
  }

  private struct Wanted {
    let place: Place
    let sheet: String?
    let line: Int
    let column: Int?
  }

  private func find(
    _ places: [Wanted], _ file: RowFiles.File, _ delimiter: UInt8?, into cells: inout [Place: Cell]
  ) throws(Failed) {
    let opened: any ReadableFile
    do { opened = try world.open(file.path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    let text = try TextFileForm(opened, path: file.path).text
    let headers = try RowHeaders(text, file, delimiter: delimiter, draft: draft)
    var records = try RawRecordReader(text, path: file.path, delimiter: delimiter)
    var at = 0
    var current = try records.next()
    while let record = current, at < places.count {
      current = try records.next()
      let next = current?.line ?? (record.places.last?.line ?? record.line) + 1
      defer { while at < places.count, places[at].line < next { at += 1 } }
      guard let plan = headers.plan(ofRowAt: record.line), record.copies.contains(where: { !$0.isBlank }) else {
        continue
      }
      for place in places[at...].prefix(while: { $0.line < next }) where place.line >= record.line {
        let index = record.places.firstIndex { $0.line == place.line && $0.column == place.column }
        cells[place.place] = Cell(
          row: RowOrigin(file: file.name, line: record.line), column: index.flatMap { RowLocator.name(of: $0, plan) })
      }
    }
  }

  private static func name(of cell: Int, _ plan: ColumnPlan) -> String? {
    if let known = ColumnName.allCases.first(where: { plan[$0] == cell }) { return known.rawValue }
    return plan.others.first { $0.cell == cell }?.name
  }
}
