extension DiagnosticCode {
  static let surroundingsCodes: [DiagnosticCode] = [
    fileMissing, fileUnreadable, fileIsFolder, fileTooLarge, outputUnwritable, diskFull,
  ]

  public static let fileMissing = DiagnosticCode(
    "file.missing", .error,
    zh: Wording("找不到文件“{path}”。", hint: "请检查路径和文件名。"),
    en: Wording("There is no file “{path}”.", hint: "Check the path and the name."))
  public static let fileUnreadable = DiagnosticCode(
    "file.unreadable", .error,
    zh: Wording("文件“{path}”无法读取：{reason}。", hint: "请检查文件的权限和所在磁盘。"),
    en: Wording(
      "The file “{path}” cannot be read: {reason}.", hint: "Check its permissions and the disk that holds it."))
  public static let fileIsFolder = DiagnosticCode(
    "file.is-folder", .error,
    zh: Wording("“{path}”是文件夹，此处需要一个文件。", hint: "请给出文件夹中的某个文件。"),
    en: Wording("“{path}” is a folder; a file is wanted here.", hint: "Name one of the files in it."))
  public static let fileTooLarge = DiagnosticCode(
    "file.too-large", .error,
    zh: Wording("文件“{path}”有 {size} 字节，上限为 {limit} 字节。", hint: "请确认给出的是正确的文件。"),
    en: Wording(
      "The file “{path}” has {size} bytes; at most {limit} are read.", hint: "Check that this is the right file."))
  public static let outputUnwritable = DiagnosticCode(
    "output.unwritable", .error, .failed,
    zh: Wording("无法写入“{path}”：{reason}。", hint: "请换一个可写的位置（-o），原有文件没有改动。"),
    en: Wording(
      "“{path}” cannot be written: {reason}.",
      hint: "Choose a place that can be written (-o); existing files were left as they were."))
  public static let diskFull = DiagnosticCode(
    "output.disk-full", .error, .failed,
    zh: Wording("写入“{path}”时磁盘已满。", hint: "请腾出空间后重试；没有留下未写完的文件。"),
    en: Wording(
      "The disk was full while writing “{path}”.",
      hint: "Free some space and run it again; no unfinished file was left."))
}
