import Campaigns
import Diagnostics
import Surroundings

/// Proposes groups for the rows of a campaign, by its codebook.
public struct CampaignGrouper {
  /// Examples of a group.
  private static let examples = 3
  /// Words that a proposal names.
  private static let words = 12

  public let codebook: Codebook
  private let campaign: Campaign

  public init(_ campaign: Campaign, codebook: Codebook) {
    self.campaign = campaign
    self.codebook = codebook
  }

  /// One pass over the rows.
  /// - Parameter take: the lines of `proposals.jsonl`, one by one, in the order of the rows.
  /// - Throws: what `take` throws, and where the rows cannot be read.
  public func survey(_ take: ([UInt8]) throws(Failed) -> Void) throws(Failed) -> GroupingSurvey {
    let matcher = CodebookMatcher(codebook)
    let digest = codebook.digest
    var survey = GroupingSurvey()
    survey.groups = codebook.groups.map { GroupingSurvey.Group(id: $0.id) }
    let hierarchy = GroupHierarchy(campaign.statements.groups)
    var remaining = RowBits(rows: campaign.store.count)
    var size = 0
    try campaign.store.visit { row, words throws(Failed) in
      survey.rows += 1
      let verdict = matcher.judge(row.pointee.text.original)
      if row.pointee.groups.count > 0 {
        survey.grouped += 1
        compare(
          verdict, hierarchy.groups(above: row.pointee.groups.strings(in: words)), row.pointee.id, hierarchy, &survey)
        return true
      }
      if verdict == .none {
        remaining.insert(survey.rows - 1)
        size += row.pointee.text.original.count
      }
      guard let proposal = proposal(verdict, row.pointee.text.original) else { return true }
      let id = row.pointee.id.string
      let example = GroupingSurvey.Example(row: id, proposal: proposal)
      if case .proposed(let first, _) = verdict {
        survey.proposed += 1
        survey.groups[first.group].proposed += 1
        if survey.groups[first.group].examples.count < CampaignGrouper.examples {
          survey.groups[first.group].examples.append(example)
        }
      } else {
        survey.undecided += 1
        if survey.undecidedExamples.count < CampaignGrouper.examples { survey.undecidedExamples.append(example) }
      }
      let hash = ProposalLine.hash(id: row.pointee.id, text: row.pointee.text.original)
      try take(
        ProposalLine(row: id, proposal: proposal, codebook: digest, text: ProposalLine.hexadecimal(hash)).bytes)
      return true
    }
    if let failure = campaign.store.readFailure { throw Failed(DiagnosticLog([failure])) }
    if let failure = matcher.folding.failure { throw failure }
    for (group, finds) in zip(codebook.groups, matcher.finds) {
      for (item, count) in zip(group.items, finds) where count == 0 {
        survey.unfound.append(.init(word: item.text, group: group.id, place: item.place))
      }
    }
    survey.headings = try PhraseFinder(campaign).headings(of: remaining, size: size)
    return survey
  }

  /// Each group of a row is judged for itself: words that name one of them say nothing of the others.
  /// - Parameter groups: in which a person counts the row.
  private func compare(
    _ verdict: GroupVerdict, _ groups: [String], _ row: ByteText, _ hierarchy: GroupHierarchy,
    _ survey: inout GroupingSurvey
  ) {
    var named: String?
    if case .proposed(let candidate, _) = verdict { named = codebook.groups[candidate.group].id }
    // A group that is named stands for those above it too.
    let agreed = named.map { hierarchy.groups(above: [$0]) } ?? []
    for (index, group) in codebook.groups.enumerated() where groups.contains(group.id) {
      if agreed.contains(group.id) {
        survey.groups[index].agreed += 1
      } else if let named, !hierarchy.groups(above: [group.id]).contains(named) {
        survey.groups[index].differed += 1
        if survey.groups[index].differing.count < CampaignGrouper.examples {
          survey.groups[index].differing.append(row.string)
        }
      } else {
        survey.groups[index].silent += 1
      }
    }
  }

  private func proposal(_ verdict: GroupVerdict, _ text: ByteText) -> GroupProposal? {
    func candidate(_ candidate: GroupVerdict.Candidate) -> GroupProposal.Candidate {
      var words: [String] = []
      for ground in candidate.grounds where words.count < CampaignGrouper.words {
        let word = ground.pieces.map { piece in
          ByteText(start: text.start + piece.lowerBound, count: piece.count).string
        }.joined(separator: "…")
        if !words.contains(word) { words.append(word) }
      }
      return GroupProposal.Candidate(
        group: codebook.groups[candidate.group].id, score: candidate.score, words: words)
    }
    switch verdict {
    case .none: return nil
    case .proposed(let first, let second):
      return GroupProposal(proposed: candidate(first), others: second.map { [candidate($0)] } ?? [])
    case .undecided(let candidates): return GroupProposal(proposed: nil, others: candidates.map(candidate))
    }
  }
}
