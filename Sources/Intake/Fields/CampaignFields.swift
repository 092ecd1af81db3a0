import Campaigns
import Diagnostics

/// Reads the fields of the campaign's files (format version 1) into a draft. All faults are gathered.
struct CampaignFields {
  static let version = 1

  private let map: FieldMap
  private let faults: FieldFaults

  /// - Parameters:
  ///   - campaign: the map of `campaign.yaml`.
  ///   - office: that of `office.yaml`; its fields hold where the campaign has none of the name.
  init(campaign: [YAMLNode.Entry], office: [YAMLNode.Entry], at place: Place, faults: FieldFaults) {
    let own = Set(campaign.map(\.key))
    map = FieldMap(
      campaign + office.filter { !own.contains($0.key) }, path: "", place: place, faults: faults)
    self.faults = faults
    faults.record("", at: place)
  }

  func draft() -> CampaignDraft {
    var draft = CampaignDraft()
    checkVersion()
    draft.status = map["status"]?.choice(of: CampaignStatus.self) ?? .draft
    draft.subject = SubjectFields(map).subject()
    draft.masking = MaskingFields(map).masking()
    draft.publication = PublicationFields(map, masking: draft.masking).publication()
    draft.scale = ScaleFields(map).scale()
    StatementFields(map).read(into: &draft)
    let groups = GroupFields(map, scale: draft.scale)
    draft.groups = groups.groups()
    draft.codebook = groups.codebook
    draft.translation = TranslationFields(map).translation()
    draft.questions = QuestionFields(map).questions()
    draft.columns = ColumnFields(map).columns()
    draft.duplicates = DuplicateFields(map).choice()
    map.finish()
    return draft
  }

  private func checkVersion() {
    guard let field = map["huizong"], let version = field.count() else { return }
    if version != CampaignFields.version {
      faults.report(
        .versionUnknown, at: field.node.place, ["version": "\(version)", "known": "\(CampaignFields.version)"])
    }
  }
}
