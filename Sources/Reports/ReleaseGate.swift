import Campaigns
import Diagnostics
import Proofreading

/// Stops a final notice whose statements disagree until the office has answered each disagreement.
struct ReleaseGate {
  private static let codes = CampaignChecks.figureCodes.union(Proofreader.figureCodes)

  let campaign: Campaign

  /// `findings` with those that the office has acknowledged turned into notes, and, under `status: final`, an error for
  /// each that it has not.
  func judged(_ findings: DiagnosticLog) -> DiagnosticLog {
    let answers = campaign.publication.acknowledgements
    var log = findings.mapping { finding in
      guard ReleaseGate.codes.contains(finding.code) else { return [finding] }
      if let answer = answers.first(where: { $0.check == finding.code.id }) {
        return [
          Diagnostic(.checkAcknowledged, at: finding.place, ["check": answer.check, "reason": answer.reason])
        ]
      }
      guard campaign.status == .final else { return [finding] }
      return [finding, Diagnostic(.checkOpen, at: finding.place, ["check": finding.code.id])]
    }
    for answer in answers where !ReleaseGate.codes.contains(where: { $0.id == answer.check }) {
      log.append(.acknowledgementUnknown, at: campaign.places["acknowledge"], ["check": answer.check])
    }
    return log
  }
}
