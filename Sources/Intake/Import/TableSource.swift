import Diagnostics
import SpreadsheetReading
import Surroundings

/// Goes through a file of tables: each table's header, then its records.
struct TableSource {
  /// What is done with a table.
  struct Visitor {
    /// Gives the header, or what was found in its place; whether the table's records are wanted, with a header or without.
    let table: (TableName, HeaderFinder, String) throws(Failed) -> Bool
    let record: (RowRecord, TableName) throws(Failed) -> Void
    /// Headers of objects, known once all are read.
    let objects: (TableName, [String]) throws(Failed) -> Void
  }

  let path: String
  let format: TableFormat
  let form: EncodingProbe.Form?
  let isDamaged: Bool
  private let file: any ReadableFile
  private let name: String
  private let options: TableImportOptions

  /// - Throws: where the file cannot be opened, or is no text.
  init(_ path: String, options: TableImportOptions, world: any World) throws(Failed) {
    self.path = path
    self.options = options
    name = String(path.split(separator: "/").last ?? "")
    do { file = try world.open(path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    format = TableFormat.format(of: path, world: world)
    guard format != .workbook else {
      form = nil
      isDamaged = false
      return
    }
    do throws(Failed) {
      let found = try EncodingProbe(file, path: path).form()
      if let encoding = options.encoding, encoding != found.encoding {
        form = EncodingProbe.Form(encoding: encoding, markLength: 0)
        isDamaged = true
      } else {
        form = found
        isDamaged = false
      }
    } catch {
      // A person who names the encoding knows better than the zeros of UTF-16.
      let isNamed = options.encoding != nil && error.log.diagnostics.first?.arguments["kind"] == "NUL"
      guard let fault = error.log.diagnostics.first, fault.code == .inputUndecodable || isNamed,
        let encoding = options.encoding ?? fault.arguments["encoding"].flatMap({ TextEncoding(rawValue: $0) })
      else { throw error }
      let mark = (try? file.read(at: 0, count: 4)).flatMap { ByteOrderMark(of: $0) }
      form = EncodingProbe.Form(
        encoding: encoding, markLength: mark?.encoding == encoding ? mark?.length ?? 0 : 0)
      isDamaged = true
    }
  }

  func visit(_ visitor: Visitor) throws(Failed) -> DiagnosticLog {
    let table = TableName(path: path, file: name)
    switch format {
    case .delimited(let delimiter):
      var records = try CSVReader(source, path: path, delimiter: delimiter)
      var log = DiagnosticLog()
      try visit(&records, table, visitor, &log)
      log.append(contentsOf: records.log)
      return log
    case .jsonLines:
      var records = JSONLinesReader(source, path: path)
      try visitObjects(&records, table, visitor)
      return records.log
    case .json:
      var records = JSONTableReader(source, path: path)
      let chooser = ProfileChooser(options: options)
      records.isTable = { chooser.columns(for: $0)[.text] != nil || JSONTableReader.hasText($0) }
      try visitObjects(&records, table, visitor)
      return records.log
    case .page:
      var records = try PageRecords(source, path: path)
      defer { records.close() }
      var log = DiagnosticLog()
      while let number = try records.nextTable() {
        let table = TableName(path: path, file: name, sheet: "表\(number)")
        let isUsed = try visit(&records, table, visitor, &log, caption: records.caption)
        if isUsed, let (line, count) = records.hidden {
          log.append(.rowsHidden, at: table.place(line: line), ["count": "\(count)"])
        }
      }
      return log
    case .workbook: return try visitWorkbook(visitor)
    }
  }

  private var source: any TextSource {
    let form = form ?? EncodingProbe.Form(encoding: .utf8, markLength: 0)
    return isDamaged ? LenientDecoder(file, as: form) : StreamingDecoder(file, path: path, as: form)
  }

  private func visitWorkbook(_ visitor: Visitor) throws(Failed) -> DiagnosticLog {
    var log = DiagnosticLog()
    let workbook = try WorkbookFile(file, path: path, temporary: options.temporary)
    for sheet in workbook.sheets where sheet.hasCells {
      let table = TableName(path: path, file: name, sheet: sheet.name)
      guard sheet.visibility == .visible else {
        log.append(.sheetHidden, at: table.place(), ["sheet": sheet.name])
        continue
      }
      var records = try SheetRecords(workbook, sheet, table: table)
      if try visit(&records, table, visitor, &log) { log.append(contentsOf: records.log) }
    }
    return log
  }

  @discardableResult
  private func visit<Records: RecordReader>(
    _ records: inout Records, _ table: TableName, _ visitor: Visitor, _ log: inout DiagnosticLog,
    caption: String = ""
  ) throws(Failed) -> Bool {
    let chooser = ProfileChooser(options: options)
    var finder = HeaderFinder(columns: [:], questions: [], table: table)
    finder.choose = chooser.columns
    finder.accepts = chooser.accepts
    var held = try finder.find(in: &records)
    guard try visitor.table(table, finder, caption) else { return false }
    var isWanted = true
    if let header = finder.header { records.endHeader(at: header.lastLine) }
    var others = finder.header.map { OtherTables(below: finder, $0) }
    while true {
      let next = held != nil ? held : try records.next()
      held = nil
      guard let record = next else { break }
      if record.isBlank { continue }
      switch try others?.step(record, in: &records) ?? .row {
      case .row: if isWanted { try visitor.record(record, table) }
      case .unread: break
      case .header(let behind):
        held = behind
        if let finder = others?.finder { isWanted = try visitor.table(table, finder, "") }
      }
    }
    if let found = others?.closed() { log.append(contentsOf: found) }
    return finder.header != nil
  }

  private func visitObjects<Records: ObjectReader>(
    _ records: inout Records, _ table: TableName, _ visitor: Visitor
  ) throws(Failed) {
    while let record = try records.next() {
      if !record.isBlank { try visitor.record(record, table) }
    }
    try visitor.objects(table, records.headers)
  }
}
