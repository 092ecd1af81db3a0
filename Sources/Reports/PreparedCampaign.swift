import Campaigns
import Diagnostics

/// A campaign as loaded, what is to be said of it, and what of it may be published.
struct PreparedCampaign {
  let campaign: Campaign
  let published: PublicCampaign
  let log: DiagnosticLog
}
