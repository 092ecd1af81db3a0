/// Codes of reading a campaign folder: its YAML files and their fields. Those of its rows stand in
/// `DiagnosticCode+Rows.swift`.
extension DiagnosticCode {
  static let intakeCodes: [DiagnosticCode] =
    [
      folderMissing, folderIsFile, campaignFileMissing, inputEmpty, inputBinary, inputUndecodable, inputEncoding,
      inputChanged,
      yamlEmpty, yamlNotFields, yamlSyntax, yamlFullWidthColon, yamlTab, yamlDuplicateKey, yamlControlCharacter,
      yamlDamaged, yamlKeyNotText, yamlTooDeep, yamlWideIndent, yamlWideMark, yamlCommentInText,
      fieldUnknown, fieldMisspelt, fieldMissing, fieldNotForOffice, fieldNotText, fieldNotCount,
      fieldNotShare, fieldNotFlag, fieldNotDate, fieldNotAddress, fieldNotWindow, fieldNotMap, fieldNotList,
      listNotParted,
      fieldNotChoice,
      fieldChoiceMisspelt, versionUnknown, scaleTwice, fileOutside, acknowledgedUnknown, keyUnreadable,
    ] + rowCodes + duplicateCodes + groupingCodes

  // The folder and its files.

  public static let folderMissing = DiagnosticCode(
    "folder.missing", .error,
    zh: Wording("找不到文件夹“{folder}”。", hint: "请检查路径；要新建一个，请用 huizong new {folder}。"),
    en: Wording("There is no folder “{folder}”.", hint: "Check the path; huizong new {folder} makes one."))
  public static let folderIsFile = DiagnosticCode(
    "folder.is-file", .error,
    zh: Wording("“{path}”是文件，此处需要一个活动文件夹。", hint: "请给出含 campaign.yaml 的文件夹，或填写本（xlsx）；导入文件请用 huizong import。"),
    en: Wording(
      "“{path}” is a file; a campaign folder is wanted here.",
      hint:
        "Name the folder that holds campaign.yaml, or a campaign workbook (xlsx); to take in a file, use huizong import."
    ))
  public static let campaignFileMissing = DiagnosticCode(
    "folder.no-campaign", .error,
    zh: Wording("文件夹“{folder}”里没有 campaign.yaml。", hint: "请检查路径；活动在填写本里的，请给出 xlsx 文件；要新建一个，请用 huizong new {folder}。"),
    en: Wording(
      "The folder “{folder}” has no campaign.yaml.",
      hint: "Check the path; where the campaign is a workbook, name that file; huizong new {folder} makes a folder."))
  public static let inputEmpty = DiagnosticCode(
    "input.empty", .error,
    zh: Wording("“{path}”是空的。", hint: "请确认文件已保存好；没有内容的文件可以删去。"),
    en: Wording("“{path}” is empty.", hint: "Check that it was saved; a file without content can be deleted."))
  public static let inputBinary = DiagnosticCode(
    "input.binary", .error,
    zh: Wording("“{path}”不是文本文件（{kind}）。", hint: "请在原来的程序中另存为文本（CSV 用 UTF-8）。"),
    en: Wording(
      "“{path}” is not a text file ({kind}).", hint: "Save it as text (CSV in UTF-8) in the program that made it."))
  public static let inputUndecodable = DiagnosticCode(
    "input.undecodable", .error,
    zh: Wording("按 {encoding} 读到第 {offset} 字节处的 {bytes} 读不通。", hint: "请以 UTF-8 重新保存这个文件。"),
    en: Wording(
      "Read as {encoding}, the bytes {bytes} at offset {offset} mean nothing.", hint: "Save the file again as UTF-8."))
  public static let inputChanged = DiagnosticCode(
    "input.changed", .error,
    zh: Wording("“{path}”在读取时被改动了。", hint: "有程序正在写它：请等它写完，再运行一次。"),
    en: Wording(
      "“{path}” was changed while it was read.",
      hint: "Some program is writing it: wait for that to end and run again."))
  public static let inputEncoding = DiagnosticCode(
    "input.encoding", .note,
    zh: Wording("按 {encoding} 编码读取。", hint: "如有乱码，请以 UTF-8 重新保存。"),
    en: Wording("Read as {encoding}.", hint: "Should characters be wrong, save the file again as UTF-8."))

