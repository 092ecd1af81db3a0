import Diagnostics

/// Holds the stated counts of channels to the rows and to what was received in all.
struct ChannelChecks {
  let campaign: Campaign

  func findings(_ figures: FigureTable) -> DiagnosticLog {
    var log = DiagnosticLog()
    let stated = campaign.subject.channels.compactMap { channel in channel.count.map { (channel.name, $0) } }
    let tally = campaign.tally
    if !tally.channels.isEmpty {
      // Of rows that name no channel any may have come by this one.
      let unnamed = tally.suggestions - tally.channels.total
      for (name, count) in stated {
        let counted = tally.channels[name]
        if (counted...(counted + unnamed)).contains(count) { continue }
        log.append(
          .channelCountDisagrees, at: campaign.places["channels.\(name)"],
          ["name": name, "stated": "\(count)", "counted": "\(counted)"])
      }
    } else {
      let sum = stated.map(\.1).reduce(0, +)
      // A channel may count what came in or its points; not more than either.
      let bases = [figures[.total], figures[.submissions]].compactMap { $0 }
      guard let most = bases.max(by: { ($0.count ?? 0) < ($1.count ?? 0) }), let total = most.count, sum > total,
        bases.allSatisfy({ $0.qualifier == nil })
      else {
        return log
      }
      log.append(
        .channelsExceedTotal, at: campaign.places["channels"], ["channels": "\(sum)", "total": "\(total)"])
    }
    return log
  }
}
