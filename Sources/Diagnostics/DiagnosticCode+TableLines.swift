/// Codes of what tables hold besides rows of suggestions, and of rows that are not all there.
extension DiagnosticCode {
  static let tableLineCodes: [DiagnosticCode] =
    [
      secondColumn, tablesMixed, countsReport, countsSkipped,
      headingLine, strayLine, textContinued, formNotTable, formSkipped, tableWithoutRows, textColumnsMany,
      outcomesUnread, optionsCoded, sheetsUnfinished, rowsMarked, jsonPage, sameFileTwice, importedAgain,
    ] + tablePartCodes

  public static let headingLine = DiagnosticCode(
    "rows.heading-line", .note,
    zh: Wording("这一行只有一格有字（“{text}”），是下面各行的小标题，没有算作意见。", hint: nil),
    en: Wording("This line has one cell alone (“{text}”): a heading of the rows below, and no suggestion.", hint: nil))
  public static let strayLine = DiagnosticCode(
    "rows.stray-line", .note,
    zh: Wording("这一行没有意见内容，只有一格有字（“{text}”），没有算作意见。", hint: "若它是意见，请把文字移到意见内容一栏。"),
    en: Wording(
      "This line has no suggestion, only one cell with words (“{text}”), and is not taken for one.",
      hint: "Move the words into the column of suggestions if they are one."))
  public static let textContinued = DiagnosticCode(
    "rows.text-continued", .note,
    zh: Wording("这一行的意见内容与上面的行是同一个合并的格，没有另算一条。", hint: "这一行的其他各格也要时，请用 huizong import 导入，各格并入同一条。"),
    en: Wording(
      "The suggestion of this row is one merged cell with the row above; it is not counted again.",
      hint: "huizong import joins the other cells of the row to those above."))
  public static let formNotTable = DiagnosticCode(
    "rows.form", .error,
    zh: Wording(
      "这是一张填好的表单（左边是项目，右边是内容），不是一行一条意见的表，没有读取。",
      hint: "请把各份表单汇成一张表：第一行写“姓名、联系电话、意见内容”等，以下每份一行。"),
    en: Wording(
      "This is a form that was filled in (labels at the left, contents at the right), not a table of suggestions, and is not read.",
      hint: "Gather the forms in one table: a header of “姓名, 联系电话, 意见内容”, and a row for each form."))
  public static let formSkipped = DiagnosticCode(
    "rows.form-skipped", .warning,
    zh: Wording("“{sheet}”是一张填好的表单，不是一行一条意见的表，没有导入。", hint: "请把它的内容作为一行加到表里。"),
    en: Wording(
      "“{sheet}” is a form that was filled in, not a table of suggestions, and was not imported.",
      hint: "Add what it says to the table as a row."))
  public static let tableWithoutRows = DiagnosticCode(
    "rows.none", .warning,
    zh: Wording("“{sheet}”只有表头，没有一行意见。", hint: "请查看导出时的筛选条件和日期范围，重新导出。"),
    en: Wording(
      "“{sheet}” has a header and no row of suggestions.",
      hint: "Look at the filter and the days of the export, and export again."
    ))
  public static let textColumnsMany = DiagnosticCode(
    "import.text-columns", .note,
    zh: Wording("意见内容不止一栏（{headers}）：每行取第一个不空的，其余各栏照原样保留。", hint: "只要其中一栏时，请用 --columns text=表头 指明。"),
    en: Wording(
      "Several columns hold suggestions ({headers}): of each row the first that is not empty is taken, and all are kept.",
      hint: "Name one by --columns \"text=Header\" if it alone is wanted."))
  public static let outcomesUnread = DiagnosticCode(
    "import.outcomes-unread", .warning,
    zh: Wording("“{header}”一栏写的都是采纳情况，但没有作为采纳情况读取。", hint: "请加上 --columns disposition={header} 重新导入。"),
    en: Wording(
      "All cells of “{header}” are outcomes, but it was not read as the column of outcomes.",
      hint: "Import again with --columns \"disposition={header}\"."))
  public static let optionsCoded = DiagnosticCode(
    "import.options-coded", .warning,
    zh: Wording("“{question}”的答案只是选项的编号（{options}），统计会照编号印出。", hint: "请从问卷系统按文本重新下载，或在 campaign.yaml 里把编号换成选项的文字。"),
    en: Wording(
      "The answers to “{question}” are but numbers of options ({options}), which would be printed as they are.",
      hint: "Download the answers as text, or write the options' words into campaign.yaml."))
  public static let sheetsUnfinished = DiagnosticCode(
    "import.unfinished", .note,
    zh: Wording("其中 {count} 份答卷没有提交（没有提交时间），也计入。", hint: "不应计入的，请在导出时只选已提交的。"),
    en: Wording(
      "{count} of the sheets of answers were not submitted (they have no time of submission) and count all the same.",
      hint: "Export those that were submitted alone if they should not."))
  public static let rowsMarked = DiagnosticCode(
    "import.rows-marked", .warning,
    zh: Wording(
      "其中 {count} 行，来源系统自己标明不作数（“{header}”：{words}），也计入。", hint: "不应计入的，请在导出时不选这些行，或从表中删去，然后重新导入。"),
    en: Wording(
      "{count} of the rows are marked by their own system as not valid (“{header}”: {words}) and count all the same.",
      hint: "If they should not, leave them out of the export, or delete them from the table, and import again."))
  public static let secondColumn = DiagnosticCode(
    "import.second-column", .note,
    zh: Wording("“{taken}”作为 {column} 读取；“{header}”也像是，照原样保留，没有读取。", hint: "如不对，请加上 --columns {column}={header} 重新导入。"),
    en: Wording(
      "“{taken}” was read as {column}; “{header}” could be it too, and is kept as it is.",
      hint: "If that is wrong, import again with --columns \"{column}={header}\"."))
  public static let tablesMixed = DiagnosticCode(
    "import.tables-mixed", .warning,
    zh: Wording(
      "“{list}”是一行一条的意见，“{sheets}”是答卷，导入同一个文件夹会合在一起，都当作答卷计数。", hint: "请分别导入两个文件夹；确实要合计的，不必改。"),
    en: Wording(
      "“{list}” is a list of suggestions and “{sheets}” sheets of answers; in one folder they are added up as sheets.",
      hint: "Import them into two folders, unless their sum is meant."))
  public static let countsReport = DiagnosticCode(
    "import.counts-report", .error,
    zh: Wording(
      "“{sheet}”是问卷的统计报告（选项、小计、比例），不是一份份的答卷，没有读取。",
      hint: "请在问卷系统中下载答卷数据（每份一行，按选项文本），再导入；或把各题的票数写进 campaign.yaml 的 questions。"),
    en: Wording(
      "“{sheet}” is a report of how many chose what, not sheets of answers, and is not read.",
      hint: "Download the answers, one row a sheet, with the options as text; or state the votes under questions."))
  public static let countsSkipped = DiagnosticCode(
    "import.counts-skipped", .warning,
    zh: Wording("“{sheet}”是问卷的统计报告（选项、小计、比例），不是一份份的答卷，没有导入。", hint: "其中的票数可以写进 campaign.yaml 的 questions。"),
    en: Wording(
      "“{sheet}” is a report of how many chose what, not sheets of answers, and was not imported.",
      hint: "Its votes can be stated under questions."))
  public static let jsonPage = DiagnosticCode(
    "rows.json-page", .warning,
    zh: Wording("文件里写明共 {total} 条（{path}），但只有 {count} 条。", hint: "这多半只是接口的一页，请把各页都导出。"),
    en: Wording(
      "The file says that there are {total} ({path}), but holds {count}.",
      hint: "This is most likely one page of several; export them all."))
  public static let sameFileTwice = DiagnosticCode(
    "import.same-file", .error, .usage,
    zh: Wording("“{name}”和“{first}”一模一样，会重复计数。", hint: "请只给其中一个。"),
    en: Wording("“{name}” is the same as “{first}”; its rows would count twice.", hint: "Give one of them."))
  public static let importedAgain = DiagnosticCode(
    "import.rows-again", .warning,
    zh: Wording("“{sheet}”的 {all} 行中有 {count} 行，编号和内容都与前面的表相同，重复计入。", hint: "若是同一批意见的两次导出，请只留较新的一个。"),
    en: Wording(
      "Of {all} rows of “{sheet}” {count} have the id and the words of a row before, and count twice.",
      hint: "If both files are exports of the same suggestions, keep the newer one."))
}
