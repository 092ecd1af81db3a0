/// Codes of reading the rows of a campaign.
extension DiagnosticCode {
  static let rowCodes: [DiagnosticCode] =
    [
      rowsFormatUnread, rowFilesUnread, rowFilesRead, rowFileCopied, csvQuoteOpen, csvCellTooLong, csvRecordTooLong,
      csvStrayQuote, rowNotObject, rowTooNarrow,
      rowTooWide, rowWidened, rowShifted, rowDamaged, inputDebris, rowTextEmpty,
      headerTwice, headerAmbiguous, headerRepeated, headerEmpty, headerBelow, textColumnMissing, columnMissing,
      idTwice, idMissing, duplicateOfNothing, duplicateOfItself, dateUnreadable, numberUnreadable, consentUnreadable,
      dispositionWordUnknown, dispositionsOverfull, groupUndeclared, groupsOverfull, answersOverfull, answersUnlisted,
      personalDataFound,
      idPersonal, maskingKeepUnused, maskingMaskUnused, maskingKeyInside, maskingKeyShort, maskingKeyUnread,
      maskingKeyAbsent,
      spoolUnreadable, rowsTooLarge,
    ] + tableCodes + citizenColumnCodes

  // Files and records.

  public static let rowsFormatUnread = DiagnosticCode(
    "rows.format", .error,
    zh: Wording(
      "“{name}”的格式不能读取：读取 CSV、TSV、xlsx、网页表格（HTML）、JSON 和 JSON Lines。", hint: "请在表格软件中另存为“Excel 工作簿（*.xlsx）”，放在同一文件夹。"),
    en: Wording(
      "“{name}” cannot be read: CSV, TSV, xlsx, tables of pages (HTML), JSON and JSON Lines are.",
      hint: "Save the table as an Excel workbook (*.xlsx) beside it."))
  public static let rowFilesUnread = DiagnosticCode(
    "rows.files-unread", .note,
    zh: Wording("文件夹里的 {names} 没有读：没有以 suggestions 开头的表格文件。", hint: "其中是逐条意见的，请改名为 suggestions.csv（或 .tsv、.xlsx 等）。"),
    en: Wording(
      "{names} of the folder was not read: no table there has a name that begins with suggestions.",
      hint: "If it holds the suggestions, name it suggestions.csv (or .tsv, .xlsx …)."))
  public static let rowFilesRead = DiagnosticCode(
    "rows.files-read", .note,
    zh: Wording("逐条意见读自 {count} 个文件：{files}。", hint: "以 suggestions 开头的表格文件都算；不该算的，请移出文件夹或改名。"),
    en: Wording(
      "The suggestions were read from {count} files: {files}.",
      hint: "Every table whose name begins with suggestions counts; move away or rename what should not."))
  public static let rowFileCopied = DiagnosticCode(
    "rows.file-copied", .warning,
    zh: Wording("“{name}”和“{first}”完全相同，其中的意见计了两次。", hint: "多半是复制出来的；请移出文件夹或删去一份。"),
    en: Wording(
      "“{name}” is the same as “{first}”, byte for byte: its suggestions are counted twice.",
      hint: "It is probably a copy; move one of the two away."))
  public static let csvQuoteOpen = DiagnosticCode(
    "rows.quote-open", .error,
    zh: Wording("这里的引号一直没有结束。", hint: "请补上结束的引号；单元格内的引号应写两个。"),
    en: Wording("The quote that begins here never ends.", hint: "Close it; a quote within a cell is written twice."))
  public static let csvCellTooLong = DiagnosticCode(
    "rows.cell-too-long", .error,
    zh: Wording("这里的单元格超过 {limit} 字节。", hint: "请检查分隔符和换行：整个文件可能被当成了一格。"),
    en: Wording(
      "The cell that begins here has more than {limit} bytes.",
      hint: "Check delimiters and line ends: the file may have run into one cell."))
  public static let csvRecordTooLong = DiagnosticCode(
    "rows.record-too-long", .error,
    zh: Wording("这一行超过 {bytes} 字节或 {columns} 列。", hint: "请检查换行：整个文件可能连成了一行。"),
    en: Wording(
      "The line has more than {bytes} bytes or {columns} columns.",
      hint: "Check the line ends: the file may have run into one line."))
  public static let csvStrayQuote = DiagnosticCode(
    "rows.stray-quote", .warning,
    zh: Wording("这个单元格里的引号没有成双，已照原样保留。", hint: "请核对这一格；单元格内的引号应写两个。"),
    en: Wording(
      "Quotes within this cell are not doubled; they were kept as they are.",
      hint: "Check the cell; a quote within a cell is written twice."))
  public static let rowNotObject = DiagnosticCode(
    "rows.not-an-object", .error,
    zh: Wording("这一行不是一个 JSON 对象。", hint: "每行应是一个完整的对象：{\"id\": \"1\", \"text\": \"…\"}。"),
    en: Wording(
      "This line is not a JSON object.", hint: "Each line is one whole object: {\"id\": \"1\", \"text\": \"…\"}."))
  public static let rowTooNarrow = DiagnosticCode(
    "rows.too-few-cells", .error,
    zh: Wording("这一行只有 {cells} 格，表头有 {width} 格。", hint: "请检查这一行的分隔符、引号和换行；空格子也要有分隔符。"),
    en: Wording(
      "This row has {cells} cells, the header {width}.",
      hint: "Check its delimiters, quotes and line breaks; an empty cell needs its delimiter too."))
  public static let rowTooWide = DiagnosticCode(
    "rows.too-many-cells", .error,
    zh: Wording("这一行有 {cells} 格，表头只有 {width} 格，从这里起多出。", hint: "含分隔符的文字应加引号。"),
    en: Wording(
      "This row has {cells} cells, the header {width}; what begins here is too much.",
      hint: "Text that holds the delimiter goes in quotes."))
  public static let rowWidened = DiagnosticCode(
    "rows.cells-beyond", .warning,
    zh: Wording(
      "这一行有 {cells} 格，表头和别的行都是 {width} 格：可能有一处文字被分隔符拆开，后面各格都移了位。",
      hint: "请核对这一行；含分隔符的文字应加引号，行末多余的分隔符应删去。"),
    en: Wording(
      "This row has {cells} cells, the header and other rows {width}: a delimiter may have parted a text and moved what follows.",
      hint: "Check the row; text that holds the delimiter goes in quotes, and delimiters too many at its end go away."))
  public static let rowShifted = DiagnosticCode(
    "rows.cells-shifted", .error,
    zh: Wording(
      "这一行有 {cells} 格，表头和别的行都是 {width} 格，而 {column} 一栏里不是它该有的内容：有一处文字被分隔符拆开，后面各格都移了位。",
      hint: "含分隔符的文字应加引号。"),
    en: Wording(
      "This row has {cells} cells, the header and other rows {width}, and what stands under {column} does not belong there: a delimiter has parted a text and moved what follows.",
      hint: "Text that holds the delimiter goes in quotes."))
  public static let rowDamaged = DiagnosticCode(
    "rows.damaged", .warning,
    zh: Wording("第“{id}”条有字已经丢失（U+FFFD）。", hint: "请对照原始材料补上。"),
    en: Wording("Row “{id}” has lost characters (U+FFFD).", hint: "Supply them from the original."))
  public static let inputDebris = DiagnosticCode(
    "rows.debris", .error,
    zh: Wording("{count} 行的字已经丢失（U+FFFD）：文件曾以错误的编码读出后再保存，无法恢复。", hint: "请从来源系统重新导出。"),
    en: Wording(
      "{count} rows have lost characters (U+FFFD): the file was read in a wrong encoding and saved so.",
      hint: "Export it again from where it came."))
  public static let rowTextEmpty = DiagnosticCode(
    "rows.text-empty", .warning,
    zh: Wording("第“{id}”条没有意见内容，仍计入总数。", hint: "请补上内容，或删去这一行。"),
    en: Wording("Row “{id}” has no text; it is counted.", hint: "Supply it, or delete the row."))

