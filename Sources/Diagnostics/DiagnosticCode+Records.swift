extension DiagnosticCode {
  static let recordCodes: [DiagnosticCode] = [
    recordInvalid, recordMember, recordVersion, recordAbsent, recordTwice, recordTemplate,
    recordTemplateSize, recordListAltered, recordFileAltered, recordFileUnlisted, recordName, workbookStandard,
  ]

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
  public static let recordAbsent = DiagnosticCode(
    "record.absent", .error, .badInput,
    zh: Wording(
      "PDF 里没有完整的记录：缺少“{name}”。",
      hint: "只有本程序按 PDF/A-3a 生成、没有用 --no-record 的通知才能核对；打印或另存的副本会丢掉记录，请索取原件。"),
    en: Wording(
      "The PDF has no whole record: “{name}” is not in it.",
      hint:
        "Only notices that this program made as PDF/A-3a, without --no-record, can be verified. Copies that were printed or saved anew lose the record: ask for the original."
    ))
  public static let recordTwice = DiagnosticCode(
    "record.twice", .error, .badInput,
    zh: Wording("PDF 里有两个名为“{name}”的内嵌文件。", hint: "文件已被改动；请索取原件。"),
    en: Wording("The PDF has two embedded files called “{name}”.", hint: "The file was changed: ask for the original."))
  public static let recordTemplate = DiagnosticCode(
    "record.template", .error, .failed,
    zh: Wording("本版本没有生成时所用的模板“{name}”（{version} 版自带）。", hint: "请用 {version} 版核对。"),
    en: Wording(
      "This version does not bring along the template “{name}” of version {version}.",
      hint: "Verify with version {version}."))
  public static let recordTemplateSize = DiagnosticCode(
    "record.template-size", .error, .badInput,
    zh: Wording("内嵌的模板超过 {limit} 字节。", hint: "本程序不会写出这样的文件；请索取原件。"),
    en: Wording(
      "The embedded template has more than {limit} bytes.",
      hint: "This program writes no such file: ask for the original."))
  public static let recordListAltered = DiagnosticCode(
    "record.list-altered", .error, .damaged,
    zh: Wording("“{name}”的 SHA-256 与元数据所记的不同。", hint: "记录在生成之后被改动过；请索取原件。"),
    en: Wording(
      "The SHA-256 of “{name}” is not the one that the metadata state.",
      hint: "The record was changed after it was made: ask for the original."))
  public static let recordFileAltered = DiagnosticCode(
    "record.file-altered", .error, .damaged,
    zh: Wording("内嵌文件“{name}”的 SHA-256 与清单所记的不同。", hint: "该文件在生成之后被改动过；请索取原件。"),
    en: Wording(
      "The SHA-256 of the embedded file “{name}” is not the one that the list states.",
      hint: "The file was changed after it was made: ask for the original."))
  public static let recordFileUnlisted = DiagnosticCode(
    "record.file-unlisted", .error, .damaged,
    zh: Wording("内嵌文件“{name}”不在清单里。", hint: "它是生成之后加进去的；请索取原件。"),
    en: Wording(
      "The embedded file “{name}” is not on the list.",
      hint: "It was added after the file was made: ask for the original."))
  public static let recordName = DiagnosticCode(
    "record.name", .error, .badInput,
    zh: Wording("内嵌文件的名称“{name}”不能用作文件名。", hint: "本程序不会写出这样的名称；请索取原件。"),
    en: Wording(
      "The embedded file “{name}” cannot be written under its name.",
      hint: "This program gives no such names: ask for the original."))
  public static let workbookStandard = DiagnosticCode(
    "record.workbook-standard", .error, .usage,
    zh: Wording(
      "统计表只能附在带有记录的 PDF/A-3a 通知里，而这里的标准是 {standard}。", hint: "请去掉 --no-record，用 --standard a-3a，或不用 --attach-workbook。"),
    en: Wording(
      "The workbook can travel only in a PDF/A-3a notice with its record; the standard here is {standard}.",
      hint: "Leave out --no-record and use --standard a-3a, or leave out --attach-workbook."))
}
