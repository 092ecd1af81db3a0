import Archive
import Diagnostics
import Intake
import PDFReading
import SpreadsheetReading
import Surroundings

#if canImport(Glibc)
  import Glibc
#endif

/// Every way in which bytes from elsewhere reach the program, as a function of bytes. Whatever they are, it returns: a
/// campaign, or diagnostics.
public enum FuzzedReader: String, CaseIterable, Sendable {
  /// Whatever stands between its cells.
  case csv
  case jsonLines = "jsonl"
  case json
  case html
  /// A workbook as a file.
  case xlsx
  /// Behind 0, 1 or 2 the XML of its sheet, of its texts, of its styles, within a workbook that is whole.
  case parts
  /// The cells of a campaign in one workbook, a line a row, behind `#` and its name each sheet.
  case form
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
    case .csv, .jsonLines, .json, .html: load("suggestions.\(rawValue)", bytes)
    case .xlsx:
      load("suggestions.xlsx", bytes)
      review(bytes)
    case .parts:
      let part: FuzzedWorkbook.Part = bytes.first == 0x31 ? .strings : bytes.first == 0x32 ? .styles : .sheet
      load("suggestions.xlsx", FuzzedWorkbook.with(part, Array(bytes.dropFirst())))
    case .form: loadForm(bytes)
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
    load("c", world)
  }

  private func load(_ folder: String, _ world: any World) {
    guard let loaded = try? CampaignLoader(world: world).load(folder: folder) else { return }
    for diagnostic in loaded.log.diagnostics { _ = diagnostic.message(in: .zh) }
  }

  private func loadForm(_ bytes: [UInt8]) {
    let world = MemoryWorld(files: ["c.xlsx": FuzzedWorkbook.of(cells: bytes)])
    guard let form = try? CampaignForm("c.xlsx", office: nil, world: world) else { return }
    _ = try? form.content(atMost: 1000)
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
}
