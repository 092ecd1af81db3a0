import Campaigns
import Diagnostics
import Intake

/// All that is found in a campaign, and of the notice that would be made of it.
struct CheckedCampaign {
  var log: DiagnosticLog
  /// What was proposed to the office and waits for it; nil where nothing was.
  let review: ProposalReview?
  /// Where figures would stand; none where the notice cannot be made.
  var prints: [FigureID: [String]] = [:]
  var pages = 0
  var volumes = 0
}

extension ReportBuilder {
  /// Diagnostics only: of the folder, of the figures, and of the pages that would be made.
  public func check(_ folder: String) throws(Failed) -> Outcome {
    let checked = try checked(try prepare(folder, comparingLetters: true), folder)
    return Outcome(
      log: checked.log,
      facts: [Outcome.Fact("检查完毕：\(folder)", "Checked: \(folder)")] + ReportBuilder.facts(of: checked))
  }

  /// What every check finds, whatever becomes of it.
  ///
  /// - Throws: `stopped`; faults of the file of proposals. What keeps the notice from being made is one finding among others.
  func checked(_ prepared: PreparedCampaign, _ folder: String) throws(Failed) -> CheckedCampaign {
    let review = try proposalReview(of: prepared.campaign, in: folder)
    var checked = CheckedCampaign(log: prepared.log, review: review?.value)
    if let review {
      let isWorkbook = CampaignHome(folder, world: world).isWorkbook
      checked.log.append(contentsOf: isWorkbook ? review.log.inWorkbook : review.log)
    }
    guard !checked.log.hasErrors else { return checked }
    do {
      let source = try source(of: prepared)
      checked.log.append(contentsOf: source.log)
      let fonts = try fontBook(source.value.options.fontSet)
      let notice = try setNotice(source.value, fonts: fonts) { _ in UnwantedPages() }
      checked.log.append(contentsOf: prepared.located(notice.log))
      checked.log.append(contentsOf: fonts.log)
      checked.prints = printedPlaces(notice.prints)
      (checked.pages, checked.volumes) = (notice.output.pages, notice.output.volumes)
    } catch {
      guard error.log.failure != .stopped else { throw ReportBuilder.joined(checked.log, error) }
      checked.log.append(contentsOf: error.log)
    }
    return checked
  }

  static func facts(of checked: CheckedCampaign) -> [Outcome.Fact] {
    guard checked.volumes > 1 else { return [] }
    return [
      Outcome.Fact(
        "通知共 \(checked.pages) 页，分为 \(checked.volumes) 卷",
        "The notice has \(checked.pages) pages in \(checked.volumes) volumes")
    ]
  }
}
