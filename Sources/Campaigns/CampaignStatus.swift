public enum CampaignStatus: String, Sendable, Hashable, CaseIterable {
  /// 送审稿, said in the head margin of each page.
  case draft
  /// Open checks stop the build until they are acknowledged.
  case final
}
