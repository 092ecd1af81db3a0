/// Codes of tables from portals: what stands about the rows, and what cells have lost.
extension DiagnosticCode {
  static let tableCodes: [DiagnosticCode] =
    [
      tableTwice, sheetHidden, rowsHidden, sheetUnused, sumsLine, noteLine, headerAgain, headerOfTwoRows, cellBeside,
      formulaUnsaved,
      cellError, digitsLost, jsonNoRows, jsonArraysMany,
      rowUndecodable, rowAside, profileMissing, columnsUnknown, columnAbsent, mojibakeLost, byteSlipKept,
      tableSkipped, answersWithoutText, channelMasked, datesUnread,
    ] + tableLineCodes

  public static let mojibakeLost = DiagnosticCode(
    "import.mojibake-lost", .warning,
    zh: Wording("文字已损坏：{text}。成因：解不出的字先换成了 U+FFFD，又被当作 GBK 读出，无法恢复。", hint: "请从来源系统重新导出，或按原件补上。"),
    en: Wording(
      "Damaged text: {text}. Characters that could not be decoded became U+FFFD and were then read as GBK; they are lost.",
      hint: "Export it again, or supply the text from the original."))
  public static let byteSlipKept = DiagnosticCode(
    "import.byte-slip", .note,
    zh: Wording("疑似 GBK 丢字节造成的错位：{text}。成因不能确定，没有改动。", hint: "请对照原件。"),
    en: Wording(
      "This may be GBK text that lost a byte: {text}. It is not certain, and nothing was changed.",
      hint: "Compare the original."))

