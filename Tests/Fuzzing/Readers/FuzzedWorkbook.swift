import Packaging

/// A workbook that is whole but for what a fuzzer makes up.
enum FuzzedWorkbook {
  /// The part of the package that is made up.
  enum Part {
    case sheet
    case strings
    case styles
  }

  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"

  private static let parts: [(part: Part, name: String, text: String)] = [
    (
      .sheet, "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\">"
        + "<c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>45000</v></c></row></sheetData></worksheet>"
    ),
    (.strings, "xl/sharedStrings.xml", "<sst xmlns=\"\(main)\"><si><t>意见内容</t></si><si><t>甲</t></si></sst>"),
    (
      .styles, "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    ),
  ]

  /// A workbook of one sheet, of which one part is `bytes`.
  static func with(_ part: Part, _ bytes: [UInt8]) -> [UInt8] {
    let others = parts.filter { $0.part != part }.map { ($0.name, Array($0.text.utf8)) }
    let own = parts.filter { $0.part == part }.map { ($0.name, bytes) }
    return archive(sheets: ["意见"], others + own)
  }

  /// A workbook whose cells are text: rows by lines, cells by tabs; a line that begins with # names the sheet that follows.
  static func of(cells bytes: [UInt8]) -> [UInt8] {
    var sheets: [(name: String, rows: [Substring])] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#"), sheets.count < 20 {
        sheets.append((String(line.dropFirst()), []))
      } else if !sheets.isEmpty {
        sheets[sheets.count - 1].rows.append(line)
      }
    }
    let parts = sheets.enumerated().map { index, sheet in
      ("xl/worksheets/sheet\(index + 1).xml", Array(worksheet(sheet.rows).utf8))
    }
    return archive(sheets: sheets.map(\.name), parts)
  }

  private static func worksheet(_ rows: [Substring]) -> String {
    let lines = rows.map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        cell.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\(escaped(cell))</t></is></c>"
      }
      return "<row>\(cells.joined())</row>"
    }
    return "<worksheet xmlns=\"\(main)\"><sheetData>\(lines.joined())</sheetData></worksheet>"
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case "\"": "&quot;"
      // No XML has them.
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }

  private static func archive(sheets: [String], _ parts: [(String, [UInt8])]) -> [UInt8] {
    let list = sheets.enumerated().map { index, name in
      "<sheet name=\"\(escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"s\(index + 1)\"/>"
    }
    let targets = sheets.indices.map { index in
      "<Relationship Id=\"s\(index + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    let frame: [(String, String)] = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(spreadsheet)sheet.main+xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)relationships\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)relationships\">\(targets.joined())"
          + "<Relationship Id=\"b\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          + "<Relationship Id=\"c\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
    ]
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    for (name, text) in frame { try? writer.add(name, Array(text.utf8), method: .stored) }
    for (name, bytes) in parts { try? writer.add(name, bytes, method: .stored) }
    try? writer.finish()
    return sink.take()
  }
}
