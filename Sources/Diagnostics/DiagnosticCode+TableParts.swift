/// Codes of what tables hold more than once, in several columns, or for many at a time.
extension DiagnosticCode {
  static let tablePartCodes: [DiagnosticCode] = [
    mergeOverfull,
    titleAgain, otherHeader, headerUnread, textParts, ticksJoined, ticksSeveral, ticksUnclear, rowsOfMany, textsAgain,
    dayFar,
    daysApart,
  ]

  public static let titleAgain = DiagnosticCode(
    "rows.title-again", .note,
    zh: Wording("这一行又是表的标题（“{text}”），不是小标题，没有算作意见。", hint: nil),
    en: Wording("This line is the table's title again (“{text}”): no heading, and no suggestion.", hint: nil))
  public static let otherHeader = DiagnosticCode(
    "rows.header-other", .note,
    zh: Wording("从这一行起是另一张表，表头是：{headers}；以下各行按这个表头读取。", hint: nil),
    en: Wording(
      "Another table begins on this line, with the header {headers}; the rows below are read by it.", hint: nil))
  public static let headerUnread = DiagnosticCode(
    "rows.header-unread", .warning,
    zh: Wording(
      "从这一行起是另一张表，表头（{headers}）里没有意见内容一栏，以下 {count} 行没有读取。", hint: "其中若有意见，请给意见内容一栏写上表头“意见内容”，再读一次。"),
    en: Wording(
      "Another table begins on this line, whose header ({headers}) has no column of suggestions; its rows ({count}) are not read.",
      hint: "If it holds suggestions, give their column the header “意见内容” and read it again."))
  public static let textParts = DiagnosticCode(
    "import.text-parts", .note,
    zh: Wording(
      "意见分写在几栏（{headers}）：每个写了字的格各算一条意见，同一行的各条属于同一件来件（submission）。",
      hint: "其中有的栏不是意见时，请用 --columns text=表头 指明哪一栏是。"),
    en: Wording(
      "Suggestions stand in several columns ({headers}): each filled cell is one of its own, and those of a row are one submission.",
      hint: "If some of them are no suggestions, name the column that is by --columns \"text=Header\"."))
  public static let ticksJoined = DiagnosticCode(
    "import.ticks-joined", .note,
    zh: Wording("处理结果分成几栏打勾（{headers}），合成采纳情况一栏；有 {count} 行一个勾也没有，结果空着。", hint: nil),
    en: Wording(
      "Outcomes are ticked in columns of their own ({headers}) and were joined into one; {count} rows have no tick and no outcome.",
      hint: nil))
  public static let ticksSeveral = DiagnosticCode(
    "import.ticks-several", .warning,
    zh: Wording("处理结果的几栏里，这一行打了不止一个勾，没有算出采纳情况。", hint: "请对照原表，在 suggestions.csv 的 disposition 一栏填上结果。"),
    en: Wording(
      "Of the columns of outcomes this row ticks more than one; no outcome was taken.",
      hint: "Compare the original, and fill in the outcome under disposition in suggestions.csv."))
  public static let ticksUnclear = DiagnosticCode(
    "import.ticks-unclear", .warning,
    zh: Wording("处理结果的几栏里，这一行写的不是勾（是数字之类），没有算出采纳情况。", hint: "请对照原表，在 suggestions.csv 的 disposition 一栏填上结果。"),
    en: Wording(
      "Of the columns of outcomes this row has something else than ticks, such as numbers; no outcome was taken.",
      hint: "Compare the original, and fill in the outcome under disposition in suggestions.csv."))
  public static let rowsOfMany = DiagnosticCode(
    "import.rows-of-many", .warning,
    zh: Wording(
      "“{header}”一栏说一行不止一条：合计 {sum}，而表中只有 {rows} 行。本程序一行算一条，总数和比例都会按 {rows} 计。",
      hint: "请导入逐条的原始意见；只有这张汇总表时，请在 campaign.yaml 的 received 里填报总数，在 groups 里填报各组的 count，并删去 suggestions.csv。"),
    en: Wording(
      "“{header}” says that rows stand for many: it sums up to {sum}, and the table has {rows} rows. Each row counts as one here, in the total and in shares.",
      hint:
        "Import the single suggestions; where there is only this table, state the total under received and the count of each of the groups in campaign.yaml, and remove suggestions.csv."
    ))
  public static let textsAgain = DiagnosticCode(
    "import.texts-again", .warning,
    zh: Wording("“{sheet}”的 {all} 行意见中有 {count} 行，前面的表里已有一字不差的，重复计入。", hint: "若它是前面各表的汇总（或前面的表是汇总），请删去其中一份后重新导入。"),
    en: Wording(
      "Of {all} suggestions of “{sheet}” {count} stand word for word in tables before it, and count twice.",
      hint: "If it gathers the tables before it, or one of them gathers it, leave one out and import again."))
  public static let dayFar = DiagnosticCode(
    "import.day-far", .warning,
    zh: Wording(
      "收到日期“{value}”离其他日期太远（其余在 {others}），没有用来定征集期；这个月份的有 {count} 行。", hint: "请对照原件；写错的，请在 suggestions.csv 里改正。"),
    en: Wording(
      "The day “{value}” is far from the others ({others}) and does not make the window; {count} rows are of its month.",
      hint: "Compare the original, and put it right in suggestions.csv if it is wrong."))
  public static let daysApart = DiagnosticCode(
    "import.days-apart", .warning,
    zh: Wording(
      "收到日期“{value}”（这个月份的有 {count} 行）和其他日期相差十年以上，或不是近年的，看不出哪些对，没有写征集期。",
      hint: "请对照原件改正 suggestions.csv，并在 campaign.yaml 里写明 window。"),
    en: Wording(
      "The day “{value}” ({count} rows of its month) is more than ten years from others, or of no recent year; which are right is unknown, and no window was written.",
      hint: "Put the days right in suggestions.csv, and state the window in campaign.yaml."))
  public static let mergeOverfull = DiagnosticCode(
    "import.merge-overfull", .warning,
    zh: Wording(
      "一条意见合并了很多行，从这一行起，“{header}”一栏的各格没有并入（至多 {limit} 字节）。",
      hint: "原件在 source/ 里；这些格要用的，请把合并的行拆成几条后重新导入。"),
    en: Wording(
      "A suggestion is merged over many rows: from this one on, cells of “{header}” are not joined ({limit} bytes at most).",
      hint: "The original is in source/; where these cells are needed, part the merged rows and import again."))
}
