/// Names of sheets and heads of columns of the coding workbook: the contract between the program that writes it, the people
/// who fill it in, and the program that reads it back. Sheets and columns are found by these heads wherever staff put them.
public enum CodingForm {
  public static let guideSheet = "填写说明"
  public static let rowsSheet = "编码"
  public static let groupsSheet = "新增分组"
  public static let progressSheet = "进度"
  /// Hidden: what the drop-down lists offer.
  public static let listsSheet = "清单"

  /// Of the rows, besides those of `CodingField`.
  public static let id = "编号"
  public static let text = "内容"
  public static let coder = "编码人"
  /// What a codebook proposes: never read back.
  public static let grounds = "建议依据"
  public static let proposal = "建议分组（待确认）"
  public static let fingerprint = "状态码（勿改）"

  /// Of the sheet of new groups.
  public static let newID = "新分组编号（可不填）"
  public static let newHeading = "新分组标题"
  public static let newParent = "上级分组（可不填）"
  public static let newSummary = "意见摘要"
  public static let newDisposition = "本组处理结果"
  public static let newReason = "本组理由"
  /// Lines for new groups.
  public static let newGroups = 40

  /// Of the lists.
  public static let listLabel = "分组（下拉）"
  public static let listID = "分组编号"
  public static let listHeading = "分组标题"
  public static let listDisposition = "处理结果（下拉）"
  public static let listCode = "处理结果代码"

  /// What stands between several groups of a row.
  public static let separator = "；"
}
