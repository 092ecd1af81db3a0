import Diagnostics
import Packaging
import Surroundings

@testable import SpreadsheetReading

/// Packages written by hand, part by part.
enum Package {
  static let types = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>
    """
  static let root = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """
  static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

  /// A workbook of one sheet, 表, with these rows.
  static func parts(
    rows: String, behind: String = "", workbook: String = "", strings: String? = nil, styles: String? = nil
  )
    -> [(String, String)]
  {
    var parts = [
      ("[Content_Types].xml", types), ("_rels/.rels", root),
      (
        "xl/workbook.xml",
        "<workbook \(main) xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\(workbook)<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>
        """
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet \(main)><sheetData>\(rows)</sheetData>\(behind)</worksheet>"),
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst \(main)>\(strings)</sst>")) }
    if let styles { parts.append(("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>")) }
    return parts
  }

  static func bytes(_ parts: [(String, String)]) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    for (name, text) in parts { try writer.add(name, Array(text.utf8)) }
    try writer.finish()
    return sink.take()
  }

  static func open(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws -> WorkbookFile {
    let world = MemoryWorld(files: ["a.xlsx": bytes])
    return try WorkbookFile(try world.open("a.xlsx"), path: "a.xlsx", temporary: nil, limits: limits)
  }

  static func open(_ parts: [(String, String)], limits: WorkbookLimits = WorkbookLimits()) throws -> WorkbookFile {
    try open(try bytes(parts), limits: limits)
  }

  /// The rows of a sheet.
  static func records(_ book: WorkbookFile, _ sheet: Int = 0) throws -> [SheetRecord] {
    let reader = try book.rows(of: book.sheets[sheet])
    var records: [SheetRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  /// `A1=…` of every cell.
  static func cells(_ book: WorkbookFile, _ sheet: Int = 0) throws -> [String: SheetCell.Value] {
    var cells: [String: SheetCell.Value] = [:]
    for record in try records(book, sheet) {
      for cell in record.cells { cells[cell.address.a1] = cell.value }
    }
    return cells
  }

  static func code(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch let failed as Failed {
      return failed.log.diagnostics.first?.code.id
    } catch {
      return "\(error)"
    }
  }
}
