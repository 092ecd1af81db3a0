import Campaigns
import Diagnostics
import Intake
import Packaging
import SpreadsheetExport
import Surroundings

extension ReportBuilder {
  /// The workbook in which staff group and dispose of suggestions; `-` is standard output. The file is readable by its owner
  /// only, and one that is there already is never overwritten: it may be filled in.
  public func codingWorkbook(_ folder: String, as path: String) throws(Failed) -> Rendered {
    guard path == "-" || path.hasSuffix(".xlsx") else {
      throw Failed(.outputKindUnknown, at: .file(path), ["path": path, "known": ".xlsx"])
    }
    if path != "-", world.isFile(path) { throw Failed(.codingWorkbookExists, at: .file(path), ["path": path]) }
    let loaded = try load(folder)
    let campaign = loaded.value
    var log = loaded.log
    guard campaign.hasRows else { throw Failed(.codingNothing, at: .file(folder), ["path": folder]) }
    progress?.take(ReportProgress(.tallying))
    if path == "-" {
      let sink = MemorySink()
      log.append(contentsOf: try writeCoding(of: campaign, folder, to: sink))
      return standardOutput(sink.take(), log: log)
    }
    let outputs = OutputSeries(outside: CampaignHome(folder, world: world).received)
    let file = try outputs.open(path, isPrivate: true)
    log.append(contentsOf: try writeCoding(of: campaign, folder, to: FileSink(file)))
    try file.close()
    return Rendered(outcome: try commit(outputs, log: log), standardOutput: nil)
  }

  private func writeCoding(
    of campaign: Campaign, _ folder: String, to sink: any ZipSink
  ) throws(Failed) -> DiagnosticLog {
    let file = try proposals(of: campaign, in: folder)
    // What is out of date is not shown; where nothing else is there, there are no columns for it.
    var proposals = file
    var log = file?.log ?? DiagnosticLog()
    if let review = try file.map({ file throws(Failed) in try ProposalReview(file, campaign) }),
      let path = file?.path
    {
      if review.open + review.undecided.count == 0 { proposals = nil }
      if review.stale > 0 {
        log.append(.proposalsStale, at: .file(path), ["path": path, "count": "\(review.stale)"])
      }
    }
    log.append(
      contentsOf: try WorkbookExporter.export(
        codingOf: campaign, published: PublicCampaign(campaign, metadataDate: metadataDate),
        coders: try CodingTrail(inFolder: folder, world: world).coders, proposals: proposals, to: sink, workbookOptions)
    )
    if let failure = campaign.store.readFailure { throw Failed(DiagnosticLog([failure])) }
    return log
  }

  /// Brings the decisions of a filled-in coding workbook back into the folder, all or none, and adds them to the trail.
  /// - Parameters:
  ///   - coder: who did it, where the workbook gives no name for a row.
  ///   - isTrial: says what would be done, and writes nothing.
  public func applyCoding(
    _ folder: String, from path: String, coder: String?, conflicts: CodingConflicts, isTrial: Bool = false
  ) throws(Failed) -> Outcome {
    let loaded = try load(folder)
    var log = loaded.log
    let applier = try CodingApplier(loaded.value, folder: folder, office: settings.office, world: world)
    let changes = try applier.changes(of: path, conflicts: conflicts)
    try stopIfAsked()
    log.append(contentsOf: changes.log)
    if log.hasErrors { throw Failed(log) }
    var outcome = Outcome(log: log)
    if !changes.isEmpty {
      do {
        let files = try applier.files(for: changes)
        try stopIfAsked()
        if !isTrial {
          let trail = try CodingTrail(inFolder: folder, world: world)
          let outputs = OutputSeries()
          for file in files { try copy(file, to: outputs) }
          try outputs.write(
            CodingTrail.path(of: folder, world: world), trail.adding(changes, coder: coder, day: settings.date))
          outcome = try commit(outputs, log: log)
        }
      } catch {
        throw ReportBuilder.joined(log, error)
      }
    }
    let isHeld = isTrial || (isHeldBack(log) && !changes.isEmpty)
    return Outcome(
      outcome, facts: CodingReport(changes, isHeld: isHeld).facts, coding: CodingReport(changes, isHeld: isHeld).json)
  }

  private func copy(_ file: CodingFile, to outputs: OutputSeries) throws(Failed) {
    let output = try outputs.open(file.path)
    var at = 0
    while at < file.size {
      let block: [UInt8]
      do { block = try file.read(at: at, count: 1 << 20) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
      if block.isEmpty { break }
      try block.withUnsafeBufferPointer { buffer throws(Failed) in try output.append(UnsafeRawBufferPointer(buffer)) }
      at += block.count
    }
    try output.close()
  }

  /// The campaign without the checks of its figures: what is still to be coded need not agree yet.
  func load(_ folder: String) throws(Failed) -> Warned<Campaign> {
    try refuseClosed(folder)
    let loaded = try CampaignLoader(world: progress.map { ObservedWorld(world, $0) } ?? world).load(
      folder: folder, office: settings.office)
    try stopIfAsked()
    return loaded
  }

  var metadataDate: CalendarDate? { settings.date ?? ReportSettings.sourceDate(world) }
}
