/// Codes of the coding workbook, out and back.
extension DiagnosticCode {
  static let codingCodes: [DiagnosticCode] = [codingNothing, codingTextShortened]

  public static let codingNothing = DiagnosticCode(
    "coding.no-rows", .error,
    zh: Wording("文件夹“{path}”里没有逐条意见，无可编码。", hint: "请把意见放进 suggestions.csv，一行一条。"),
    en: Wording(
      "The folder “{path}” has no rows to code.", hint: "Put the suggestions into suggestions.csv, one a row."))
  public static let codingTextShortened = DiagnosticCode(
    "coding.text-shortened", .warning,
    zh: Wording("第“{id}”条的内容超过单元格的上限，编码工作簿里只列出开头；文件夹里的原文不变。", hint: "要看全文，请看单元格末尾写明的文件和行。"),
    en: Wording(
      "The text of row “{id}” is longer than a cell holds: the coding workbook shows its beginning; the folder keeps all.",
      hint: "The end of the cell names file and line of the whole text."))
}
