extension DiagnosticCode {
  static let recordCodes: [DiagnosticCode] = [recordInvalid, recordMember, recordVersion, workbookStandard]

  public static let recordInvalid = DiagnosticCode(
    "record.invalid", .error, .badInput,
    zh: Wording("内嵌记录与格式不符，应为：{expected}。", hint: "文件在生成之后被改动过，或不是本程序所写；请索取原件。"),
    en: Wording(
      "The embedded record is not as its form wants it; expected: {expected}.",
      hint: "The file was changed after it was made, or is not this program's: ask for the original."))
  public static let recordMember = DiagnosticCode(
    "record.member", .error, .badInput,
    zh: Wording("内嵌记录里有格式所没有的“{name}”。", hint: "请用与生成时相同或更新的版本；否则文件已被改动。"),
    en: Wording(
      "The embedded record has “{name}”, which its form does not know.",
      hint: "Use the version that made it or a later one; else the file was changed."))
  public static let recordVersion = DiagnosticCode(
    "record.version", .error, .badInput,
    zh: Wording("不认识内嵌记录的格式版本；本版本认识 {known}。", hint: "请使用更新的版本。"),
    en: Wording(
      "The version of the embedded record's form is not known; known: {known}.", hint: "Use a later version."))
  public static let workbookStandard = DiagnosticCode(
    "record.workbook-standard", .error, .usage,
    zh: Wording(
      "统计表只能附在带有记录的 PDF/A-3a 通知里，而这里的标准是 {standard}。", hint: "请去掉 --no-record，用 --standard a-3a，或不用 --attach-workbook。"),
    en: Wording(
      "The workbook can travel only in a PDF/A-3a notice with its record; the standard here is {standard}.",
      hint: "Leave out --no-record and use --standard a-3a, or leave out --attach-workbook."))
}
