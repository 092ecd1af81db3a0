import Campaigns
import Diagnostics

/// Names what a campaign holds and no template of this version prints, so that nothing goes missing in silence.
struct UnprintedFields {
  let campaign: PublicCampaign

  init(_ campaign: PublicCampaign) { self.campaign = campaign }

  func findings() -> DiagnosticLog {
    var log = DiagnosticLog()
    if !campaign.statements.annexes.isEmpty { log.append(.fieldUnprinted, at: .field("annexes"), ["field": "annexes"]) }
    if !campaign.statements.images.isEmpty { log.append(.fieldUnprinted, at: .field("images"), ["field": "images"]) }
    if campaign.subject.locale == .mainland, let form = campaign.subject.dateForm, form != .gregorian,
      campaign.date != nil
    {
      log.append(.dateFormUnofficial, at: .field("date_form"), ["form": form.rawValue])
    }
    return log
  }
}
