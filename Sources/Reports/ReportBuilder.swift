import Campaigns
import DataExport
import Diagnostics
import Documents
import Fonts
import Intake
import PDFExport
import Packaging
import Proofreading
import SpreadsheetExport
import Surroundings
import Templates
import Typesetting

/// The whole way from a campaign folder to its outputs: load, check, publish, compose, set, export, reconcile, write.
public struct ReportBuilder {
  /// The program's version, written into `summary.json`.
  public static let version = Program.version
  static let programName = Program.name

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

  /// The notice, the workbook and the data, all or none.
  /// - Parameter output: nil: `out` in the folder, or `F-out` beside the workbook `F.xlsx`.
  public func build(_ folder: String, to output: String? = nil) throws(Failed) -> Outcome {
    let output = output ?? CampaignHome(folder, world: world).outputs
    let prepared = try prepare(folder, comparingLetters: settings.makesInternalWorkbook)
    if prepared.log.hasErrors { throw Failed(prepared.log) }
    var log = prepared.log
    do {
      let source = try source(of: prepared)
      log.append(contentsOf: source.log)
      let fonts = try fontBook(source.value.options.fontSet)
      let outputs = prepared.outputs()
      let files = NoticeFiles(path: output + "/notice.pdf", outputs: outputs)
      let notice = try writeNotice(source.value, fonts: fonts, opening: files.open)
      log.append(contentsOf: prepared.located(notice.log))
      log.append(contentsOf: fonts.log)
      try stopIfAsked()
      progress?.take(ReportProgress(.tallying))
      let workbook = try writeWorkbook(of: prepared, to: outputs, as: output + "/tally.xlsx")
      log.append(contentsOf: workbook.log)
      try stopIfAsked()
      if log.hasErrors { throw Failed(log) }
      let summary = SummaryExporter.export(
        prepared.published, prints: notice.prints.places, cells: workbook.value.cells.mapValues(\.text),
        build: BuildInformation(
          program: ReportBuilder.programName, version: ReportBuilder.version, template: source.value.template.name))
      try outputs.write(output + "/summary.json", summary)
      if settings.makesInternalWorkbook {
        let file = try outputs.open(output + "/tally-internal.xlsx", isPrivate: true)
        let twins = settings.csvFolder.map { CSVTwins(outputs, folder: $0 + "/internal", isPrivate: true) }
        _ = try internalWorkbook(of: prepared, to: FileSink(file), twins)
        try file.close()
        try writeMaskLog(of: prepared, to: outputs, as: output + "/" + MaskLog.name)
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
      let outputs = prepared.outputs()
      if path == "-" {
        let sink = MemorySink()
        log.append(contentsOf: try writeWorkbook(of: prepared, to: sink, publicTwins(outputs)).log)
        if log.hasErrors { throw Failed(log) }
        try prepared.refuseUnreadRows()
        return standardOutput(sink.take(), try commit(outputs, log: log))
      }
      log.append(contentsOf: try writeWorkbook(of: prepared, to: outputs, as: path).log)
      if log.hasErrors { throw Failed(log) }
      try prepared.refuseUnreadRows()
      return Rendered(outcome: try commit(outputs, log: log), standardOutput: nil)
    } catch {
      throw ReportBuilder.joined(log, error)
    }
  }

  // MARK: Steps

  /// The public workbook as one of the outputs, compared with the figures.
  private func writeWorkbook(
    of prepared: PreparedCampaign, to outputs: OutputSeries, as path: String
  ) throws(Failed) -> Warned<WorkbookFigures> {
    let file = try outputs.open(path)
    let workbook = try writeWorkbook(of: prepared, to: FileSink(file), publicTwins(outputs))
    try file.close()
    return workbook
  }

  private func publicTwins(_ outputs: OutputSeries) -> CSVTwins? {
    settings.csvFolder.map { CSVTwins(outputs, folder: $0) }
  }

  private func writeWorkbook(
    of prepared: PreparedCampaign, to sink: any ZipSink, _ twins: CSVTwins?
  ) throws(Failed) -> Warned<WorkbookFigures> {
    let workbook = try WorkbookExporter.export(prepared.published, to: sink, twins: twins, workbookOptions)
    var log = workbook.log
    log.append(contentsOf: Reconciliation(figures: prepared.published.figures).findings(in: workbook.value))
    return Warned(workbook.value, log)
  }

  var workbookOptions: WorkbookOptions {
    var options = WorkbookOptions()
    options.temporary = world.setting("TMPDIR")
    options.isCancelled = isCancelled
    return options
  }

  /// - Parameters:
  ///   - limit: diagnostics on rows of one code that are kept whole.
  ///   - comparesLetters: rows that say the same are looked for also where the campaign does not ask.
  func prepare(
    _ folder: String, keeping limit: Int = DiagnosticLog.kept, comparingLetters comparesLetters: Bool = false
  ) throws(Failed) -> PreparedCampaign {
    try refuseClosed(folder)
    let witness = WitnessedWorld(progress.map { ObservedWorld(world, $0) } ?? world)
    let loaded = try CampaignLoader(world: witness, keeping: limit, comparingLetters: comparesLetters).load(
      folder: folder, office: settings.office, overrides: settings.overrides)
    try stopIfAsked()
    let campaign = loaded.value
    var findings = loaded.log
    if let key = settings.pseudonymKey, world.isOpenToOthers(key) {
      findings.append(.maskingKeyOpen, at: .file(key), ["path": key])
    }
    let figures = FigureTable(of: campaign)
    findings.append(contentsOf: CampaignChecks(campaign, figures: figures).findings())
    findings.append(contentsOf: Proofreader(campaign, figures: figures).findings())
    var log = ReleaseGate(campaign: campaign).judged(findings)
    let date = settings.date ?? ReportSettings.sourceDate(world)
    let kept = CampaignHome(folder, world: world)
    if kept.isWorkbook { log = log.inWorkbook }
    let root = try archiveRoot(of: campaign, in: kept.folder)
    return PreparedCampaign(
      home: kept, path: folder, campaign: campaign,
      published: PublicCampaign(campaign, metadataDate: date, archiveRoot: root), log: log,
      inputs: witness.opened)
  }

  /// Composes the notice and sets it; each page goes to the output as soon as it is full.
  ///
  /// - Parameters:
  ///   - layout: takes what is done to lines.
  ///   - output: makes what takes the pages of a document.
  func setNotice<Output: PageSink>(
    _ source: NoticeSource, fonts: FontBook, layout: LayoutReport? = nil,
    to output: (Document) throws(Failed) -> Output
  ) throws(Failed) -> SetNotice<Output> {
    let (template, options) = (source.template.template, source.options)
    let style = template.settings.style.applied(to: source.published.subject.locale.style)
    let document = try DocumentComposer(
      template: template, style: options.isLargePrint ? style.largePrint : style, isLargePrint: options.isLargePrint
    ).compose(source.published, with: source.attachments, script: options.script)
    var pages = ReadPages(try output(document.value), comparing: Reconciliation(figures: source.published.figures))
    var log = document.log
    log.append(
      contentsOf: try Typesetter(fonts: fonts).typeset(
        document.value, to: &pages, volumes: options.volumes, layout: layout,
        progress: { [progress] in progress?.take(ReportProgress($0)) }, isCancelled: isCancelled))
    try layout?.finish()
    try stopIfAsked()
    log.append(contentsOf: pages.log)
    return SetNotice(output: pages.output, prints: pages.prints, log: log)
  }

  /// The notice as PDF, with its record where the options want one.
  ///
  /// - Parameter open: makes what takes the bytes of a volume, piece by piece.
  func writeNotice(
    _ source: NoticeSource, fonts: FontBook, layout: LayoutReport? = nil,
    opening open: @escaping (Volume) throws(Failed) -> PDFVolumeWriter.Sink
  ) throws(Failed) -> SetNotice<RecordingWriter> {
    let options = PDFOptions(standard: source.options.standard)
    var notice = try setNotice(source, fonts: fonts, layout: layout) { document throws(Failed) in
      let record = source.options.carriesRecord ? try noticeRecord(of: source, document, fonts) : nil
      return RecordingWriter(PDFVolumeWriter(document, fonts: fonts, options: options, opening: open), record)
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

  /// - Parameter outcome: of the files that were written beside it.
  func standardOutput(_ bytes: [UInt8], _ outcome: Outcome) -> Rendered {
    Rendered(outcome: outcome, standardOutput: isHeldBack(outcome.log) ? nil : bytes)
  }

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
