extension DiagnosticCode {
  static let fontCodes: [DiagnosticCode] = [
    fontFileMissing, fontFileAltered, fontOptionalMissing, fontUnusable, fontManifestInvalid, fontSetUnknown,
  ]

  public static let fontFileMissing = DiagnosticCode(
    "font.file-missing", .error, .failed,
    zh: Wording("找不到字体文件“{path}”。", hint: "请从安装包或代码仓库恢复整个 fonts 文件夹；用 huizong doctor 可逐一检查。"),
    en: Wording(
      "The font file “{path}” is missing.",
      hint: "Restore the whole folder “fonts” from the package or the repository; huizong doctor checks each file."))
  public static let fontFileAltered = DiagnosticCode(
    "font.file-altered", .error, .failed,
    zh: Wording("字体文件“{path}”与清单不符（{what}应为 {expected}，实为 {found}）。", hint: "请恢复原来的文件；换用别的字体须同时修改 manifest.json。"),
    en: Wording(
      "The font file “{path}” is not the one in the manifest ({what}: {expected} expected, {found} found).",
      hint: "Restore the file; to use another one, change manifest.json with it."))
  public static let fontOptionalMissing = DiagnosticCode(
    "font.optional-missing", .warning,
    zh: Wording("没有安装可选字体 {font}，改用下一种字体，版面可能不同。", hint: "可安装字体包：{source}。"),
    en: Wording(
      "The optional font {font} is not installed; the next one is used, and pages may look different.",
      hint: "It is in this package: {source}."))
  public static let fontUnusable = DiagnosticCode(
    "font.unusable", .error, .failed,
    zh: Wording("字体文件“{path}”无法使用。", hint: "请恢复原来的文件；用 huizong doctor 可逐一检查。"),
    en: Wording("The font file “{path}” cannot be used.", hint: "Restore the file; huizong doctor checks each one."))
  public static let fontManifestInvalid = DiagnosticCode(
    "font.manifest-invalid", .error, .failed,
    zh: Wording("字体清单的字段 {field} 无效，应为：{expected}。", hint: "请改正 manifest.json 中的该字段，或恢复原来的文件。"),
    en: Wording(
      "The field {field} of the font manifest is wrong; expected: {expected}.",
      hint: "Correct it in manifest.json, or restore the file."))
  public static let fontSetUnknown = DiagnosticCode(
    "font.set-unknown", .error, .usage,
    zh: Wording("没有名为“{set}”的字体组。", hint: "可选：{known}。"),
    en: Wording("There is no font set “{set}”.", hint: "Choose one of: {known}."))
}
