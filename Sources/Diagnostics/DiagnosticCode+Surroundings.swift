extension DiagnosticCode {
  static let surroundingsCodes: [DiagnosticCode] = [
    fileMissing, fileUnreadable, fileIsFolder, fileTooLarge, outputUnwritable, diskFull,
    outputTwice, outputInput, outputInSource,
    jsonUnexpected, jsonEnded, jsonString, jsonNumber, jsonDuplicateName, jsonTooDeep,
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
  public static let outputTwice = DiagnosticCode(
    "output.twice", .error, .usage,
    zh: Wording("两项输出都要写到“{path}”。", hint: "请给每项输出各一个文件名；没有写入任何文件。"),
    en: Wording("Two outputs would go to “{path}”.", hint: "Give each a file of its own; nothing was written."))
  public static let outputInput = DiagnosticCode(
    "output.input", .error, .usage,
    zh: Wording("“{path}”是这次征集的原有文件，输出不能写在它上面。", hint: "请用另一个文件名；没有写入任何文件。"),
    en: Wording(
      "“{path}” is one of the files that the outputs are made from; none can take its place.",
      hint: "Choose another name; nothing was written."))
  public static let outputInSource = DiagnosticCode(
    "output.in-source", .error, .usage,
    zh: Wording("“{path}”在征集的 source/ 里：那里只放收到的原件，输出不能混进去。", hint: "请用 -o 写到别的文件夹，如 out；没有写入任何文件。"),
    en: Wording(
      "“{path}” is within source/ of the campaign, which holds files as received; outputs do not go there.",
      hint: "Choose another folder with -o, as out; nothing was written."))

  public static let jsonUnexpected = DiagnosticCode(
    "json.unexpected", .error,
    zh: Wording("JSON 此处为“{found}”，应为：{expected}。", hint: "请改正该处，或用生成它的程序重新导出。"),
    en: Wording(
      "The JSON has “{found}” here; expected: {expected}.", hint: "Correct it, or export it again from its program."))
  public static let jsonEnded = DiagnosticCode(
    "json.ended", .error,
    zh: Wording("JSON 在此处中断，内容不完整。", hint: "文件可能没有传完，请重新获取。"),
    en: Wording("The JSON ends here, inside a value.", hint: "The file may have been cut short: fetch it again."))
  public static let jsonString = DiagnosticCode(
    "json.string", .error,
    zh: Wording("JSON 字符串含有控制字符、无效的转义或不是 UTF-8 的字节。", hint: "请以 UTF-8 保存；换行写作 \\n。"),
    en: Wording(
      "This JSON string holds a control character, an unknown escape or bytes that are not UTF-8.",
      hint: "Save it as UTF-8; a line break is written \\n."))
  public static let jsonNumber = DiagnosticCode(
    "json.number", .error,
    zh: Wording("JSON 数字的写法无效。", hint: "数字不加引号，前面不补零，例如 735 或 29.5。"),
    en: Wording("This is not a number of JSON.", hint: "Write it without leading zeros, such as 735 or 29.5."))
  public static let jsonDuplicateName = DiagnosticCode(
    "json.duplicate-name", .error,
    zh: Wording("JSON 对象中“{name}”出现了两次。", hint: "请只保留一个。"),
    en: Wording("A JSON object names “{name}” twice.", hint: "Keep one of them."))
  public static let jsonTooDeep = DiagnosticCode(
    "json.too-deep", .error,
    zh: Wording("JSON 嵌套超过 {limit} 层。", hint: "请确认这是正确的文件。"),
    en: Wording("The JSON is nested more than {limit} deep.", hint: "Check that this is the right file."))
}
