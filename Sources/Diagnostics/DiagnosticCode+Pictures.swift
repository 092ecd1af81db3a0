/// Codes of the pictures and annexes that a campaign or a template names.
extension DiagnosticCode {
  static let pictureCodes: [DiagnosticCode] = [
    pictureUnknown, pictureDamaged, pictureInks, pictureTooLarge, annexApart, annexTableEmpty, annexRowTooWide,
    annexTextEmpty, annexPersonalData, annexUnreleased,
  ]

  public static let pictureUnknown = DiagnosticCode(
    "picture.unknown-format", .error,
    zh: Wording("“{path}”不是 JPEG 或 PNG 图片。", hint: "请用看图程序另存为 JPEG 或 PNG。"),
    en: Wording("“{path}” is neither a JPEG nor a PNG picture.", hint: "Save it as JPEG or PNG."))
  public static let pictureDamaged = DiagnosticCode(
    "picture.damaged", .error,
    zh: Wording("图片“{path}”不完整或已损坏（{format}）。", hint: "请重新获取原图，或用看图程序打开后另存。"),
    en: Wording(
      "The picture “{path}” is cut short or damaged ({format}).", hint: "Fetch it again, or open it and save it anew."))
  public static let pictureInks = DiagnosticCode(
    "picture.inks", .error,
    zh: Wording("图片“{path}”用的是印刷四色（CMYK）。", hint: "请另存为 RGB 的 JPEG 或 PNG。"),
    en: Wording("The picture “{path}” is made of four inks (CMYK).", hint: "Save it as JPEG or PNG in RGB."))
  public static let pictureTooLarge = DiagnosticCode(
    "picture.too-large", .error,
    zh: Wording("图片“{path}”有 {width} × {height} 个像素，上限为 {limit}。", hint: "请把它缩小后再用。"),
    en: Wording(
      "The picture “{path}” has {width} × {height} pixels; at most {limit} are taken.", hint: "Make it smaller."))
  public static let annexApart = DiagnosticCode(
    "annex.apart", .note,
    zh: Wording("附件“{title}”（{file}）列入附件说明，不印在公告里。", hint: "请与公告一起公布；.txt、.csv、.tsv、.jpg、.png 可以印在公告里。"),
    en: Wording(
      "The annex “{title}” ({file}) is listed in the notice and not printed in it.",
      hint: "Publish it beside the notice; .txt, .csv, .tsv, .jpg and .png can be printed."))
  public static let annexTableEmpty = DiagnosticCode(
    "annex.table-empty", .error,
    zh: Wording("附件表格“{path}”没有表头。", hint: "第一行应为各栏的名称。"),
    en: Wording("The annexed table “{path}” has no header.", hint: "Its first line names the columns."))
  public static let annexRowTooWide = DiagnosticCode(
    "annex.row-too-wide", .error,
    zh: Wording("这一行有 {cells} 格，表头只有 {width} 格。", hint: "请检查这一行多出的分隔符或引号。"),
    en: Wording(
      "This row has {cells} cells, the header {width}.", hint: "Look for a delimiter or quote too many in this row."))
  public static let annexTextEmpty = DiagnosticCode(
    "annex.text-empty", .error,
    zh: Wording("附件“{path}”没有文字。", hint: "请补上内容，或从 annexes 中去掉。"),
    en: Wording("The annex “{path}” has no words.", hint: "Add them, or take it out of annexes."))
  public static let annexPersonalData = DiagnosticCode(
    "annex.personal-data", .warning,
    zh: Wording(
      "附件“{path}”里有 {count} 处像是个人信息（号码、证件、账号等），会原样印出。",
      hint: "请先遮盖；确属机关公开的号码，写进 masking 的 keep。"),
    en: Wording(
      "The annex “{path}” holds {count} places that look like personal data (numbers, identities, accounts); they would "
        + "be printed as they are.",
      hint: "Mask them first; numbers that the office makes public belong under keep of masking."))
  public static let annexUnreleased = DiagnosticCode(
    "annex.nothing-released", .warning,
    zh: Wording(
      "附件“{title}”没有印出：没有可以公布的意见原文。",
      hint: "要公布同意公开的原文，请写 publish: texts，并在“同意公开”（consent）一栏写明是否同意；不公布的，请从 annexes 中去掉这个附件。",
      workbookHint: "要公布同意公开的原文，请在“活动”表的“公布程度”选“另公布同意公开的原文”，并在“意见”表的“同意公开”一栏写明是否同意；不公布的，请从“文字”表中去掉这个附件。"),
    en: Wording(
      "The annex “{title}” is not printed: no words of a suggestion may be published.",
      hint:
        "To publish words with consent write publish: texts, and say in the column consent who agreed; else take the annex out of annexes.",
      workbookHint:
        "To publish words with consent choose “consented texts too” beside “What is published”, and say under “Consent” who agreed; else take the annex off the sheet Prose."
    ))
}
