import Campaigns
import DataExport
import Diagnostics
import Documents
import Fonts
import Intake
import PDFExport
import Packaging
import SpreadsheetExport
import Surroundings
import Templates
import Typesetting

/// The whole way from a campaign folder to its outputs: load, check, publish, compose, set, export, reconcile, write.
public struct ReportBuilder {
  /// The program's version, written into `summary.json`.
  public static let version = "0.1.0"

  let world: any World
  let resources: Resources
  let settings: ReportSettings
  let progress: (any ProgressReceiver)?
  let isCancelled: @Sendable () -> Bool

  /// - Parameter progress: is told how far the work has come.
  public init(
    world: any World, resources: Resources, settings: ReportSettings = ReportSettings(),
    progress: (any ProgressReceiver)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.world = world
    self.resources = resources
    self.settings = settings
    self.progress = progress
    self.isCancelled = isCancelled
  }

  // MARK: Commands

  /// Diagnostics only: of the folder, of the figures, and of the pages that would be made.
  public func check(_ folder: String) throws(Failed) -> Outcome {
    let prepared = try prepare(folder)
    var log = prepared.log
    var facts = [Outcome.Fact("检查完毕：\(folder)", "Checked: \(folder)")]
    if !log.hasErrors {
      let fonts = try fontBook(for: prepared)
      let notice = try setNotice(prepared, fonts: fonts) { _ in UnwantedPages() }
      log.append(contentsOf: notice.log)
      log.append(contentsOf: fonts.log)
      let (pages, volumes) = (notice.output.pages, notice.output.volumes)
      if volumes > 1 {
        facts.append(
          Outcome.Fact("通知共 \(pages) 页，分为 \(volumes) 卷", "The notice has \(pages) pages in \(volumes) volumes"))
      }
    }
    return Outcome(log: log, facts: facts)
  }

  /// The notice, the workbook and the data, all or none.
  public func build(_ folder: String, to output: String) throws(Failed) -> Outcome {
    let prepared = try prepare(folder)
    if prepared.log.hasErrors { throw Failed(prepared.log) }
    var log = prepared.log
    do {
      let fonts = try fontBook(for: prepared)
      let outputs = OutputSeries()
      let files = NoticeFiles(path: output + "/notice.pdf", outputs: outputs)
      let notice = try writeNotice(prepared, fonts: fonts, opening: files.open)
      log.append(contentsOf: notice.log)
      log.append(contentsOf: fonts.log)
      try stopIfAsked()
      progress?.take(ReportProgress(.tallying))
      let workbook = try WorkbookExporter.export(prepared.published)
      log.append(contentsOf: workbook.log)
      try stopIfAsked()
      log.append(
        contentsOf: Reconciliation(figures: prepared.published.figures).findings(in: workbook.value))
      if log.hasErrors { throw Failed(log) }
      try outputs.write(output + "/tally.xlsx", workbook.value.bytes)
      let summary = SummaryExporter.export(
        prepared.published, prints: notice.prints.places, cells: workbook.value.figureCells.mapValues(\.text),
        build: BuildInformation(
          program: "huizong", version: ReportBuilder.version,
          template: templateFolder(of: prepared).split(separator: "/").last.map(String.init)))
      try outputs.write(output + "/summary.json", summary)
      if settings.makesInternalWorkbook {
        try outputs.write(output + "/tally-internal.xlsx", try internalWorkbook(of: prepared).value, isPrivate: true)
      }
      try prepared.refuseUnreadRows()
      log.append(contentsOf: files.leftOver(world))
      return try commit(outputs, log: log)
    } catch {
      throw ReportBuilder.joined(log, error)
    }
  }

  /// The workbook alone; `-` is standard output.
  public func tally(_ folder: String, as path: String) throws(Failed) -> Rendered {
    guard path == "-" || path.hasSuffix(".xlsx") else {
      throw Failed(.outputKindUnknown, at: .file(path), ["path": path, "known": ".xlsx"])
    }
    let prepared = try prepare(folder)
    if prepared.log.hasErrors { throw Failed(prepared.log) }
    var log = prepared.log
    do {
      progress?.take(ReportProgress(.tallying))
      let workbook = try WorkbookExporter.export(prepared.published)
      log.append(contentsOf: workbook.log)
      log.append(
        contentsOf: Reconciliation(figures: prepared.published.figures).findings(in: workbook.value))
      if log.hasErrors { throw Failed(log) }
      try prepared.refuseUnreadRows()
      if path == "-" { return standardOutput(workbook.value.bytes, log: log) }
      return Rendered(outcome: try write([(path, workbook.value.bytes)], log: log), standardOutput: nil)
    } catch {
      throw ReportBuilder.joined(log, error)
    }
  }

  // MARK: Steps