  // YAML.

  public static let yamlEmpty = DiagnosticCode(
    "yaml.empty", .error,
    zh: Wording("“{path}”没有内容。", hint: "请至少填写 issuer 和 title（或 topic）。"),
    en: Wording("“{path}” says nothing.", hint: "Fill in at least issuer and title (or topic)."))
  public static let yamlNotFields = DiagnosticCode(
    "yaml.not-fields", .error,
    zh: Wording("“{path}”应由“字段: 内容”组成，此处却不是。", hint: "每个字段一行，例如 title: 关于……的反馈。"),
    en: Wording(
      "“{path}” should consist of “field: value”, and does not.", hint: "One field a line, as in title: …."))
  public static let yamlSyntax = DiagnosticCode(
    "yaml.syntax", .error,
    zh: Wording(
      "这里不合 YAML 的写法（{problem}）。",
      hint: "请检查缩进是否对齐、冒号后是否有空格、引号和括号是否成对且为半角；含冒号、引号、方括号、花括号、# 或以 @、%、*、&、> 开头的文字，整段放进半角双引号。"),
    en: Wording(
      "This is not YAML ({problem}).",
      hint:
        "Check the indentation, the blank after each colon, and that quotes and brackets are paired and narrow; text that holds colons, quotes, brackets or #, or begins with @, %, *, & or >, goes in double quotes as a whole."
    ))
  public static let yamlFullWidthColon = DiagnosticCode(
    "yaml.full-width-colon", .error,
    zh: Wording("字段“{key}”后面用了全角冒号“：”。", hint: "请改为半角冒号加一个空格：{key}: …"),
    en: Wording(
      "The field “{key}” is followed by a full-width colon.", hint: "Write a narrow one and a blank: {key}: …"))
  public static let yamlTab = DiagnosticCode(
    "yaml.tab", .error,
    zh: Wording("行首的缩进用了制表符（Tab）。", hint: "请改用空格缩进。"),
    en: Wording("The line is indented with a tab.", hint: "Indent with blanks."))
  public static let yamlWideIndent = DiagnosticCode(
    "yaml.wide-indent", .error,
    zh: Wording("行首的缩进用了全角空格或不换行空格（{code}）。", hint: "请改用半角空格缩进。"),
    en: Wording("The line is indented with wide or no-break blanks ({code}).", hint: "Indent with plain blanks."))
  public static let yamlWideMark = DiagnosticCode(
    "yaml.wide-mark", .error,
    zh: Wording("字段“{key}”的写法里用了全角的“{mark}”。", hint: "请改为半角的“{narrow}”；是文字的，整段放进半角双引号。"),
    en: Wording(
      "There is a full-width “{mark}” in how “{key}” is written.",
      hint: "Write the narrow “{narrow}”; where it belongs to a text, put the whole text in double quotes."))
  public static let yamlCommentInText = DiagnosticCode(
    "yaml.comment-in-text", .warning,
    zh: Wording(
      "这里的“#”和它后面的字没有读：空格后的“#”开始一段注释。", hint: "要印出“#”，请把整句放进半角双引号；确是注释的，请在“#”前空两格、后空一格。"),
    en: Wording(
      "“#” and what follows it here is not read: behind a blank, “#” begins a comment.",
      hint: "To print it, put the whole text in double quotes; before a comment leave two blanks, and one behind “#”."))
  public static let yamlDuplicateKey = DiagnosticCode(
    "yaml.duplicate-key", .error,
    zh: Wording("字段“{key}”写了两次，前一次在第 {line} 行。", hint: "请合并或删去其中一个。"),
    en: Wording("The field “{key}” is there twice, first on line {line}.", hint: "Merge them or delete one."))
  public static let yamlControlCharacter = DiagnosticCode(
    "yaml.control-character", .error,
    zh: Wording("这里有一个不可见的控制字符（{code}）。", hint: "请删去它，必要时重新键入这一行。"),
    en: Wording("There is a control character here ({code}).", hint: "Delete it, or type the line again."))
  public static let yamlDamaged = DiagnosticCode(
    "yaml.damaged", .error,
    zh: Wording("这里的字已经丢失（U+FFFD）：文件曾以错误的编码保存。", hint: "请补上原来的字，并以 UTF-8 保存。"),
    en: Wording(
      "Characters were lost here (U+FFFD): the file was once saved in a wrong encoding.",
      hint: "Supply them and save as UTF-8."))
  public static let yamlKeyNotText = DiagnosticCode(
    "yaml.key-not-text", .error,
    zh: Wording("字段名只能是文字，不能是列表、对象或别名。", hint: "请检查这里的方括号、花括号、问号和星号。"),
    en: Wording(
      "A field's name is text, never a list, a map or an alias.",
      hint: "Check brackets, braces, question marks and asterisks here."))
  public static let yamlTooDeep = DiagnosticCode(
    "yaml.too-deep", .error,
    zh: Wording("内容嵌套超过 {depth} 层，或别名展开后过大。", hint: "请检查缩进和别名（& 与 *）。"),
    en: Wording(
      "The content is nested deeper than {depth} levels, or too large once aliases are followed.",
      hint: "Check the indentation and the aliases (& and *)."))

