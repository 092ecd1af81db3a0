import Campaigns
import Diagnostics
import Intake
import Packaging

/// A campaign as loaded, what is to be said of it, and what of it may be published.
struct PreparedCampaign {
  /// Where it is kept.
  let home: CampaignHome
  /// The folder, or that in which its workbook is.
  var folder: String { home.folder }
  /// As it was named: the folder or the workbook.
  let path: String
  let campaign: Campaign
  let published: PublicCampaign
  let log: DiagnosticLog
  /// The files that it was read from.
  var inputs: [String] = []

  /// A series of outputs that takes the place of none of the files that they are made from, and does not mix with those that
  /// were received.
  func outputs() -> OutputSeries {
    OutputSeries(sparing: inputs, outside: home.received)
  }

  /// Findings on fields of the campaign, at their places in its files, said as to those who keep it there.
  func located(_ log: DiagnosticLog) -> DiagnosticLog {
    (home.isWorkbook ? log.inWorkbook : log).mapping { finding in
      guard case .field(let name)? = finding.place, campaign.places.contains(name) else { return [finding] }
      return [finding.moved(to: campaign.places[name])]
    }
  }

  /// - Throws: what kept a pass over the rows from its end: outputs made from part of the rows are not written.
  func refuseUnreadRows() throws(Failed) {
    if let failure = published.rows.readFailure { throw Failed(DiagnosticLog([failure])) }
  }
}
