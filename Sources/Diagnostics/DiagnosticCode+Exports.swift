extension DiagnosticCode {
  static let exportCodes: [DiagnosticCode] = [
    exportPagesInvalid, exportDrawingFailed, exportPictureUnreadable, exportPageMissing, exportPictureSize,
  ]

  public static let exportPagesInvalid = DiagnosticCode(
    "export.pages-invalid", .error, .failed,
    zh: Wording("排好的页面自相矛盾：{reason}。", hint: "这是程序的缺陷，请报告。"),
    en: Wording(
      "The pages contradict themselves: {reason}.", hint: "This is a defect of the program: please report it."))
  public static let exportDrawingFailed = DiagnosticCode(
    "export.drawing-failed", .error, .failed,
    zh: Wording("页面无法绘制：{reason}。", hint: "请检查内存和字体文件（huizong doctor）。"),
    en: Wording("The page cannot be drawn: {reason}.", hint: "Check the memory and the font files (huizong doctor)."))
  public static let exportPictureUnreadable = DiagnosticCode(
    "export.picture-unreadable", .error, .badInput,
    zh: Wording("图片“{path}”读不出来（{format}）。", hint: "请用看图程序另存为普通的 JPEG（RGB）或 PNG 后再试。"),
    en: Wording("The picture “{path}” cannot be read ({format}).", hint: "Save it anew as a plain JPEG (RGB) or PNG."))
  public static let exportPageMissing = DiagnosticCode(
    "export.page-missing", .error, .usage,
    zh: Wording("没有第 {page} 页：文件共 {count} 页。", hint: "请给出 1 到 {count} 之间的页码。"),
    en: Wording("There is no page {page}: the document has {count}.", hint: "Give a page from 1 to {count}."))
  public static let exportPictureSize = DiagnosticCode(
    "export.picture-size", .error, .usage,
    zh: Wording("分辨率 {resolution} 得不到图片：边长须为 1 到 32767 像素。", hint: "请改用其他分辨率，例如 150。"),
    en: Wording(
      "No picture has the resolution {resolution}: a side has 1 to 32767 pixels.",
      hint: "Choose another resolution, such as 150."))
}
