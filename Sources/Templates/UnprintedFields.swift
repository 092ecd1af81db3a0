import Campaigns
import Diagnostics

/// Names what a campaign holds and its template does not print, so that nothing goes missing in silence.
struct UnprintedFields {
  private let campaign: PublicCampaign
  private let template: Template

  init(_ campaign: PublicCampaign, by template: Template) {
    self.campaign = campaign
    self.template = template
  }

  /// - Parameter annexes: those that have something to print.
  func findings(printing annexes: [Annex]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (field, isThere, printers) in table where isThere && template.fields.isDisjoint(with: printers) {
      log.append(.fieldUnprinted, at: .field(field), ["field": field, "template": template.path])
    }
    for (index, annex) in campaign.statements.annexes.enumerated() where !annexes.contains(annex) {
      log.append(.annexUnreleased, at: .field("annexes[\(index)]"), ["title": annex.title])
    }
    if campaign.number != nil, campaign.head == .none {
      log.append(.numberUnprinted, at: .field("number"), ["number": campaign.number ?? ""])
    }
    if campaign.subject.locale == .mainland, let form = campaign.subject.dateForm, form != .gregorian,
      campaign.date != nil
    {
      log.append(.dateFormUnofficial, at: .field("date_form"), ["form": form.rawValue])
    }
    return log
  }

  /// Fields of `campaign.yaml`, whether this campaign has them, and the fields of templates that print them.
  private var table: [(field: String, isThere: Bool, printers: Set<String>)] {
    let statements = campaign.statements
    let sections = statements.sections
    return [
      ("lead", statements.lead != nil, ["lead"]),
      ("counts", campaign.figures[.total] != nil || campaign.figures[.submissions] != nil, ["total", "submissions"]),
      ("breakdowns", !statements.breakdowns.isEmpty, ["breakdowns"]),
      ("figures", !statements.facts.isEmpty, ["facts"]), ("events", !statements.events.isEmpty, ["events"]),
      ("sections", sections.contains { $0.position == .before }, ["sectionsBefore"]),
      ("sections", sections.contains { $0.position == .after }, ["sectionsAfter"]),
      ("groups", campaign.allGroups.contains(where: \.isPrinted), ["groups", "groupTable"]),
      ("questions", !statements.questions.isEmpty, ["questions"]), ("closing", statements.closing != nil, ["closing"]),
      ("group", campaign.figures[.ungrouped] != nil, ["ungrouped"]), ("contact", campaign.contact != nil, ["contact"]),
      ("annexes", !statements.annexes.isEmpty, ["annexes"]),
      ("images", statements.images.contains { $0.position == .before }, ["imagesBefore"]),
      ("images", statements.images.contains { $0.position == .after }, ["imagesAfter"]),
      ("head", campaign.head != .none, ["officialHead"]), ("date", campaign.date != nil, ["signOff", "issueDate"]),
      ("url", campaign.url != nil, ["code"]), ("index", campaign.isIndexed, ["isIndexed"]),
      ("translation", statements.translation != nil, ["otherTitle", "otherLead", "otherHeading"]),
      ("remark", campaign.remark != nil, ["remark"]),
      ("archiveRoot", campaign.archiveRoot != nil, ["archiveRoot"]), ("imprint", campaign.imprint != nil, ["imprint"]),
    ]
  }
}
