extension DiagnosticCode {
  static let packagingCodes: [DiagnosticCode] = [compressionFailed, packageDamaged, packageTooLarge]

  public static let compressionFailed = DiagnosticCode(
    "package.compression-failed", .error, .failed,
    zh: Wording("压缩失败：{reason}。", hint: "请关闭其他程序，腾出内存后重试。"),
    en: Wording("Compression failed: {reason}.", hint: "Close other programs to free memory and run it again."))
  public static let packageDamaged = DiagnosticCode(
    "package.damaged", .error, .failed,
    zh: Wording("压缩包已损坏：{reason}。", hint: "请重新生成或重新获取该文件。"),
    en: Wording("The archive is damaged: {reason}.", hint: "Make it again or fetch it again."))
  public static let packageTooLarge = DiagnosticCode(
    "package.too-large", .error, .failed,
    zh: Wording("压缩包内的“{name}”超过 4 GiB。", hint: "请把这次征集分成几个文件夹分别生成。"),
    en: Wording("“{name}” in the archive exceeds 4 GiB.", hint: "Split the campaign into several folders."))
}
