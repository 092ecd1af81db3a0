import Campaigns
import DataExport
import Diagnostics
import Packaging

/// The CSV twins of a workbook: a file for each sheet, from the same plan, with a data dictionary.
///
/// The sheets of rows are one file of records under the heads of their columns, however many sheets they take, and texts stand
/// there whole. Other sheets keep their rows and columns, so that `C5` is the third value of the fifth record; of a formula
/// stands what it comes to.
public struct CSVTwins {
  let outputs: OutputSeries
  let folder: String
  let isPrivate: Bool

  /// - Parameters:
  ///   - outputs: among which the files are; whoever owns them puts them into their places.
  ///   - folder: made where it is missing.
  ///   - isPrivate: only the owner may read them.
  public init(_ outputs: OutputSeries, folder: String, isPrivate: Bool = false) {
    self.outputs = outputs
    self.folder = folder
    self.isPrivate = isPrivate
  }

  /// - Throws: `output.disk-full`, `output.unwritable`, `run.stopped`.
  func write(
    _ plan: WorkbookPlan, _ content: WorkbookContent, isCancelled: @escaping () -> Bool
  ) throws(Failed) {
    var rowsAreWritten = false
    for sheet in plan.sheets {
      guard let stream = sheet.stream else {
        try write(CSVTwins.path(of: sheet.name)) { records throws(Failed) in
          try CSVTwins.write(sheet, to: &records)
        }
        continue
      }
      // What a cell has no room for stands in its record; further sheets are of the same rows.
      guard stream.continued == nil, !rowsAreWritten else { continue }
      rowsAreWritten = true
      try write(CSVTwins.path(of: sheet.name)) { records throws(Failed) in
        for title in stream.titles { records.text(title) }
        try records.endRecord()
        try CSVRowPass(content.rows, columns: stream.columns, isCancelled: isCancelled).write(to: &records)
      }
    }
    let dictionary = TwinDictionary(plan, content)
    try write(TwinDictionary.path) { records throws(Failed) in try dictionary.write(to: &records) }
    try outputs.write(
      folder + "/" + DataPackage.fileName, JSONWriter.write(dictionary.package.json), isPrivate: isPrivate)
  }

  static func path(of sheet: String) -> String { sheet + ".csv" }

  private func write(
    _ path: String, _ body: (inout CSVRecords) throws(Failed) -> Void
  ) throws(Failed) {
    let file = try outputs.open(folder + "/" + path, isPrivate: isPrivate)
    var records = CSVRecords { bytes throws(Failed) in try file.append(bytes) }
    try body(&records)
    try records.finish()
    try file.close()
  }

  private static func write(_ sheet: SheetPlan, to records: inout CSVRecords) throws(Failed) {
    for row in sheet.rows {
      let values = Dictionary(row.cells.map { ($0.column, $0.value) }, uniquingKeysWith: { first, _ in first })
      for column in sheet.columnWidths.indices {
        switch values[column] {
        case nil, .blank: records.blank()
        case .text(let text), .link(let text, _), .textFormula(_, cached: let text): records.text(text)
        case .number(let number), .formula(_, cached: let number): records.number(number)
        case .date(let date): records.date(date)
        }
      }
      try records.endRecord()
    }
  }
}
