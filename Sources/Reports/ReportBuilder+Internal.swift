import Campaigns
import Diagnostics
import Intake
import Packaging
import SpreadsheetExport

extension ReportBuilder {
  /// The workbook for the office alone: every row, the checking sheet first. `-` is standard output.
  ///
  /// The file is readable by its owner only.
  public func internalTally(_ folder: String, as path: String) throws(Failed) -> Rendered {
    guard path == "-" || path.hasSuffix(".xlsx") else {
      throw Failed(.outputKindUnknown, at: .file(path), ["path": path, "known": ".xlsx"])
    }
    let prepared = try prepare(folder, comparingLetters: true)
    if prepared.log.hasErrors { throw Failed(prepared.log) }
    var log = prepared.log
    let outputs = prepared.outputs()
    let twins = settings.csvFolder.map { CSVTwins(outputs, folder: $0, isPrivate: true) }
    if path == "-" {
      let sink = MemorySink()
      log.append(contentsOf: try internalWorkbook(of: prepared, to: sink, twins))
      try prepared.refuseUnreadRows()
      return standardOutput(sink.take(), try commit(outputs, log: log))
    }
    let file = try outputs.open(path, isPrivate: true)
    log.append(contentsOf: try internalWorkbook(of: prepared, to: FileSink(file), twins))
    try file.close()
    try prepared.refuseUnreadRows()
    return Rendered(outcome: try commit(outputs, log: log), standardOutput: nil)
  }

  /// - Throws: what setting the pages and writing the workbook throw; `report.outputs-disagree` where a cell shows another
  ///   number than the figure.
  func internalWorkbook(
    of prepared: PreparedCampaign, to sink: any ZipSink, _ twins: CSVTwins?
  ) throws(Failed) -> DiagnosticLog {
    let source = try source(of: prepared)
    let fonts = try fontBook(source.value.options.fontSet)
    let notice = try setNotice(source.value, fonts: fonts) { _ in UnwantedPages() }
    var log = source.log
    log.append(contentsOf: notice.log)
    var open = prepared.log
    open.append(contentsOf: log)
    let review = try proposalReview(of: prepared.campaign, in: prepared.path)
    if let review { open.append(contentsOf: review.log) }
    let facts = CheckFacts(
      prints: printedPlaces(notice.prints), findings: findings(in: open, of: prepared.folder),
      masks: try MaskSurvey(prepared.campaign).masks, proposals: proposals(review?.value, of: prepared.campaign))
    let workbook = try WorkbookExporter.export(
      internalOf: prepared.campaign, published: prepared.published, facts: facts, to: sink, twins: twins,
      workbookOptions)
    log.append(contentsOf: workbook.log)
    log.append(
      contentsOf: Reconciliation(figures: FigureTable(of: prepared.campaign)).findings(in: workbook.value))
    if log.hasErrors { throw Failed(log) }
    return log
  }

  /// For the checking sheet.
  func proposals(_ review: ProposalReview?, of campaign: Campaign) -> [CheckFacts.Proposal] {
    guard let review else { return [] }
    let labels = GroupLabels(campaign.statements.groups)
    let groups = review.groups.map {
      CheckFacts.Proposal(group: labels[$0.id] ?? $0.id, count: $0.count, rows: $0.rows)
    }
    let undecided = review.undecided
    return groups
      + (undecided.count > 0 ? [CheckFacts.Proposal(group: nil, count: undecided.count, rows: undecided.rows)] : [])
  }

  /// For its owner alone, as the internal workbook.
  func writeMaskLog(
    of prepared: PreparedCampaign, to outputs: OutputSeries, as path: String
  ) throws(Failed) {
    let file = try outputs.open(path, isPrivate: true)
    try MaskLog.write(prepared.campaign) { bytes throws(Failed) in
      try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try file.append(UnsafeRawBufferPointer(buffer)) }
    }
    try file.close()
  }

  func printedPlaces(_ index: PrintIndex) -> [FigureID: [String]] {
    var places: [FigureID: [String]] = [:]
    for (identity, printed) in index.places {
      places[FigureID(path: identity)] = printed.map { place in
        (place.volume.map { "第\($0)卷" } ?? "") + "第\(place.page)页第\(place.line)行"
      }
    }
    return places
  }

  /// - Parameters:
  ///   - folder: the campaign's. Files are named from it on, so that the workbook says nothing of the machine.
  ///   - cells: the cells of rows that places name.
  func findings(in log: DiagnosticLog, of folder: String, cells: [Place: RowLocator.Cell] = [:]) -> [CheckFacts.Finding]
  {
    log.diagnostics.map { diagnostic in
      let cell = diagnostic.place.flatMap { cells[$0] }
      return CheckFacts.Finding(
        severity: diagnostic.severity.word, place: diagnostic.place?.named(from: folder).text ?? "",
        message: diagnostic.message(in: .zh), hint: diagnostic.hint(in: .zh) ?? "", code: diagnostic.code.id,
        gravity: diagnostic.severity.gravity, row: cell?.row, column: cell?.column)
    }
      + log.omitted.map { code, count in
        CheckFacts.Finding(
          severity: code.severity.word, place: "", message: "另有\(count)处：\(code.id)", hint: "", code: code.id,
          gravity: code.severity.gravity)
      }
  }
}

extension Place {
  /// The place with its file named from this folder on, or by its name alone where it is not in the folder.
  fileprivate func named(from folder: String) -> Place {
    func name(_ path: String) -> String {
      let start = folder.hasSuffix("/") ? folder : folder + "/"
      if path.hasPrefix(start) { return String(path.dropFirst(start.count)) }
      return path.split(separator: "/").last.map(String.init) ?? path
    }
    return switch self {
    case .file(let path, let line, let column): .file(name(path), line: line, column: column)
    case .cell(let path, let sheet, let reference): .cell(file: name(path), sheet: sheet, reference: reference)
    case .field, .page: self
    }
  }
}

extension Severity {
  var gravity: CheckFacts.Finding.Gravity {
    switch self {
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }

  var word: String {
    switch self {
    case .note: "提示"
    case .warning: "警告"
    case .error: "错误"
    }
  }
}