  // Headers.

  public static let headerTwice = DiagnosticCode(
    "rows.header-twice", .error,
    zh: Wording(
      "表头“{header}”出现了两次。", hint: "请改名其中一个，或在 campaign.yaml 的 columns 中写明 {column} 用哪一列。",
      workbookHint: "请改名其中一个，或在“其他”表的“意见表的别名”里写明用哪一列。"),
    en: Wording(
      "The header “{header}” is there twice.", hint: "Rename one, or say under columns which is {column}.",
      workbookHint: "Rename one, or say under Other heads of columns on the sheet More which is meant."))
  public static let headerAmbiguous = DiagnosticCode(
    "rows.header-ambiguous", .warning,
    zh: Wording(
      "“{taken}”和“{header}”都可能是 {column}，取了前者，后者只留在内部表格中。", hint: "如不对，请在 columns 中写明，即 columns 下的 {column}。",
      workbookHint: "如不对，请在“其他”表的“意见表的别名”里写明用哪一列。"),
    en: Wording(
      "“{taken}” and “{header}” could both be {column}; the first was taken, the other stays internal.",
      hint: "If that is wrong, say so under columns.",
      workbookHint: "If that is wrong, say so under Other heads of columns on the sheet More."))
  public static let headerRepeated = DiagnosticCode(
    "rows.header-repeated", .warning,
    zh: Wording("有两列都叫“{header}”，后一列改称“{name}”。", hint: "请改名其中一个。"),
    en: Wording("Two columns are called “{header}”; the second is named “{name}”.", hint: "Rename one."))
  public static let headerEmpty = DiagnosticCode(
    "rows.header-empty", .warning,
    zh: Wording("这一列有内容而没有表头，称为“{name}”。", hint: "请补上表头。"),
    en: Wording("This column has content but no header; it is named “{name}”.", hint: "Give it a header."))
  public static let headerBelow = DiagnosticCode(
    "rows.header-below", .note,
    zh: Wording("表头在第 {line} 行，它上面的各行不是意见，没有读入。"),
    en: Wording("The header is on line {line}; the lines above it are no rows and were not read."))
  public static let textColumnMissing = DiagnosticCode(
    "rows.no-text-column", .error,
    zh: Wording(
      "找不到意见内容一列；表头是：{headers}。",
      hint: "请在 campaign.yaml 中写明，例如 columns: {text: 您的看法}；导入时用 --columns text=您的看法。表头只在前八行里找；在更下面的，请先删去它上面的各行。",
      workbookHint: "请把“意见”表的表头改成“意见内容”，或在“其他”表的“意见表的别名”里写明。表头只在前八行里找；在更下面的，请先删去它上面的各行。"),
    en: Wording(
      "No column holds the suggestions; the headers are: {headers}.",
      hint: "Say which under columns, as in columns: {text: \"Your view\"}; with import, by "
        + "--columns \"text=Your view\". A header is looked for in the first eight lines; delete what stands above it.",
      workbookHint:
        "Name the column Text, or say under Other heads of columns on the sheet More which it is. A header is "
        + "looked for in the first eight lines; delete what stands above it.")
  )
  public static let columnMissing = DiagnosticCode(
    "rows.column-missing", .error,
    zh: Wording("没有一个意见文件有“{header}”这一列。", hint: "请核对表头的写法。"),
    en: Wording("No file of rows has a column “{header}”.", hint: "Check how the header is written."))

