extension DiagnosticCode {
  static let spreadsheetCodes: [DiagnosticCode] = [
    cellTextTooLong, workbookTooWide, workbookSkeletonDamaged, workbookSkeletonFailed, workbookLinkLeftOut,
  ]

  public static let cellTextTooLong = DiagnosticCode(
    "workbook.text-too-long", .error,
    zh: Wording(
      "“{what}”有 {length} 个字符（UTF-16），超过工作表单元格的上限 32767。",
      hint: "请把这一条拆成几条，或从 public_columns 中去掉这一列；文字不会被截断。"),
    en: Wording(
      "“{what}” has {length} UTF-16 units; a cell of a sheet holds 32,767.",
      hint: "Split the row into several, or take the column out of public_columns; text is never cut."))
  public static let workbookTooWide = DiagnosticCode(
    "workbook.too-wide", .error,
    zh: Wording("意见表有 {columns} 列，超过工作表上限 16384 列。", hint: "请减少 public_columns。"),
    en: Wording(
      "The sheet of rows has {columns} columns; a sheet holds 16,384.", hint: "Name fewer columns in public_columns."))
  public static let workbookSkeletonDamaged = DiagnosticCode(
    "workbook.skeleton-damaged", .error, .failed,
    zh: Wording("生成工作簿时，临时文件“{part}”不完整。", hint: "临时目录多半已满：请腾出空间，或把 TMPDIR 指向别处。"),
    en: Wording(
      "While the workbook was made, the temporary part “{part}” came out incomplete.",
      hint: "The temporary folder is probably full: free some space or point TMPDIR elsewhere."))
  public static let workbookSkeletonFailed = DiagnosticCode(
    "workbook.skeleton-failed", .error, .failed,
    zh: Wording("无法生成工作簿：{reason}。", hint: "请检查临时目录（TMPDIR）是否可写、是否已满。"),
    en: Wording(
      "The workbook cannot be made: {reason}.",
      hint: "Check that the temporary folder (TMPDIR) can be written and is not full."))
  public static let workbookLinkLeftOut = DiagnosticCode(
    "workbook.link-left-out", .warning,
    zh: Wording("网址在工作簿中只作文字，不作链接：{reason}。", hint: "请使用以 http:// 或 https:// 开头、不超过 2079 字节的网址。"),
    en: Wording(
      "The address stands in the workbook as text, not as a link: {reason}.",
      hint: "Use an address that begins with http:// or https:// and has at most 2,079 bytes."))
}
