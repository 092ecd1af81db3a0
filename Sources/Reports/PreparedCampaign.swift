import Campaigns
import Diagnostics
import Packaging

/// A campaign as loaded, what is to be said of it, and what of it may be published.
struct PreparedCampaign {
  /// Where it was loaded from: the folder, or that in which its workbook is.
  let folder: String
  /// As it was named: the folder or the workbook.
  let path: String
  let campaign: Campaign
  let published: PublicCampaign
  let log: DiagnosticLog
  /// The files that it was read from.
  var inputs: [String] = []

  /// A series of outputs that takes the place of none of the files that they are made from.
  func outputs() -> OutputSeries { OutputSeries(sparing: inputs) }

  /// Findings on fields of the campaign, at their places in its files.
  func located(_ log: DiagnosticLog) -> DiagnosticLog {
    log.mapping { finding in
      guard case .field(let name)? = finding.place, campaign.places.contains(name) else { return [finding] }
      return [finding.moved(to: campaign.places[name])]
    }
  }

  /// - Throws: what kept a pass over the rows from its end: outputs made from part of the rows are not written.
  func refuseUnreadRows() throws(Failed) {
    if let failure = published.rows.readFailure { throw Failed(DiagnosticLog([failure])) }
  }
}