  // Fields.

  public static let fieldUnknown = DiagnosticCode(
    "field.unknown", .error,
    zh: Wording("没有“{field}”这个字段。", hint: "此处可用：{known}。"),
    en: Wording("There is no field “{field}”.", hint: "Here one may use: {known}."))
  public static let fieldMisspelt = DiagnosticCode(
    "field.misspelt", .error,
    zh: Wording("没有“{field}”这个字段。", hint: "是不是“{near}”？"),
    en: Wording("There is no field “{field}”.", hint: "Did you mean “{near}”?"))
  public static let fieldMissing = DiagnosticCode(
    "field.missing", .error,
    zh: Wording("这里缺少“{field}”。", hint: "请补上。"),
    en: Wording("“{field}” is missing here.", hint: "Add it."))
  public static let fieldNotForOffice = DiagnosticCode(
    "field.not-for-office", .error,
    zh: Wording("“{field}”不能写在 office.yaml 里。", hint: "office.yaml 可用：{known}；其他字段请写在 campaign.yaml。"),
    en: Wording(
      "“{field}” does not belong in office.yaml.",
      hint: "There one may use: {known}; the rest goes into campaign.yaml."))
  public static let listNotParted = DiagnosticCode(
    "field.list-not-parted", .warning,
    zh: Wording("“{value}”只算“{field}”的一项：列表各项之间用半角逗号，全角的“，”“、”“；”不分开。", hint: "请改用半角逗号，如 [甲, 乙]；本来就是一项的，请放进半角引号。"),
    en: Wording(
      "“{value}” is one item of “{field}”: items are parted by narrow commas, not by “，”, “、” or “；”.",
      hint: "Write [one, two]; what is meant as one item goes in quotes."))
  public static let fieldNotText = DiagnosticCode(
    "field.not-text", .error,
    zh: Wording("“{field}”应是一段文字，这里却是 {value}。", hint: "请写成 {field}: 文字；含冒号的文字请加引号。"),
    en: Wording("“{field}” should be text; here it is {value}.", hint: "Put text in quotes if it holds a colon."))
  public static let fieldNotCount = DiagnosticCode(
    "field.not-count", .error,
    zh: Wording("“{field}”应是 0 到 10¹² 的整数，这里却是“{value}”。", hint: "只写数字，例如 735；单位和“余、约”另有 unit、qualifier。"),
    en: Wording(
      "“{field}” should be a whole number from 0 to 10¹²; here it is “{value}”.",
      hint: "Write digits only, as in 735; unit and qualifier are fields of their own."))
  public static let fieldNotShare = DiagnosticCode(
    "field.not-share", .error,
    zh: Wording("“{field}”应是一个百分数，这里却是“{value}”。", hint: "例如 29.5 或 29.5%，最多四位小数。"),
    en: Wording(
      "“{field}” should be a percentage; here it is “{value}”.", hint: "As in 29.5 or 29.5%, four places at most."))
  public static let fieldNotFlag = DiagnosticCode(
    "field.not-flag", .error,
    zh: Wording("“{field}”应是 true 或 false，这里却是“{value}”。", hint: "请写 true（是）或 false（否）。"),
    en: Wording("“{field}” should be true or false; here it is “{value}”.", hint: "Write true or false."))
  public static let fieldNotDate = DiagnosticCode(
    "field.not-date", .error,
    zh: Wording("“{field}”应是 1900 年到 2999 年的一个日期，这里却是“{value}”。", hint: "请写成 2020-05-17。"),
    en: Wording(
      "“{field}” should be a day of the years 1900 to 2999; here it is “{value}”.", hint: "Write it as 2020-05-17."))
  public static let fieldNotAddress = DiagnosticCode(
    "field.not-address", .error,
    zh: Wording("“{field}”应是一个网页地址，这里却是“{value}”。", hint: "以 http:// 或 https:// 开头，中间没有空格。"),
    en: Wording(
      "“{field}” should be the address of a page; here it is “{value}”.",
      hint: "It begins with http:// or https:// and has no blanks."))
  public static let fieldNotWindow = DiagnosticCode(
    "field.not-window", .error,
    zh: Wording("“{field}”应是起止日期或一个月份，这里却是“{value}”。", hint: "请写成 {from: 2020-05-17, to: 2020-06-17} 或 2020-05。"),
    en: Wording(
      "“{field}” should be two days or a month; here it is “{value}”.",
      hint: "Write {from: 2020-05-17, to: 2020-06-17} or 2020-05."))
  public static let fieldNotMap = DiagnosticCode(
    "field.not-map", .error,
    zh: Wording("“{field}”应由若干“名称: 内容”组成，这里却是“{value}”。", hint: "请在下一行缩进后逐项写，或写成 {名称: 内容, …}。"),
    en: Wording(
      "“{field}” should consist of “name: value”; here it is “{value}”.",
      hint: "Write them indented on the lines below, or as {name: value, …}."))
  public static let fieldNotList = DiagnosticCode(
    "field.not-list", .error,
    zh: Wording("“{field}”应是一个列表，这里却是“{value}”。", hint: "请每项一行，行首写“- ”。"),
    en: Wording("“{field}” should be a list; here it is “{value}”.", hint: "One item a line, each after “- ”."))
  public static let fieldNotChoice = DiagnosticCode(
    "field.not-choice", .error,
    zh: Wording("“{field}”不能是“{value}”。", hint: "可用：{known}。"),
    en: Wording("“{field}” cannot be “{value}”.", hint: "It is one of: {known}."))
  public static let fieldChoiceMisspelt = DiagnosticCode(
    "field.choice-misspelt", .error,
    zh: Wording("“{field}”不能是“{value}”。", hint: "是不是“{near}”？可用：{known}。"),
    en: Wording("“{field}” cannot be “{value}”.", hint: "Did you mean “{near}”? It is one of: {known}."))
  public static let versionUnknown = DiagnosticCode(
    "field.version", .error,
    zh: Wording("这个文件的格式版本是 {version}，本程序只认得 {known}。", hint: "请更新本程序，或核对 huizong 一行。"),
    en: Wording(
      "The file has format version {version}; this program knows {known}.",
      hint: "Update the program, or check the line huizong."))
  public static let scaleTwice = DiagnosticCode(
    "field.disposition-twice", .error,
    zh: Wording("处理结果“{code}”定义了两次。", hint: "每一项的 code 必须不同。"),
    en: Wording("The disposition “{code}” is defined twice.", hint: "Each needs a code of its own."))
  public static let fileOutside = DiagnosticCode(
    "field.file-outside", .error,
    zh: Wording("“{file}”不在活动文件夹内。", hint: "请把文件放进活动文件夹，写相对路径。"),
    en: Wording("“{file}” lies outside the campaign folder.", hint: "Put it into the folder and name it from there."))
  public static let acknowledgedUnknown = DiagnosticCode(
    "field.acknowledged-unknown", .error,
    zh: Wording("没有“{check}”这项检查。", hint: "请照抄检查结果中的编号，例如 campaign.total-disagrees。"),
    en: Wording(
      "There is no check “{check}”.", hint: "Copy its identifier from the findings, as campaign.total-disagrees."))
  public static let keyUnreadable = DiagnosticCode(
    "source.key-unreadable", .error,
    zh: Wording("来源密钥“{path}”不是 64 位十六进制数。", hint: "请从备份恢复它；没有备份则删去后重新导入，旧的来源链接将无法核对。"),
    en: Wording(
      "The key of the source “{path}” is not 64 hexadecimal digits.",
      hint: "Restore it; without a copy, delete it and import again: earlier links can then not be checked."))
}
