extension DiagnosticCode {
  static let textServiceCodes: [DiagnosticCode] = [scriptConverterUnavailable]

  public static let scriptConverterUnavailable = DiagnosticCode(
    "script.converter-unavailable", .error, .failed,
    zh: Wording("无法打开简繁转换表 {table}：{reason}。", hint: "请安装 OpenCC 的数据文件（Debian：libopencc-data）。"),
    en: Wording(
      "The conversion table {table} cannot be opened: {reason}.",
      hint: "Install the data of OpenCC (on Debian, libopencc-data)."))
}
