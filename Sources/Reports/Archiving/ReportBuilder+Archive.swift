import Archive
import Campaigns
import DataExport
import Diagnostics
import Intake
import PDFReading
import Packaging
import Surroundings

extension ReportBuilder {
  private static let internalWorkbook = "tally-internal.xlsx"

  /// Makes all outputs of a campaign anew and files them, with the campaign as it is, as two bags.
  ///
  /// - Throws: what `build` throws; what `OfficeArchive.add` throws. Nothing was added then.
  public func archive(_ folder: String, to path: String, _ request: ArchiveRequest) throws(Failed) -> Outcome {
    let archive = try OfficeArchive(path, options: request.options)
    try archive.refuseNested(folder)
    var recipients: [RecipientKey] = []
    for file in request.recipients { recipients.append(try RecipientKey(file: file)) }
    let isEncrypted = !recipients.isEmpty
    let prepared = try prepare(folder, comparingLetters: isEncrypted)
    var log = DiagnosticLog()
    if prepared.campaign.status == .draft { log.append(.archiveDraft, at: .file(folder + "/campaign.yaml")) }
    if request.corrects == nil {
      let like = try archive.filed(like: facts(of: prepared, notice: nil))
      log.append(contentsOf: like.log)
      if let name = like.name { log.append(.archiveAgain, at: .file(folder), ["number": name]) }
    }
    let work = try archive.workFolder()
    defer { withExtendedLifetime(work) {} }
    var settings = settings
    // Another process may add to the archive meanwhile: everything that is filed says the same.
    settings.archiveRoot = prepared.published.archiveRoot
    // What only the office may see reaches the archive's disk encrypted or not at all.
    settings.makesInternalWorkbook = !isEncrypted
    settings.isStrict = false
    let built = try ReportBuilder(
      world: world, resources: resources, settings: settings, progress: progress, isCancelled: isCancelled
    ).build(folder, to: work.path)
    log.append(contentsOf: built.log)
    if log.hasErrors { throw Failed(log) }
    if isHeldBack(log) { return Outcome(log: log) }
    try stopIfAsked()
    let added: Added
    do throws(Failed) {
      var filing = try filing(of: prepared, at: folder, files: built.files, in: work.path, request)
      filing.recipients = recipients
      if isEncrypted { filing.restrictedFiles.insert(contentsOf: try internalFiles(of: prepared), at: 0) }
      added = try archive.add(filing)
    } catch {
      throw ReportBuilder.joined(log, error)
    }
    log.append(contentsOf: added.log)
    return ArchiveWords.outcome(added, path, log)
  }

  /// What only the office may see, in memory.
  private func internalFiles(of prepared: PreparedCampaign) throws(Failed) -> [PayloadFile] {
    let sink = MemorySink()
    _ = try internalWorkbook(of: prepared, to: sink, nil)
    var masks: [UInt8] = []
    try MaskLog.write(prepared.campaign) { bytes throws(Failed) in masks += bytes }
    return [
      PayloadFile(ReportBuilder.internalWorkbook, .bytes(sink.take())), PayloadFile(MaskLog.name, .bytes(masks)),
    ]
  }

  private func filing(
    of prepared: PreparedCampaign, at path: String, files: [String], in work: String, _ request: ArchiveRequest
  ) throws(Failed) -> Filing {
    let published = prepared.published
    let dated = published.metadataDate.year > 1980 ? published.metadataDate.year : nil
    var filing = Filing(year: dated ?? Int(request.time.prefix(4)) ?? 1980, time: request.time)
    for file in files {
      let name = String(file.dropFirst(work.count + 1))
      if name == ReportBuilder.internalWorkbook || name == MaskLog.name {
        filing.restrictedFiles.append(PayloadFile(name, .file(file)))
      } else {
        filing.publicFiles.append(PayloadFile(name, .file(file)))
      }
    }
    filing.publicFiles.append(PayloadFile(CampaignRecord.name, .bytes(CampaignRecord.write(published))))
    // A campaign may be one workbook, with its pictures and annexes beside it.
    filing.restrictedFiles +=
      world.isFile(path) ? workbookFiles(path, of: prepared) : try campaignFiles(path)
    if let office = settings.office { filing.restrictedFiles.append(PayloadFile("office.yaml", .file(office))) }
    filing.facts = facts(of: prepared, notice: files.first { $0.hasSuffix(".pdf") })
    filing.retention = request.retention
    filing.archiveNumber = request.archiveNumber
    filing.corrects = request.corrects
    filing.reason = request.reason
    return filing
  }

  private func workbookFiles(_ path: String, of prepared: PreparedCampaign) -> [PayloadFile] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let statements = prepared.campaign.statements
    var names = statements.images.map(\.file)
    for case .file(let file) in statements.annexes.map(\.content) { names.append(file.name) }
    var files = [PayloadFile("campaign/" + (parts.last ?? ""), .file(path))]
    // What staff decided, and what was proposed to them, stands beside the workbook.
    let home = CampaignHome(path, world: world)
    names += [home.trail, home.proposals].compactMap { $0.split(separator: "/").last.map(String.init) }
    for name in names {
      let place = parts.count > 1 ? folder + "/" + name : name
      let file = PayloadFile("campaign/" + name, .file(place))
      if world.isFile(place), !files.contains(file) { files.append(file) }
    }
    return files
  }

  /// The campaign folder as it is, but for what was made of it.
  private func campaignFiles(_ folder: String) throws(Failed) -> [PayloadFile] {
    let found: (files: [PayloadFile], strange: [String], clashing: [String])
    do throws(DiskProblem) {
      found = try PayloadFile.all(
        in: folder, prefix: "campaign/", leavesOut: { $0 == "out" || $0 == ".DS_Store" || $0.hasSuffix("/.DS_Store") })
    } catch {
      throw error.failed
    }
    var faults = DiagnosticLog()
    for path in found.strange { faults.append(.archiveStrange, at: .file(folder + "/" + path)) }
    for path in found.clashing { faults.append(.bagFormsClash, at: .file(folder + "/" + path)) }
    if faults.hasErrors { throw Failed(faults) }
    return found.files
  }

  private func facts(of prepared: PreparedCampaign, notice: String?) -> RecordFacts {
    let published = prepared.published
    var facts = RecordFacts()
    facts.title = published.title
    facts.issuer = published.subject.issuers.map(\.bestName).joined(separator: "、")
    facts.document = published.number
    facts.date = published.date?.iso ?? published.subject.windows.compactMap(\.to).max()?.iso
    facts.windows = published.subject.windows.map { "\($0.from?.iso ?? "")/\($0.to?.iso ?? "")" }
    facts.language = published.subject.locale.rawValue
    facts.dispositions = published.scale.entries.map(\.code).filter { code in
      prepared.campaign.tally.dispositions[code] > 0 || prepared.campaign.allGroups.contains { $0.disposition == code }
    }
    facts.software = ["\(ReportBuilder.programName) \(ReportBuilder.version)"]
    guard let notice, let file = try? PDFFile(path: notice), let record = try? EmbeddedRecord(file),
      let build = record[BuildRecord.name].flatMap({ try? BuildRecord(json: $0) })
    else { return facts }
    facts.software += build.libraries.map { "\($0.name) \($0.version)" }
    facts.fonts = build.fonts.faces.map { "\($0.name) sha256:\($0.sha256)" }
    return facts
  }
}
