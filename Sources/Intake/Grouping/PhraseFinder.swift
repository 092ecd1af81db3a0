import Campaigns
import Diagnostics

struct PhraseFinder {
  let campaign: Campaign

  init(_ campaign: Campaign) { self.campaign = campaign }

  func headings(of remaining: RemainingRows) throws(Failed) -> [HeadingProposal] { [] }
}
