extension DiagnosticCode {
  static let reportCodes: [DiagnosticCode] = [
    resourcesMissing, homeMissing, checkOpen, checkAcknowledged, acknowledgementUnknown, outputsDisagree,
    strictWarnings, stopped,
    folderNotEmpty, outputKindUnknown, pagePattern, picturesMany, volumesMany, noticeLeftOver, fontDiffers,
    encodingUnknown,
  ]

  public static let resourcesMissing = DiagnosticCode(
    "report.resources-missing", .error, .failed,
    zh: Wording("找不到字体和模板文件夹。", hint: "请把 HUIZONG_HOME 设为含有 fonts 和 templates 的文件夹。"),
    en: Wording(
      "The folders of fonts and templates are not to be found.",
      hint: "Set HUIZONG_HOME to the folder that holds fonts and templates."))
  public static let homeMissing = DiagnosticCode(
    "report.home-missing", .error, .failed,
    zh: Wording("环境变量 HUIZONG_HOME 所指的“{path}”里没有模板文件夹。", hint: "请改正 HUIZONG_HOME，或不设它。"),
    en: Wording(
      "HUIZONG_HOME names “{path}”, which holds no folder of templates.",
      hint: "Correct HUIZONG_HOME, or leave it unset."))
  public static let checkOpen = DiagnosticCode(
    "report.check-open", .error,
    zh: Wording(
      "定稿中有未答复的核对：{check}。", hint: "请改正数字，或在 campaign.yaml 中写明 acknowledge: [{check: {check}, reason: …}]。",
      workbookHint: "请改正数字，或在“其他”表的“对检查的答复”里填写检查代码 {check} 和理由。"),
    en: Wording(
      "The final notice has an open check: {check}.",
      hint: "Correct the figures, or add acknowledge: [{check: {check}, reason: …}] to campaign.yaml.",
      workbookHint: "Correct the figures, or give {check} and the reason under Answers to checks on the sheet More."))
  public static let checkAcknowledged = DiagnosticCode(
    "report.check-acknowledged", .note,
    zh: Wording("核对“{check}”已由发文机关答复：{reason}"),
    en: Wording("The check “{check}” was answered by the office: {reason}"))
  public static let acknowledgementUnknown = DiagnosticCode(
    "report.acknowledgement-unknown", .warning,
    zh: Wording("没有名为“{check}”的核对项。", hint: "请用 huizong check 显示的代码。"),
    en: Wording("There is no check “{check}”.", hint: "Use a code that huizong check shows."))
  public static let outputsDisagree = DiagnosticCode(
    "report.outputs-disagree", .error, .failed,
    zh: Wording("“{figure}”在输出中为“{printed}”，应为“{value}”。这是程序的缺陷，没有写出任何文件。", hint: "请报告此问题（不要附上真实数据）。"),
    en: Wording(
      "“{figure}” comes out as “{printed}”, not “{value}”. This is a defect of the program; nothing was written.",
      hint: "Please report it (without real data)."))
  public static let strictWarnings = DiagnosticCode(
    "report.strict", .note,
    zh: Wording("有 {count} 条警告，按 --strict 没有写出任何文件。"),
    en: Wording("There are {count} warnings; under --strict nothing was written."))
  public static let stopped = DiagnosticCode(
    "report.stopped", .error, .stopped,
    zh: Wording("已停止，没有写出任何文件。"),
    en: Wording("Stopped; nothing was written."))
  public static let folderNotEmpty = DiagnosticCode(
    "report.folder-not-empty", .error,
    zh: Wording("文件夹“{path}”不是空的。", hint: "请换一个新文件夹，已有文件不会被覆盖。"),
    en: Wording(
      "The folder “{path}” is not empty.", hint: "Choose a new folder; files that are there are never overwritten."))
  public static let outputKindUnknown = DiagnosticCode(
    "report.output-kind", .error, .usage,
    zh: Wording("不认识输出文件“{path}”的类型。", hint: "请用 {known} 结尾的文件名。"),
    en: Wording("The kind of “{path}” is not known.", hint: "Use a name that ends in {known}."))
  public static let pagePattern = DiagnosticCode(
    "report.page-pattern", .error, .usage,
    zh: Wording("通知有 {count} 页，“{path}”只是一个文件名。", hint: "请写成 {pattern}，或用 --pages 只要一页。"),
    en: Wording(
      "The notice has {count} pages, and “{path}” names one file.",
      hint: "Write {pattern}, or ask for one page with --pages."))
  public static let picturesMany = DiagnosticCode(
    "report.pictures-many", .error, .usage,
    zh: Wording("一次最多生成 {limit} 张图片，这里要 {count} 张。", hint: "请用 --pages 1-{limit} 分次生成，或生成 PDF。"),
    en: Wording(
      "One run makes {limit} pictures at most, and {count} are asked for.",
      hint: "Make them in turns with --pages 1-{limit}, or make a PDF."))
  public static let volumesMany = DiagnosticCode(
    "report.volumes-many", .error, .usage,
    zh: Wording("通知要分成 {count} 卷，标准输出只能写一个文件。", hint: "请用 -o 写一个文件名，例如 -o notice.pdf；每卷一个文件，名称后加卷号。"),
    en: Wording(
      "The notice makes {count} volumes, and standard output takes one file.",
      hint: "Name a file, as -o notice.pdf: each volume is a file with its number behind the name."))
  public static let noticeLeftOver = DiagnosticCode(
    "report.notice-left-over", .note,
    zh: Wording("“{path}”是以前生成的，不属于这次的通知。", hint: "请删除或移走，以免混用。"),
    en: Wording(
      "“{path}” is from an earlier run and no part of this notice.", hint: "Remove it, so that nobody uses it."))
  public static let fontDiffers = DiagnosticCode(
    "report.font-differs", .error, .failed,
    zh: Wording("字体文件“{path}”与清单不符：SHA-256 为 {found}，应为 {expected}。", hint: "请从原始发布包恢复此文件。"),
    en: Wording(
      "The font file “{path}” is not the one of the manifest: its SHA-256 is {found}, not {expected}.",
      hint: "Restore it from the release."))
  public static let encodingUnknown = DiagnosticCode(
    "report.encoding-unknown", .error, .usage,
    zh: Wording("不认识编码“{name}”。", hint: "可用 utf-8、utf-16、gb18030、big5。"),
    en: Wording("The encoding “{name}” is not known.", hint: "Use utf-8, utf-16, gb18030 or big5."))
}
