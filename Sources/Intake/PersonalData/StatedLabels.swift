import Campaigns
import Diagnostics

/// Labels that an office writes and that hold what citizens said: options of questions, which are pasted from survey systems
/// (其他：请打138…), and channels (来电13800000000). What in them is a citizen's is masked as it is in those that rows give, and
/// in the ids formed of them, for both are printed and name figures. What may as well be the office's own stays, and is told
/// as in its other words: places to choose from (人民路12号), and the addresses at which channels receive.
struct StatedLabels {
  private let finder: PersonalDataFinder

  private static let ofPlaces: Set<PersonalDataSpan.Kind> = [.address]
  private static let ofChannels: Set<PersonalDataSpan.Kind> = [.address, .email, .account, .landline]

  init(_ finder: PersonalDataFinder) { self.finder = finder }

  private func option(_ label: String) -> String { shown(label, but: StatedLabels.ofPlaces) }

  private func channel(_ name: String) -> String { shown(name, but: StatedLabels.ofChannels) }

  private func shown(_ label: String, but kinds: Set<PersonalDataSpan.Kind>) -> String {
    MaskableText(label, spans: finder.spans(in: label, by: .citizen).filter { !kinds.contains($0.kind) }).masked()
  }

  /// The options of a question as they may be shown, in their order.
  func options(of question: Question) -> [Question.Option] {
    var taken = Set(question.options.map(\.id))
    return question.options.map { option in
      let label = self.option(option.label)
      let isFormed = option.id == FormedID.sanitised(option.label)
      let id = isFormed ? FormedID.sanitised(label) : FormedID.sanitised(self.option(option.id))
      if label == option.label, id == option.id { return option }
      let own = id == option.id ? id : FormedID.unused(id, taken: taken)
      taken.insert(own)
      return Question.Option(id: own, label: label, votes: option.votes, share: option.share)
    }
  }

  /// Channels as they may be shown; those that are one by what is shown are counted together, as of rows they are.
  func channels(_ channels: [ChannelStatement]) -> [ChannelStatement] {
    let shown = channels.map { ChannelStatement(name: channel($0.name), count: $0.count) }
    if shown == channels { return channels }
    var result: [ChannelStatement] = []
    for channel in shown {
      guard let at = result.firstIndex(where: { $0.name == channel.name }) else {
        result.append(channel)
        continue
      }
      let counts = [result[at].count, channel.count].compactMap { $0 }
      result[at] = ChannelStatement(name: channel.name, count: counts.isEmpty ? nil : counts.reduce(0, +))
    }
    return result
  }

  /// What the office wrote and is not shown so.
  func findings(_ draft: CampaignDraft, _ places: PlaceIndex) -> DiagnosticLog {
    var log = DiagnosticLog()
    func look(at label: String, _ shown: String, _ paths: String...) {
      if shown == label { return }
      log.append(
        .labelMasked, at: places[paths.first(where: places.contains) ?? paths[0]],
        ["text": ColumnPlan.quoted(shown)])
    }
    for (index, channel) in draft.subject.channels.enumerated() {
      look(at: channel.name, self.channel(channel.name), "channels.\(channel.name)", "channels[\(index)]")
    }
    for (number, question) in draft.questions.enumerated() {
      for (index, option) in question.options.enumerated() {
        let path = "questions[\(number)].options"
        look(
          at: option.label, self.option(option.label), "\(path).\(option.label)", "\(path)[\(index)].label",
          "\(path)[\(index)]")
      }
    }
    return log
  }
}
