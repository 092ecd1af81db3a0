extension DiagnosticCode {
  static let spreadsheetCodes: [DiagnosticCode] = [
    cellTextTooLong, cellTextContinued, workbookTooWide, workbookSkeletonDamaged, workbookSkeletonFailed,
    workbookLinkLeftOut, workbookDeflatedOtherwise,
  ]

  public static let cellTextTooLong = DiagnosticCode(
    "workbook.text-too-long", .error,
    zh: Wording(
      "“{what}”有 {length} 个字符（UTF-16），超过工作表单元格的上限 32767。",
      hint: "请把这一条拆成几条，或从 public_columns 中去掉这一列；文字不会被截断。"),
    en: Wording(
      "“{what}” has {length} UTF-16 units; a cell of a sheet holds 32,767.",
      hint: "Split the row into several, or take the column out of public_columns; text is never cut."))
  public static let cellTextContinued = DiagnosticCode(
    "workbook.text-continued", .warning,
    zh: Wording(
      "“{what}”有 {length} 个字符（UTF-16），超过工作表单元格的上限 32767：单元格里是开头，其余接在“{sheet}”表。",
      hint: "文字没有丢失；要放在一格里，请把这一条拆成几条。"),
    en: Wording(
      "“{what}” has {length} UTF-16 units, and a cell of a sheet holds 32,767: the cell has the beginning, the sheet {sheet} "
        + "the rest.",
      hint: "Nothing is lost; to have it in one cell, split the row into several."))
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
  public static let workbookDeflatedOtherwise = DiagnosticCode(
    "workbook.deflated-otherwise", .note,
    zh: Wording(
      "本机的 ISA-L 压缩结果与通行的不同（处理器没有 SSE 4.2，或程序库是别的版本），改用 {engine}：工作簿的内容不变，字节与别处生成的不同。",
      hint: "需要逐字节相同的文件时，请换一台机器生成。"),
    en: Wording(
      "ISA-L deflates otherwise on this machine (a processor without SSE 4.2, or another version of the library), so {engine} is "
        + "used: the workbook says the same, its bytes are others than elsewhere.",
      hint: "Where the bytes have to be the same, make it on another machine."))
}