  // Cells.

  public static let idTwice = DiagnosticCode(
    "rows.id-twice", .error,
    zh: Wording("编号“{id}”用了两次，前一次在 {first}。", hint: "每条意见的编号必须不同。"),
    en: Wording("The id “{id}” is used twice, first at {first}.", hint: "Each row needs an id of its own."))
  public static let idMissing = DiagnosticCode(
    "rows.id-missing", .warning,
    zh: Wording("这一行没有编号，称为“{id}”。", hint: "请补上编号，以便以后核对。"),
    en: Wording("This row has no id; it is named “{id}”.", hint: "Give it one, so that it can be traced."))
  public static let duplicateOfNothing = DiagnosticCode(
    "rows.duplicate-of-nothing", .warning,
    zh: Wording("第“{id}”条说与“{of}”重复，但没有那一条。", hint: "请核对 duplicate_of。"),
    en: Wording("Row “{id}” says that it repeats “{of}”, which is not there.", hint: "Check duplicate_of."))
  public static let duplicateOfItself = DiagnosticCode(
    "rows.duplicate-of-itself", .warning,
    zh: Wording("第“{id}”条说与它自己重复。", hint: "请核对 duplicate_of。"),
    en: Wording("Row “{id}” says that it repeats itself.", hint: "Check duplicate_of."))
  public static let dateUnreadable = DiagnosticCode(
    "rows.date", .warning,
    zh: Wording("“{value}”不是能确定的日期，按日期不明处理。", hint: "请写成 2020-05-17。"),
    en: Wording("“{value}” is no certain date; the day is taken as unknown.", hint: "Write it as 2020-05-17."))
  public static let numberUnreadable = DiagnosticCode(
    "rows.number", .warning,
    zh: Wording("{column} 一栏的“{value}”不是数字，按不明处理。", hint: "只写数字。"),
    en: Wording("“{value}” under {column} is no number; it is taken as unknown.", hint: "Write digits only."))
  public static let consentUnreadable = DiagnosticCode(
    "rows.consent", .warning,
    zh: Wording("“{value}”看不出是否同意公开，按没有同意处理。", hint: "请写“是”或“否”。"),
    en: Wording("“{value}” does not say whether to publish; it is taken as no consent.", hint: "Write yes or no."))
  public static let dispositionWordUnknown = DiagnosticCode(
    "rows.disposition-unknown", .warning,
    zh: Wording(
      "不认得处理结果“{word}”（{count} 条），照原样保留，不计入采纳与否，会印在公告里。",
      hint: "请改用通行的说法，或在 dispositions 中定义它；若是答复的话，请移到 reply（答复）一栏。",
      workbookHint: "请改用通行的说法，或在“其他”表的“自定的处理结果”里定义它；若是答复的话，请移到“答复”一栏。"),
    en: Wording(
      "The disposition “{word}” ({count} rows) is not known; it is kept as written, counts as neither and is printed.",
      hint: "Use a common word, or define it under dispositions; if it is a reply, move it to the column reply.",
      workbookHint: "Use a common word, or define it on the sheet More; if it is a reply, move it to the column Reply.")
  )
  public static let dispositionsOverfull = DiagnosticCode(
    "rows.dispositions-overfull", .error,
    zh: Wording(
      "处理结果一栏有超过 {limit} 种写法，不像是处理结果。", hint: "请用 columns 写明哪一列是 disposition。",
      workbookHint: "请在“其他”表的“意见表的别名”里写明哪一列是处理结果。"),
    en: Wording(
      "The column of dispositions holds more than {limit} different words; it is something else.",
      hint: "Say under columns which is disposition.",
      workbookHint: "Say under Other heads of columns on the sheet More which is the disposition."))
  public static let groupUndeclared = DiagnosticCode(
    "rows.group-undeclared", .warning,
    zh: Wording(
      "活动的分组里没有“{name}”，有 {count} 条意见归入它；它会成为公开的标题。",
      hint: "{near}请改正这些行的分组；确是新的分组，请写进 campaign.yaml 的 groups。", workbookHint: "{near}请改正这些行的分组；确是新的分组，请写进“分组”表。"),
    en: Wording(
      "“{name}” is none of the campaign's groups; {count} rows name it, and it would be printed as a heading.",
      hint: "{near}Correct the rows; a group that is new goes under groups in campaign.yaml.",
      workbookHint: "{near}Correct the rows; a group that is new goes on the sheet of groups."))
  public static let groupsOverfull = DiagnosticCode(
    "rows.groups-overfull", .error,
    zh: Wording(
      "分组一栏有超过 {limit} 种写法，不像是分组。", hint: "请用 columns 写明哪一列是 group。", workbookHint: "请在“其他”表的“意见表的别名”里写明哪一列是分组。"),
    en: Wording(
      "The column of groups holds more than {limit} different names; it is something else.",
      hint: "Say under columns which is group.",
      workbookHint: "Say under Other heads of columns on the sheet More which is the group."))
  public static let answersOverfull = DiagnosticCode(
    "rows.answers-overfull", .error,
    zh: Wording("题目“{question}”的答案超过 {limit} 种，或有的太长，不能当作选项。", hint: "请列出 options，或写 type: open。"),
    en: Wording(
      "Question “{question}” has more than {limit} different answers, or too long ones, to be options.",
      hint: "List its options, or say type: open."))
  public static let answersUnlisted = DiagnosticCode(
    "rows.answers-unlisted", .warning,
    zh: Wording("题目“{question}”有 {count} 个答案不在所列选项中，计为“其他答案”。", hint: "请核对 options 的写法。"),
    en: Wording(
      "Question “{question}” has {count} answers that are none of its options; they count as 其他答案.",
      hint: "Check how options are written."))
  public static let personalDataFound = DiagnosticCode(
    "rows.personal-data", .note,
    zh: Wording("意见、理由和答复中有 {count} 处个人信息（{kinds}），对外输出时遮盖。", hint: "遮盖不等于匿名；公布原文前请通读。"),
    en: Wording(
      "Texts, reasons and replies hold {count} pieces of personal data ({kinds}); they are masked in what is published.",
      hint: "Masked is not anonymous; read the texts before they are published."))
  public static let spoolUnreadable = DiagnosticCode(
    "rows.spool-unreadable", .error, .failed,
    zh: Wording("暂存的意见无法读回：{reason}。", hint: "请检查临时文件夹（TMPDIR）所在的磁盘后重试。"),
    en: Wording(
      "The rows that were put aside cannot be read back: {reason}.",
      hint: "Check the disk of the temporary folder (TMPDIR) and run again."))
  public static let rowsTooLarge = DiagnosticCode(
    "rows.too-large", .error,
    zh: Wording("各文件的意见合起来超过 {limit}。", hint: "请把这次征集分成几个文件夹分别处理。"),
    en: Wording("The rows of all files together exceed {limit}.", hint: "Split the campaign into several folders."))
}
