import Campaigns
import Diagnostics
import Intake
import Packaging
import Surroundings

extension ReportBuilder {
  /// Bytes of proposals that are written at once.
  private static let proposalBlock = 1 << 16

  /// Proposes groups for the rows that have none, and headings for what no word says anything of. The proposals go into
  /// `proposals.jsonl`, readable by its owner only, and nowhere else.
  /// - Parameter isTrial: nothing is written.
  public func group(_ folder: String, isTrial: Bool = false) throws(Failed) -> Outcome {
    // Letters that say the same are counted once where phrases are looked for.
    let loader = CampaignLoader(world: progress.map { ObservedWorld(world, $0) } ?? world, comparingLetters: true)
    let loaded = try loader.load(folder: folder, office: settings.office)
    try stopIfAsked()
    let campaign = loaded.value
    var log = loaded.log.mapping { [.rowsAlike, .rowsAlikeCounted].contains($0.code) ? [] : [$0] }
    guard campaign.hasRows else { throw Failed(.groupingNoRows, at: .file(folder), ["path": folder]) }
    progress?.take(ReportProgress(.grouping))
    let codebook = try CampaignLoader(world: world).codebook(of: folder, office: settings.office)
    if codebook.isEmpty { log.append(.groupingNoCodebook) }
    let home = CampaignHome(folder, world: world)
    let outputs = OutputSeries()
    // Where nothing can be proposed a file is written only to empty the one that is there.
    let isWritten = !isTrial && (!codebook.isEmpty || world.isFile(home.proposals))
    let file = isWritten ? try outputs.open(home.proposals, isPrivate: true) : nil
    var block: [UInt8] = []
    func flush() throws(Failed) {
      try block.withUnsafeBufferPointer { buffer throws(Failed) in try file?.append(UnsafeRawBufferPointer(buffer)) }
      block.removeAll(keepingCapacity: true)
      try stopIfAsked()
    }
    let survey = try CampaignGrouper(campaign, codebook: codebook).survey { line throws(Failed) in
      block += line
      if block.count >= ReportBuilder.proposalBlock { try flush() }
    }
    try flush()
    try file?.close()
    let report = GroupingReport(survey, labels: GroupLabels(campaign.statements.groups))
    return Outcome(try commit(outputs, log: log), facts: report.facts, grouping: report.json)
  }

  /// What waits for a person of what was proposed; nil where nothing was.
  func proposalReview(of campaign: Campaign, in folder: String) throws(Failed) -> Warned<ProposalReview>? {
    guard let file = try proposals(of: campaign, in: folder) else { return nil }
    let review = try ProposalReview(file, campaign)
    var log = file.log
    let place = Place.file(file.path)
    if review.open + review.undecided.count > 0 {
      log.append(.proposalsOpen, at: place, ["count": "\(review.open)", "undecided": "\(review.undecided.count)"])
    }
    if review.stale > 0 {
      log.append(.proposalsStale, at: place, ["path": file.path, "count": "\(review.stale)"])
    }
    return Warned(review, log)
  }

  func proposals(of campaign: Campaign, in folder: String) throws(Failed) -> ProposalFile? {
    let home = CampaignHome(folder, world: world)
    guard campaign.hasRows, world.isFile(home.proposals) else { return nil }
    let codebook = try CampaignLoader(world: world).codebook(of: folder, office: settings.office)
    return try ProposalFile(of: home, codebook: codebook, world: world)
  }
}
