import Diagnostics
import Packaging

/// A workbook written by hand, cell by cell: what spreadsheet programs make of what staff do.
public struct HandmadeWorkbook: Sendable {
  public enum Cell: Sendable, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    case blank
    case text(String)
    case number(Double)
    /// A serial number in the format 14.
    case date(Int)
    case error(String)
    case formula(String, stored: String?)

    public init(stringLiteral value: String) { self = .text(value) }
    public init(nilLiteral: ()) { self = .blank }
  }

  public struct Sheet: Sendable {
    public var name: String
    public var rows: [[Cell]]
    public var merges: [String]

    public init(_ name: String, _ rows: [[Cell]], merges: [String] = []) {
      self.name = name
      self.rows = rows
      self.merges = merges
    }
  }

  public var sheets: [Sheet]

  public init(_ sheets: [Sheet]) { self.sheets = sheets }

  public func bytes() throws(Failed) -> [UInt8] {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    func add(_ name: String, _ text: String) throws(Failed) { try writer.add(name, Array(text.utf8)) }
    try add("[Content_Types].xml", "<Types/>")
    try add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
    let list = sheets.indices.map { "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0 + 1)\" r:id=\"s\($0)\"/>" }
    try add("xl/workbook.xml", "<workbook \(main) xmlns:r=\"\(types)\"><sheets>\(list.joined())</sheets></workbook>")
    let relations = sheets.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    try add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships>\(relations.joined())<Relationship Id=\"y\" Type=\"\(types)/styles\" Target=\"styles.xml\"/></Relationships>"
    )
    try add("xl/styles.xml", "<styleSheet \(main)><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.rows.map { "<row>" + $0.map(HandmadeWorkbook.xml).joined() + "</row>" }
      let merges =
        sheet.merges.isEmpty
        ? "" : "<mergeCells>" + sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
      try add(
        "xl/worksheets/sheet\(index).xml",
        "<worksheet \(main)><sheetData>\(rows.joined())</sheetData>\(merges)</worksheet>")
    }
    try writer.finish()
    return sink.take()
  }

  private static func xml(_ cell: Cell) -> String {
    switch cell {
    case .blank: "<c/>"
    case .text(let text): "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
    case .number(let number): "<c><v>\(number)</v></c>"
    case .date(let serial): "<c s=\"1\"><v>\(serial)</v></c>"
    case .error(let name): "<c t=\"e\"><v>\(name)</v></c>"
    case .formula(let formula, let stored):
      "<c t=\"str\"><f>\(escaped(formula))</f>" + (stored.map { "<v>\(escaped($0))</v>" } ?? "") + "</c>"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
