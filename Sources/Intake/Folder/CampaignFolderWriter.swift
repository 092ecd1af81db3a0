import Campaigns

/// Writes what `huizong new` gives: a campaign folder to fill in.
public enum CampaignFolderWriter {
  /// Texts by the names of their files: a `campaign.yaml` that explains every field, the header of `suggestions.csv`, and a
  /// `README.md`. It passes `check` as it is.
  public static func newCampaign(kind: CampaignKind) -> [String: String] {
    var files = ["campaign.yaml": CampaignOutline(kind: kind).text, "README.md": FolderGuide.text]
    // A questionnaire of which only the counts are known needs no rows.
    if kind != .questionnaire { files["suggestions.csv"] = header }
    return files
  }

  /// Every column that Huizong knows, behind the mark by which workbooks know UTF-8.
  private static var header: String {
    "\u{FEFF}" + ColumnName.allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
  }
}
