/// Codes of reading workbooks.
extension DiagnosticCode {
  static let workbookReadingCodes: [DiagnosticCode] = [
    workbookForeign, workbookEncrypted, workbookDamaged, workbookUnsafe, workbookTooLarge, workbookParserMissing,
    pageUnsafe,
  ]

  public static let workbookForeign = DiagnosticCode(
    "xlsx.not-a-workbook", .error,
    zh: Wording("“{path}”不是 xlsx 工作簿（{kind}）。", hint: "请用表格软件打开它，另存为“Excel 工作簿（*.xlsx）”。"),
    en: Wording(
      "“{path}” is no xlsx workbook ({kind}).",
      hint: "Open it in a spreadsheet program and save it as an Excel workbook (*.xlsx)."))
  public static let workbookEncrypted = DiagnosticCode(
    "xlsx.encrypted", .error,
    zh: Wording("工作簿“{path}”加了打开密码。", hint: "请在表格软件中打开，去掉密码后另存。"),
    en: Wording("The workbook “{path}” has a password.", hint: "Open it, take the password off, and save it anew."))
  public static let workbookDamaged = DiagnosticCode(
    "xlsx.damaged", .error,
    zh: Wording("工作簿“{path}”已损坏：{part}（{reason}）。", hint: "请重新取得该文件，或用表格软件打开后另存为 xlsx。"),
    en: Wording(
      "The workbook “{path}” is damaged: {part} ({reason}).",
      hint: "Fetch it again, or open it in a spreadsheet program and save it anew."))
  public static let workbookUnsafe = DiagnosticCode(
    "xlsx.unsafe", .error,
    zh: Wording("工作簿“{path}”的“{part}”含有不应出现的内容（{what}），不予读取。", hint: "表格软件不会写出这样的文件；请查明它的来源。"),
    en: Wording(
      "The part “{part}” of the workbook “{path}” holds what none should ({what}); it is not read.",
      hint: "No spreadsheet program writes such a file: find out where it comes from."))
  public static let workbookTooLarge = DiagnosticCode(
    "xlsx.too-large", .error,
    zh: Wording(
      "工作簿“{path}”的“{part}”只有 {stored} KiB，却要展开成 {size} MiB，不予读取。", hint: "请查明它的来源；表中若有成片的空行空列，删去后另存。"),
    en: Wording(
      "The part “{part}” of the workbook “{path}” has {stored} KiB and would expand to {size} MiB; it is not read.",
      hint: "Find out where it comes from; delete empty rows and columns that are only formatted, and save it anew."))
  public static let pageUnsafe = DiagnosticCode(
    "page.unsafe", .error,
    zh: Wording("网页表格“{path}”含有不应出现的内容（{what}），不予读取。", hint: "请用表格软件打开它，另存为“Excel 工作簿（*.xlsx）”。"),
    en: Wording(
      "The page “{path}” holds what no table should ({what}); it is not read.",
      hint: "Open it in a spreadsheet program and save it as an Excel workbook (*.xlsx)."))
  public static let workbookParserMissing = DiagnosticCode(
    "xlsx.parser-missing", .error, .failed,
    zh: Wording("读取工作簿需要的程序库 {library} 没有装上。", hint: "请安装它（Debian：apt-get install libxml2）。"),
    en: Wording(
      "The library {library}, which reading workbooks needs, is not installed.",
      hint: "Install it (Debian: apt-get install libxml2)."))
}
