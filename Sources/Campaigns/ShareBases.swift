import Diagnostics

/// Stated shares that stand beside their counts, and that no one total can have given.
struct ShareBases {
  private struct Stated {
    let label: String
    let count: Int
    let share: StatedShare
  }

  private let campaign: Campaign

  init(_ campaign: Campaign) { self.campaign = campaign }

  /// At most one finding for the groups and one for each question: the two that exclude each other.
  func findings() -> DiagnosticLog {
    var log = DiagnosticLog()
    let groups = campaign.allGroups.compactMap { group -> Stated? in
      guard let count = group.count, let share = group.share else { return nil }
      return Stated(label: group.heading, count: count, share: share)
    }
    report(groups, at: campaign.places["groups"], &log)
    for (index, question) in campaign.statements.questions.enumerated() {
      let options = question.options.compactMap { option -> Stated? in
        guard let votes = option.votes, let share = option.share else { return nil }
        return Stated(label: option.label, count: votes, share: share)
      }
      report(options, at: campaign.places["questions[\(index)].options"], &log)
    }
    return log
  }

  private func report(_ stated: [Stated], at place: Place, _ log: inout DiagnosticLog) {
    // The greatest of the least totals and the least of the greatest exclude each other where any two do.
    var low: (total: Int, stated: Stated)?
    var high: (total: Int, stated: Stated)?
    for one in stated {
      guard let wholes = one.share.wholes(of: one.count) else { continue }
      if wholes.lowerBound > low?.total ?? .min { low = (wholes.lowerBound, one) }
      if wholes.upperBound < high?.total ?? .max { high = (wholes.upperBound, one) }
    }
    guard let low, let high, low.total > high.total else { return }
    log.append(
      .shareBases, at: place,
      [
        "first": high.stated.label, "firstCount": "\(high.stated.count)", "firstShare": high.stated.share.text,
        "second": low.stated.label, "secondCount": "\(low.stated.count)", "secondShare": low.stated.share.text,
      ])
  }
}
