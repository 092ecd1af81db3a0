import Campaigns
import Diagnostics
import Intake
import Templates

extension ReportBuilder {
  /// Reads the pictures and annexes that the campaign names.
  ///
  /// - Throws: every fault of theirs at once, each with the place in `campaign.yaml` or the line of the file.
  func attachments(of prepared: PreparedCampaign) throws(Failed) -> Warned<Attachments> {
    let campaign = prepared.campaign
    var found = Attachments()
    var log = DiagnosticLog()
    let pictures = PictureReader(world: world)
    for (index, image) in campaign.statements.images.enumerated() {
      do {
        found.pictures[image.file] = try pictures.picture(
          at: prepared.folder + "/" + image.file, namedAt: campaign.places["images[\(index)]"])
      } catch {
        log.append(contentsOf: error.log)
      }
    }
    let annexes = AnnexReader(world: world, folder: prepared.folder, publication: campaign.publication)
    for (index, annex) in campaign.statements.annexes.enumerated() {
      guard case .file(let file) = annex.content else { continue }
      do {
        let read = try annexes.blocks(of: annex.title, file: file, at: campaign.places["annexes[\(index)]"])
        found.annexes[file.name] = read.value
        log.append(contentsOf: read.log)
      } catch {
        log.append(contentsOf: error.log)
      }
    }
    if log.hasErrors { throw Failed(log) }
    return Warned(found, log)
  }
}