  public static let tableTwice = DiagnosticCode(
    "rows.table-twice", .note,
    zh: Wording("没有读取“{name}”：同名的文本文件（CSV、TSV、JSON Lines）就是这张表。", hint: "若是两张不同的表，请改其中一个的文件名。"),
    en: Wording(
      "“{name}” is not read: the text file of the same name (CSV, TSV, JSON Lines) is this table.",
      hint: "Where they are two tables, give one another name."))
  public static let sheetHidden = DiagnosticCode(
    "rows.sheet-hidden", .note,
    zh: Wording("工作表“{sheet}”是隐藏的，没有读取。", hint: "其中若有意见，请在表格软件中取消隐藏后另存。"),
    en: Wording(
      "The sheet “{sheet}” is hidden and not read.", hint: "If it holds suggestions, unhide it and save the workbook."))
  public static let rowsHidden = DiagnosticCode(
    "rows.rows-hidden", .note,
    zh: Wording("从这里起有 {count} 行在表格软件中被筛选或隐藏，也读入了。", hint: "不应算作意见的，请从表中删去，或另存一份只含要读的行。"),
    en: Wording(
      "From here on {count} rows are filtered out or hidden in the spreadsheet program; they are read all the same.",
      hint: "Delete what is no suggestion, or save a copy with the wanted rows alone."))
  public static let sheetUnused = DiagnosticCode(
    "rows.sheet-unused", .note,
    zh: Wording("“{sheet}”没有意见内容一栏，没有读取。", hint: "其中若有意见，请给意见内容一栏加上表头，或在 campaign.yaml 的 columns 中写明。"),
    en: Wording(
      "“{sheet}” has no column of suggestions and is not read.",
      hint: "If it holds suggestions, give their column a header, or name it under columns in campaign.yaml."))
  public static let tableSkipped = DiagnosticCode(
    "rows.table-skipped", .warning,
    zh: Wording(
      "“{sheet}”认不出意见内容一栏，整张没有导入；各栏是：{headers}。", hint: "其中若有意见，请用 --columns text=表头 指明是哪一栏，重新导入；不是意见的，请先移走。"),
    en: Wording(
      "No column of “{sheet}” is known to hold suggestions, and none of it was imported; its columns are: {headers}.",
      hint:
        "If it holds suggestions, name their column by --columns \"text=Header\" and import again; else leave it out."))
  public static let answersWithoutText = DiagnosticCode(
    "import.no-text", .warning,
    zh: Wording(
      "“{sheet}”按答卷导入，没有一栏是意见内容：只统计各题，不列意见。", hint: "若有一栏是意见，请用 --columns text=表头 指明后重新导入；全是选择题的，不必改。"),
    en: Wording(
      "“{sheet}” was imported as sheets of answers; none of its columns holds suggestions, so that only questions count.",
      hint:
        "If one does, name it by --columns \"text=Header\" and import again; where all questions are closed, all is well."
    ))
  public static let channelMasked = DiagnosticCode(
    "import.channel-personal", .note,
    zh: Wording("渠道一栏的这一格有号码或地址，只留下途径，原样只在 source/ 中。", hint: "渠道只写来件的途径；号码写在联系方式一栏。"),
    en: Wording(
      "This cell under the channels holds a number or an address; the channel alone was taken, the rest is in source/.",
      hint: "A channel says by what way something came; numbers belong in the column of contacts."))
  public static let datesUnread = DiagnosticCode(
    "import.dates-unread", .warning,
    zh: Wording("收到日期一栏的 {all} 个日期中有 {count} 个认不出，例如“{value}”，按日期不明处理。", hint: "请写成 2020-05-17 后重新导入。"),
    en: Wording(
      "Of {all} days on which rows came {count} cannot be read, such as “{value}”; they are taken as unknown.",
      hint: "Write them as 2020-05-17 and import again."))
  public static let sumsLine = DiagnosticCode(
    "rows.sums-line", .note,
    zh: Wording("这一行是合计（“{text}”），没有算作意见。", hint: nil),
    en: Wording("This line holds sums (“{text}”) and is not taken for a suggestion.", hint: nil))
  public static let noteLine = DiagnosticCode(
    "rows.note-line", .note,
    zh: Wording("这一行是表下的注（“{text}”），没有算作意见。", hint: nil),
    en: Wording("This line is a note below the table (“{text}”) and is not taken for a suggestion.", hint: nil))
  public static let headerAgain = DiagnosticCode(
    "rows.header-again", .note,
    zh: Wording("这一行又是表头，没有算作意见。", hint: nil),
    en: Wording("This line is the header again and is not taken for a suggestion.", hint: nil))
  public static let headerOfTwoRows = DiagnosticCode(
    "rows.header-of-two-rows", .note,
    zh: Wording("表头有两行，合成一行读取，例如“{name}”。", hint: nil),
    en: Wording("The header has two rows and is read as one, such as “{name}”.", hint: nil))
  public static let cellBeside = DiagnosticCode(
    "rows.cell-beside", .warning,
    zh: Wording("这一格在表的右边，没有表头，没有读取。", hint: "需要它时，请给这一列加上表头。"),
    en: Wording(
      "This cell stands beside the table under no header and is not read.",
      hint: "Give its column a header if it is needed."))
  public static let formulaUnsaved = DiagnosticCode(
    "rows.formula-unsaved", .warning,
    zh: Wording("这一格是公式，文件里没有存它的结果，按空白读取。", hint: "请用表格软件打开工作簿，保存后再读。"),
    en: Wording(
      "This cell is a formula whose result is not in the file; it is read as empty.",
      hint: "Open the workbook in a spreadsheet program, save it, and read it again."))
  public static let cellError = DiagnosticCode(
    "rows.cell-error", .warning,
    zh: Wording("这一格是出错的公式（{error}），照原样读取。", hint: "请在表格软件中改正后另存。"),
    en: Wording(
      "This cell is a formula that failed ({error}); it is read as it is.",
      hint: "Correct it in a spreadsheet program and save the workbook."))
  public static let digitsLost = DiagnosticCode(
    "rows.digits-lost", .warning,
    zh: Wording("这一格的数字（{number}）太长，表格软件没有保留全部位数（最多 15 位，或只留几位写成 E），后面的已经丢失。", hint: "请向导出系统重新导出，把编号、证件号、电话等列设为文本。"),
    en: Wording(
      "This cell is a number ({number}) of which spreadsheet programs kept the first digits, 15 or fewer: the others are lost.",
      hint: "Export it again with ids, identity numbers and telephones as text."))
  public static let rowUndecodable = DiagnosticCode(
    "import.row-undecodable", .warning,
    zh: Wording(
      "这里的字节解不出字来，这一行放进 undecoded.csv，没有导入。", hint: "请对照原件补全后加到 suggestions.csv；整个文件都这样时，请用 --encoding 指定编码。"),
    en: Wording(
      "Bytes here are no character; the row is kept aside in undecoded.csv and not imported.",
      hint: "Complete it from the original and add it to suggestions.csv; where all rows are so, name the --encoding."))
  public static let rowAside = DiagnosticCode(
    "import.row-aside", .warning,
    zh: Wording("这一行有 {cells} 格，表头有 {width} 格，放进 undecoded.csv，没有导入。", hint: "请对照原件改正后加到 suggestions.csv。"),
    en: Wording(
      "This row has {cells} cells, the header {width}; it is kept aside in undecoded.csv and not imported.",
      hint: "Put it right from the original and add it to suggestions.csv."))
  public static let profileMissing = DiagnosticCode(
    "import.profile-missing", .error, .usage,
    zh: Wording("没有名为“{name}”的导出格式。", hint: "已知：{known}；自己的格式可写成 YAML 文件，用路径指定。"),
    en: Wording(
      "There is no profile “{name}”.", hint: "Known: {known}; one of your own is a YAML file, named by its path."))
  public static let columnsUnknown = DiagnosticCode(
    "import.columns-unknown", .error, .usage,
    zh: Wording("--columns 中的“{text}”不对。", hint: "写作 本程序的栏名=表头，用逗号分开，例如 text=留言,received=时间；栏名：{known}。"),
    en: Wording(
      "“{text}” in --columns is not understood.",
      hint: "Write our column=their header, parted by commas: text=Message,received=Time; columns: {known}."))
  public static let columnAbsent = DiagnosticCode(
    "import.column-absent", .error, .usage,
    zh: Wording("--columns 说“{column}”一栏的表头是“{header}”，但哪张表都没有这个表头。", hint: "读到的表头：{headers}。"),
    en: Wording(
      "--columns says that “{column}” has the header “{header}”, which no table has.", hint: "Headers found: {headers}."
    ))
  public static let jsonNoRows = DiagnosticCode(
    "rows.json-no-rows", .error,
    zh: Wording("JSON 里没有对象的数组。", hint: "意见应是一个数组：[{\"id\": \"1\", \"text\": \"…\"}]，或在一个对象里：{\"data\": […]}。"),
    en: Wording(
      "The JSON holds no array of objects.",
      hint: "Suggestions are an array, [{\"id\": \"1\", \"text\": \"…\"}], or stand in an object, {\"data\": […]}."))
  public static let jsonArraysMany = DiagnosticCode(
    "rows.json-arrays-many", .error,
    zh: Wording("JSON 里不止一个数组有意见内容（{first} 和 {path}），不知道读哪一个。", hint: "请把意见的数组单独存成一个文件。"),
    en: Wording(
      "More than one array of the JSON holds suggestions ({first} and {path}); which is meant is unknown.",
      hint: "Save the array of suggestions as a file of its own."))
}
