/// Codes of letters that say the same.
extension DiagnosticCode {
  static let duplicateCodes: [DiagnosticCode] = [
    duplicatesThreshold, duplicatesListShort, duplicatesIDTwice, duplicatesIDUnknown, duplicatesIDMisspelt,
    duplicatesSplitIdle, duplicatesSplitUndone, rowsAlike, rowsAlikeCounted,
  ]

  public static let duplicatesThreshold = DiagnosticCode(
    "duplicates.threshold", .error,
    zh: Wording("相似度“{value}”不能用。", hint: "请写 0.5 到 1 之间的数，至多三位小数，如 0.8；1 表示只有文字相同的才算。"),
    en: Wording(
      "“{value}” cannot be the threshold.",
      hint: "Write a number from 0.5 to 1 of at most three places, as 0.8; 1 takes only the same texts together."))
  public static let duplicatesListShort = DiagnosticCode(
    "duplicates.list-short", .error,
    zh: Wording(
      "{field} 里的编号太少。", hint: "join 的每一组至少写两个不同的编号，split 的每一组至少一个，如 join: [[S001, S044]]。",
      workbookHint: "算作一份的每行至少写两个不同的编号，用“；”隔开，如 S001；S044；不算一份的每行至少一个。"),
    en: Wording(
      "{field} has too few ids.",
      hint: "A list of join has two different ids at least, one of split has one: join: [[S001, S044]].",
      workbookHint: "One letter needs two different ids at least, with ； between: S001；S044."))
  public static let duplicatesIDTwice = DiagnosticCode(
    "duplicates.id-twice", .error,
    zh: Wording("编号“{id}”在 duplicates.split 里出现了两次。", hint: "一条意见只能在一组里。"),
    en: Wording("“{id}” stands twice in duplicates.split.", hint: "A row can be in one list only."))
  public static let duplicatesIDUnknown = DiagnosticCode(
    "duplicates.id-unknown", .warning,
    zh: Wording("没有编号为“{id}”的意见，duplicates 里的这一个没有作用。", hint: "请核对编号；编号见内部工作簿的“意见”“重复”表。"),
    en: Wording(
      "No row has the id “{id}”; this entry of duplicates does nothing.",
      hint: "Check the id; the sheets 意见 and 重复 of the internal workbook show them."))
  public static let duplicatesIDMisspelt = DiagnosticCode(
    "duplicates.id-misspelt", .warning,
    zh: Wording("没有编号为“{id}”的意见，duplicates 里的这一个没有作用。", hint: "是不是“{near}”？"),
    en: Wording("No row has the id “{id}”; this entry of duplicates does nothing.", hint: "Is it “{near}”?"))
  public static let duplicatesSplitIdle = DiagnosticCode(
    "duplicates.split-idle", .note,
    zh: Wording("{ids} 本来就不与别的意见相同或相近，不必拆开。", hint: "可以从 duplicates.split 里去掉。"),
    en: Wording(
      "Nothing else says the same as {ids}; there is nothing to split.", hint: "Take it out of duplicates.split."))
  public static let duplicatesSplitUndone = DiagnosticCode(
    "duplicates.split-undone", .warning,
    zh: Wording("{ids} 拆开以后，又被 duplicates.join 或“重复于”一列合在一起。", hint: "请去掉其中一处。"),
    en: Wording(
      "{ids} was split off and is joined again by duplicates.join or by the column duplicate_of.",
      hint: "Take one of the two away."))
  public static let rowsAlike = DiagnosticCode(
    "duplicates.found", .note,
    zh: Wording(
      alikeZH,
      hint: sheetZH + "一条也没有去掉；要在统计和通知里写明去重后的数量，在 campaign.yaml 写 duplicates: yes。",
      workbookHint: sheetZH + "一条也没有去掉；要在统计和通知里写明去重后的数量，在“活动”表的“另计去重后的数量”填“是”。"),
    en: Wording(
      alikeEN,
      hint: sheetEN
        + "None was dropped; duplicates: yes in campaign.yaml counts the different ones in tally and notice.",
      workbookHint: sheetEN
        + "None was dropped; yes beside “Count different letters” counts the different ones in tally and notice."))
  public static let rowsAlikeCounted = DiagnosticCode(
    "duplicates.counted", .note,
    zh: Wording(alikeZH, hint: sheetZH + "一条也没有去掉；统计和通知里写明去重后的数量。"),
    en: Wording(alikeEN, hint: sheetEN + "None was dropped; tally and notice give the number of different ones."))

  private static let alikeZH = "{rows} 条意见中，{found}，不同的 {distinct} 条{largest}。"
  private static let alikeEN = "Of {rows} rows {found}; {distinct} are different{largest}."
  private static let sheetZH = "请看内部工作簿（huizong tally --internal）的“重复”表。"
  private static let sheetEN = "See the sheet 重复 of the internal workbook (huizong tally --internal). "
}
