import Archive
import Diagnostics
import Intake
import PDFReading
import Packaging
import SpreadsheetReading
import Surroundings

#if canImport(Glibc)
  import Glibc
#endif

/// Every way in which bytes from elsewhere reach the program, as a function of bytes. Whatever they are, it returns: a
/// campaign, or diagnostics.
public enum FuzzedReader: String, CaseIterable, Sendable {
  case csv
  case tsv
  case jsonLines = "jsonl"
  case json
  case html
  /// A workbook as a file.
  case xlsx
  /// The XML of its sheet, of its texts, of its styles, within a workbook that is whole.
  case sheet
  case strings
  case styles
  case yaml
  case profile
  /// The text of a notice.
  case notice
  /// A CSV of a portal.
  case importing = "import"
  case pdf
  /// What was proposed before.
  case proposals
  /// Rows that a codebook judges.
  case grouping
  /// What a PDF says of itself.
  case xmp
  /// A key or certificate that a bag is to be encrypted to.
  case key

  private static let campaign =
    "huizong: 1\nissuer: 某局\ntitle: 甲\nquestions:\n  - {text: 问, column: Q1, type: multiple}\n"

  /// Reads `bytes`.
  public func read(_ bytes: [UInt8]) {
    switch self {
    case .csv, .tsv, .jsonLines, .json, .html: load("suggestions.\(rawValue)", bytes)
    case .xlsx:
      load("suggestions.xlsx", bytes)
      review(bytes)
    case .sheet, .strings, .styles: load("suggestions.xlsx", workbook(bytes))
    case .yaml: _ = try? CampaignLoader(world: MemoryWorld(files: ["c/campaign.yaml": bytes])).load(folder: "c")
    case .profile: _ = try? ProfileFields.profile(at: "p.yaml", world: MemoryWorld(files: ["p.yaml": bytes]))
    case .notice: _ = try? NoticeTextImporter.read(bytes, path: "notice.txt")
    case .importing: importTable(bytes)
    case .pdf: readPDF(bytes)
    case .proposals: group(["suggestions.csv": Array("id,text\nS1,路灯\nS2,路灯 暗\n".utf8), "proposals.jsonl": bytes])
    case .grouping: group(["suggestions.csv": bytes])
    case .xmp: _ = ArchivalClaim(bytes)
    case .key: _ = try? RecipientKey(bytes, at: "key.pem")
    }
  }

  private func load(_ name: String, _ bytes: [UInt8]) {
    let world = MemoryWorld(files: ["c/campaign.yaml": Array(FuzzedReader.campaign.utf8), "c/" + name: bytes])
    guard let loaded = try? CampaignLoader(world: world).load(folder: "c") else { return }
    for diagnostic in loaded.log.diagnostics { _ = diagnostic.message(in: .zh) }
  }

  private static let codebook =
    campaign
    + "groups:\n  - {id: a, heading: 甲, codebook: {words: [路灯, 灯: 2, park*], patterns: [夜里…暗, 暗…暗…暗], exclude: [红绿灯]}}\n"
    + "  - {id: b, heading: 乙, codebook: {words: [车, 车位, 停车位, aa, a a], exclude: [学校]}}\n"

  private func group(_ files: [String: [UInt8]]) {
    var named = Dictionary(uniqueKeysWithValues: files.map { ("c/" + $0, $1) })
    named["c/campaign.yaml"] = Array(FuzzedReader.codebook.utf8)
    let world = MemoryWorld(files: named)
    let loader = CampaignLoader(world: world)
    guard let campaign = try? loader.load(folder: "c").value, let codebook = try? loader.codebook(of: "c") else {
      return
    }
    _ = try? CampaignGrouper(campaign, codebook: codebook).survey { _ in }
    if let file = try? ProposalFile(of: CampaignHome("c", world: world), codebook: codebook, world: world) {
      _ = try? ProposalReview(file, campaign)
    }
  }

  /// As those see it who are to keep it.
  private func review(_ bytes: [UInt8]) {
    guard let file = try? MemoryWorld(files: ["表.xlsx": bytes]).open("表.xlsx") else { return }
    _ = try? PackageReview(file, path: "表.xlsx", temporary: nil)
  }

  private func importTable(_ bytes: [UInt8]) {
    let world = MemoryWorld(files: ["表.csv": bytes])
    guard let importer = try? TableImporter(["表.csv"], options: TableImportOptions(), world: world) else { return }
    guard let result = try? importer.run(write: { _ throws(Failed) in }, keep: { _ throws(Failed) in }) else { return }
    let campaign = ImportedCampaign(importer, result)
    _ = (campaign.yaml, campaign.logText, campaign.logJSON)
  }

  private func readPDF(_ bytes: [UInt8]) {
    let path = "/tmp/huizong-fuzz-\(getpid()).pdf"
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    guard let pdf = try? PDFFile(path: path) else { return }
    _ = try? pdf.information()
    _ = try? pdf.archivalClaim()
    for file in (try? pdf.embeddedFiles()) ?? [] { _ = try? pdf.contents(of: file, limit: 1 << 20) }
    for page in 1...3 {
      _ = try? pdf.lines(ofPage: page)
      _ = try? pdf.drawing(ofPage: page)
    }
  }

  // MARK: A workbook around one part

  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"

  private func workbook(_ bytes: [UInt8]) -> [UInt8] {
    typealias R = FuzzedReader
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(R.package)content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(R.spreadsheet)sheet.main+xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(R.package)relationships\"><Relationship Id=\"a\" Type=\"\(R.office)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(R.main)\" xmlns:r=\"\(R.office)\"><sheets><sheet name=\"意见\" sheetId=\"1\" r:id=\"a\"/>"
          + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(R.package)relationships\">"
          + "<Relationship Id=\"a\" Type=\"\(R.office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"b\" Type=\"\(R.office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          + "<Relationship Id=\"c\" Type=\"\(R.office)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
    ]
    let own: [FuzzedReader: (String, String)] = [
      .sheet: (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(R.main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\">"
          + "<c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>45000</v></c></row></sheetData></worksheet>"
      ),
      .strings: ("xl/sharedStrings.xml", "<sst xmlns=\"\(R.main)\"><si><t>意见内容</t></si><si><t>甲</t></si></sst>"),
      .styles: (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(R.main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
      ),
    ]
    for (kind, part) in own where kind != self { parts.append(part) }
    let sink = MemorySink()
    let writer = ZipWriter(to: sink)
    for (name, text) in parts.sorted(by: { $0.0 < $1.0 }) { try? writer.add(name, Array(text.utf8), method: .stored) }
    if let part = own[self] { try? writer.add(part.0, bytes, method: .stored) }
    try? writer.finish()
    return sink.take()
  }
}
