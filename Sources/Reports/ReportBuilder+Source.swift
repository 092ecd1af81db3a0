import Campaigns
import Crypto
import Diagnostics
import Documents
import Fonts
import Intake
import Packaging
import SpreadsheetExport
import Surroundings
import Templates

extension ReportBuilder {
  /// Everything that the campaign's notice is made from, read.
  ///
  /// - Throws: every fault of pictures, annexes and template at once; `report.workbook-standard`.
  func source(of prepared: PreparedCampaign) throws(Failed) -> Warned<NoticeSource> {
    let options = options(for: prepared)
    if settings.attachesWorkbook, !options.carriesRecord {
      throw Failed(.workbookStandard, at: .field("--attach-workbook"), ["standard": options.standard.rawValue])
    }
    var log = DiagnosticLog()
    var template: LoadedTemplate?
    do {
      template = try TemplateFolder(world: world, templates: resources.templates)
        .template(at: templateFolder(of: prepared), locale: prepared.published.subject.locale)
    } catch { log.append(contentsOf: error.log) }
    var attachments: Warned<Attachments>?
    do { attachments = try self.attachments(of: prepared) } catch { log.append(contentsOf: error.log) }
    guard let template, let attachments else { throw Failed(log) }
    log.append(contentsOf: attachments.log)
    return Warned(
      NoticeSource(
        published: prepared.published, template: template, attachments: attachments.value,
        annexFiles: options.carriesRecord ? try annexFiles(of: prepared) : [:], options: options), log)
  }

  private func options(for prepared: PreparedCampaign) -> NoticeOptions {
    let publication = prepared.campaign.publication
    var options = NoticeOptions()
    options.standard = settings.standard ?? publication.standard.flatMap(PDFStandard.init) ?? .usual
    options.script = settings.script
    options.fontSet = settings.fontSet ?? publication.fonts ?? options.fontSet
    options.isLargePrint = settings.isLargePrint
    options.volumes = settings.volumes
    options.carriesRecord = settings.carriesRecord && options.standard.allowsEmbeddedFiles
    options.attachesWorkbook = settings.attachesWorkbook
    return options
  }

  func fontBook(_ set: String) throws(Failed) -> FontBook {
    try FontBook(folder: resources.fonts, set: set, world: world)
  }

  /// The template that the person asks for, else the campaign, else that of the campaign's kind.
  func templateFolder(of prepared: PreparedCampaign) -> String {
    let templates = TemplateFolder(world: world, templates: resources.templates)
    if let asked = settings.template { return templates.path(of: asked) }
    guard let named = prepared.campaign.publication.template else {
      return templates.path(of: prepared.campaign.subject.kind.rawValue)
    }
    // A folder of the campaign's, unless the program brings along a template of this name.
    let isBeside = !named.hasPrefix("/") && (named.contains("/") || !templates.isBroughtAlong(named))
    return isBeside ? templates.path(of: prepared.folder + "/" + named) : templates.path(of: named)
  }

  /// The files of annexes that are printed as text or table.
  private func annexFiles(of prepared: PreparedCampaign) throws(Failed) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for annex in prepared.campaign.statements.annexes {
      guard case .file(let file) = annex.content, file.kind == .text || file.kind == .table else { continue }
      do { files[file.name] = try world.contents(of: prepared.folder + "/" + file.name) } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
    }
    return files
  }
}

extension ReportBuilder {
  /// What goes into the PDF beside the pages.
  ///
  /// - Throws: what the workbook throws, where it goes in.
  func noticeRecord(of source: NoticeSource, _ document: Document, _ fonts: FontBook) throws(Failed) -> NoticeRecord {
    var workbook: (bytes: [UInt8], cells: [FigureID: String])?
    if source.options.attachesWorkbook {
      let sink = MemorySink()
      let exported = try WorkbookExporter.export(source.published, to: sink, workbookOptions)
      workbook = (sink.take(), exported.value.cells.mapValues(\.text))
    }
    let manifest: [UInt8]
    do { manifest = try world.contents(of: resources.fonts + "/manifest.json", limit: 1 << 20) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    return NoticeRecord(
      source: source, hasRows: source.published.rows.count > 0 && (document.isMadeOfRows || workbook != nil),
      workbook: workbook, fonts: fonts,
      fontManifest: SHA256.hexadecimal(manifest), libraries: LinkedLibraries.ofNotices(world))
  }
}

extension Document {
  /// Whether a page prints a row.
  fileprivate var isMadeOfRows: Bool { blocks.contains(where: \.isMadeOfRows) }
}

extension Block {
  fileprivate var isMadeOfRows: Bool {
    switch self {
    case .series: true
    case .table(let table): if case .series = table.rows { true } else { false }
    default: innerBlocks.contains(where: \.isMadeOfRows)
    }
  }
}
