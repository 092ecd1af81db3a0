import Diagnostics

/// What a campaign's own files say, as a tree of fields, and where its suggestions are.
struct CampaignSource {
  let home: CampaignHome
  let entries: [YAMLNode.Entry]
  /// Of the whole.
  let place: Place
  let rows: RowFiles
  /// Where fields stand that are not filled in, by path; nothing of folders.
  let empty: [String: Place]
}