  func prepare(_ folder: String) throws(Failed) -> PreparedCampaign {
    let loaded = try CampaignLoader(world: progress.map { ObservedWorld(world, $0) } ?? world).load(
      folder: folder, office: settings.office)
    try stopIfAsked()
    let campaign = loaded.value
    var log = loaded.log
    let findings = CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings()
    log.append(contentsOf: ReleaseGate(campaign: campaign).judged(findings))
    let date = settings.date ?? ReportSettings.sourceDate(world)
    return PreparedCampaign(
      folder: folder, campaign: campaign, published: PublicCampaign(campaign, metadataDate: date), log: log)
  }

  /// - Parameter prepared: nil: no campaign says which fonts it wants.
  func fontBook(for prepared: PreparedCampaign? = nil) throws(Failed) -> FontBook {
    let set = settings.fontSet ?? prepared?.campaign.publication.fonts ?? "default"
    return try FontBook(folder: resources.fonts, set: set, world: world)
  }

  /// What the person asks the PDF to be, else the campaign or its office.
  func standard(of prepared: PreparedCampaign) -> PDFStandard {
    settings.standard ?? prepared.campaign.publication.standard.flatMap(PDFStandard.init) ?? .usual
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

  /// Composes the notice and sets it; each page goes to the output as soon as it is full.
  ///
  /// - Parameters:
  ///   - layout: takes what is done to lines.
  ///   - output: makes what takes the pages of a document.
  func setNotice<Output: PageSink>(
    _ prepared: PreparedCampaign, fonts: FontBook, layout: LayoutReport? = nil,
    to output: (Document) throws(Failed) -> Output
  ) throws(Failed) -> SetNotice<Output> {
    let locale = prepared.published.subject.locale
    let template = try TemplateFolder(world: world, templates: resources.templates)
      .template(at: templateFolder(of: prepared), locale: locale)
    let style = template.settings.style.applied(to: locale.style)
    let attachments = try attachments(of: prepared)
    let document = try DocumentComposer(
      template: template, style: settings.isLargePrint ? style.largePrint : style, isLargePrint: settings.isLargePrint
    ).compose(prepared.published, with: attachments.value, script: settings.script)
    var pages = ReadPages(
      try output(document.value), comparing: Reconciliation(figures: prepared.published.figures))
    var log = attachments.log
    log.append(contentsOf: document.log)
    log.append(
      contentsOf: try Typesetter(fonts: fonts).typeset(
        document.value, to: &pages, volumes: settings.volumes, layout: layout,
        progress: { [progress] in progress?.take(ReportProgress($0)) }, isCancelled: isCancelled))
    try layout?.finish()
    try stopIfAsked()
    log.append(contentsOf: pages.log)
    return SetNotice(output: pages.output, prints: pages.prints, log: log)
  }

  /// The notice as PDF.
  ///
  /// - Parameter open: makes what takes the bytes of a volume, piece by piece.
  func writeNotice(
    _ prepared: PreparedCampaign, fonts: FontBook, layout: LayoutReport? = nil,
    opening open: @escaping (Volume) throws(Failed) -> PDFVolumeWriter.Sink
  ) throws(Failed) -> SetNotice<PDFVolumeWriter> {
    let options = PDFOptions(standard: standard(of: prepared))
    var notice = try setNotice(prepared, fonts: fonts, layout: layout) { document in
      PDFVolumeWriter(document, fonts: fonts, options: options, opening: open)
    }
    try notice.output.finish()
    return notice
  }

  func stopIfAsked() throws(Failed) {
    if isCancelled() { throw Failed(.stopped) }
  }

  /// Writes all files or none; under `--strict`, none where there are warnings.
  func write(
    _ files: [(path: String, bytes: [UInt8])], secrets: [(path: String, bytes: [UInt8])] = [], log: DiagnosticLog
  ) throws(Failed) -> Outcome {
    if isHeldBack(log) { return Outcome(log: log) }
    var outputs = OutputSet()
    for file in files { outputs.add(file.path, file.bytes) }
    for file in secrets { outputs.add(file.path, file.bytes, isPrivate: true) }
    try outputs.commit()
    return Outcome(log: log, files: (files + secrets).map(\.path))
  }

  /// Puts all files into their places; under `--strict`, none where there are warnings.
  func commit(_ outputs: OutputSeries, log: DiagnosticLog) throws(Failed) -> Outcome {
    if isHeldBack(log) { return Outcome(log: log) }
    let paths = outputs.paths
    try outputs.commit()
    return Outcome(log: log, files: paths)
  }

  func isHeldBack(_ log: DiagnosticLog) -> Bool { settings.isStrict && log.count(of: .warning) > 0 }

  func standardOutput(_ bytes: [UInt8], log: DiagnosticLog) -> Rendered {
    Rendered(outcome: Outcome(log: log), standardOutput: isHeldBack(log) ? nil : bytes)
  }

  static func joined(_ log: DiagnosticLog, _ error: any Error) -> Failed {
    guard let failed = error as? Failed else { return Failed(log) }
    if failed.log == log { return failed }
    var all = log
    all.append(contentsOf: failed.log)
    return Failed(all)
  }
}
