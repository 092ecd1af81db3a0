/// Codes of a campaign in one workbook, filled in and written.
extension DiagnosticCode {
  static let formCodes: [DiagnosticCode] = [
    formMissing, formWorkbookMissing, formSheetMissing, formMonthAndDays, formTooLong, formTwice, formTableTwice,
    formKeyTwice, formLevel,
    formLabelUnknown, formLabelMisspelt, formUnlabelled, formColumnUnknown, formColumnMisspelt, formColumnTwice,
    formBeside, formMerged, formFormulaUnsaved, formCellError, formCellDate,
    formWorkbookExists, formTextTooLong, formRowsMany, formUnplaced, formCommentsLeft, formFileDiffers,
  ]

  // Reading.

  public static let formMissing = DiagnosticCode(
    "form.not-a-form", .error,
    zh: Wording(
      "“{path}”不是征集活动的填写本：没有一张表有它的项目或表头。",
      hint: "填写本用 huizong new --workbook F.xlsx 生成；系统导出的表格请先用 huizong import {path} -o 文件夹 导入。"),
    en: Wording(
      "“{path}” is no campaign workbook: no sheet has its items or heads.",
      hint: "huizong new --workbook F.xlsx makes one; an exported table is taken in by huizong import {path} -o DIR."))
  public static let formWorkbookMissing = DiagnosticCode(
    "form.workbook-missing", .error,
    zh: Wording("找不到填写本“{path}”。", hint: "请核对文件名和所在的文件夹；要新建一个，请用 huizong new --workbook {path}。"),
    en: Wording(
      "There is no campaign workbook “{path}”.",
      hint: "Check its name and folder; huizong new --workbook {path} makes a new one."))
  public static let formSheetMissing = DiagnosticCode(
    "form.sheet-missing", .error,
    zh: Wording(
      "填写本里没有“{sheet}”这张表，发文机关、主题等都没有读到。",
      hint: "请把删去的表找回来；或用 huizong new --workbook 另做一个填写本，把其中的“{sheet}”表复制过来再填写。"),
    en: Wording(
      "The workbook has no sheet “{sheet}”: issuer, topic and the rest of it are not there.",
      hint: "Restore it; or make another workbook by huizong new --workbook, copy its sheet “{sheet}” and fill it in."))
  public static let formMonthAndDays = DiagnosticCode(
    "form.month-and-days", .error,
    zh: Wording("“{month}”和“{others}”都填了。", hint: "整月征集的只填“{month}”；要写日期、名称或理由的，请清空“{month}”，填写开始和截止日期。"),
    en: Wording(
      "“{month}” and “{others}” are both filled in.",
      hint: "For a whole month fill in “{month}” alone; else empty it and fill in the first and the last day."))
  public static let formTooLong = DiagnosticCode(
    "form.too-long", .error,
    zh: Wording("工作表“{sheet}”超过 {limit} 行。", hint: "这张表只写活动的内容；逐条意见请放进“意见”表。"),
    en: Wording(
      "The sheet “{sheet}” has more than {limit} rows.",
      hint: "It is for the campaign's own fields; suggestions go on the sheet 意见 (Suggestions)."))
  public static let formTwice = DiagnosticCode(
    "form.field-twice", .error,
    zh: Wording("“{field}”填写了两次（另见 {first}）。", hint: "请只留下一处；复制出来的工作表请删去。"),
    en: Wording("“{field}” is filled in twice (also {first}).", hint: "Keep one; delete a copied sheet."))
  public static let formTableTwice = DiagnosticCode(
    "form.table-twice", .error,
    zh: Wording("“{table}”这张表出现了两次（另见 {first}）。", hint: "请把内容并入一处，删去另一处。"),
    en: Wording(
      "The table “{table}” is there twice (also {first}).", hint: "Put its lines into one and delete the other."))
  public static let formKeyTwice = DiagnosticCode(
    "form.key-twice", .error,
    zh: Wording("“{key}”出现了两次（另见 {first}）。", hint: "请合并，或删去一行。"),
    en: Wording("“{key}” is there twice (also {first}).", hint: "Join the lines, or delete one."))
  public static let formLevel = DiagnosticCode(
    "form.level", .error,
    zh: Wording("级别“{value}”不能用在这里，最大可以是 {most}。", hint: "最上一级是 1；下一级的分组写在上级的下一行，级别大一；最多四级。"),
    en: Wording(
      "The level “{value}” cannot stand here; it is {most} at most.",
      hint: "The uppermost level is 1; a group below another follows it with a level one greater; four at most."))
  public static let formLabelUnknown = DiagnosticCode(
    "form.label-unknown", .error,
    zh: Wording("没有“{label}”这个项目，填写的内容没有读取。", hint: "项目一栏的文字不要改；填写本里没有的内容，可以写进“文字”表的段落。"),
    en: Wording(
      "There is no item “{label}”; what is filled in is not read.",
      hint: "Leave the words of the items as they are; what has no item may go into a section on the sheet Prose."))
  public static let formLabelMisspelt = DiagnosticCode(
    "form.label-misspelt", .error,
    zh: Wording("没有“{label}”这个项目，是不是“{near}”？", hint: "请把项目一栏的文字改回来。"),
    en: Wording("There is no item “{label}”: is it “{near}”?", hint: "Restore the words of the item."))
  public static let formUnlabelled = DiagnosticCode(
    "form.unlabelled", .error,
    zh: Wording("这一格有内容，左边却没有项目。", hint: "请写上项目，或把内容移到它的项目旁边。"),
    en: Wording(
      "The cell is filled in, but has no item beside it.", hint: "Write the item, or move the cell beside it."))
  public static let formColumnUnknown = DiagnosticCode(
    "form.column-unknown", .error,
    zh: Wording("这张表没有“{label}”一栏。", hint: "可以用的有：{known}。"),
    en: Wording("The table has no column “{label}”.", hint: "It may have: {known}."))
  public static let formColumnMisspelt = DiagnosticCode(
    "form.column-misspelt", .error,
    zh: Wording("这张表没有“{label}”一栏，是不是“{near}”？", hint: "请把表头改回来。"),
    en: Wording("The table has no column “{label}”: is it “{near}”?", hint: "Restore the head."))
  public static let formColumnTwice = DiagnosticCode(
    "form.column-twice", .error,
    zh: Wording("表头“{label}”出现了两次。", hint: "请删去其中一列。"),
    en: Wording("The head “{label}” is there twice.", hint: "Delete one of the columns."))
  public static let formBeside = DiagnosticCode(
    "form.beside", .warning,
    zh: Wording("这一格在表格之外，没有读取。", hint: "请移到应在的格子里，或清空。"),
    en: Wording("The cell stands beside the table and is not read.", hint: "Move it to where it belongs, or empty it."))
  public static let formMerged = DiagnosticCode(
    "form.merged-cells", .error,
    zh: Wording("{range} 是合并的单元格，看不出填的是哪一项。", hint: "请取消合并，在每一行填写。"),
    en: Wording(
      "The cells {range} are merged: which item they fill in cannot be told.",
      hint: "Unmerge them and fill in each line."))
  public static let formFormulaUnsaved = DiagnosticCode(
    "form.formula-unsaved", .error,
    zh: Wording("这一格是公式，文件里没有存它的结果。", hint: "请在表格软件中打开并保存一次，或把公式改成它的结果。"),
    en: Wording(
      "The cell holds a formula whose result is not in the file.",
      hint: "Open the file in a spreadsheet program and save it, or replace the formula by its result."))
  public static let formCellError = DiagnosticCode(
    "form.cell-error", .error,
    zh: Wording("这一格的公式出错（{value}）。", hint: "请改正，或清空。"),
    en: Wording("The formula in the cell fails ({value}).", hint: "Correct it, or empty the cell."))
  public static let formCellDate = DiagnosticCode(
    "form.cell-date", .error,
    zh: Wording("这一格是日期（{value}），应当是文字或数字：表格软件多半把输入的内容自动改成了日期。", hint: "请把单元格设为文本格式后重新输入。"),
    en: Wording(
      "The cell holds a date ({value}) where text or a number belongs: the spreadsheet program probably made it of what was typed.",
      hint: "Format the cell as text and type it again."))

  // Writing.

  public static let formWorkbookExists = DiagnosticCode(
    "form.workbook-exists", .error,
    zh: Wording("“{path}”已经有了，里面可能填好了内容，不覆盖。", hint: "请换一个文件名，或先移走它。"),
    en: Wording(
      "“{path}” is there already and may be filled in; it is not overwritten.",
      hint: "Choose another name, or move it away first."))
  public static let formTextTooLong = DiagnosticCode(
    "form.text-too-long", .error,
    zh: Wording("{what}有 {length} 个字符，一个单元格至多容纳 32,767 个。", hint: "请把这段文字分成几段；或者不用填写本，继续用活动文件夹。"),
    en: Wording(
      "{what} has {length} characters; a cell holds 32,767 at most.",
      hint: "Part the text; or keep the campaign folder, which has no such limit."))
  public static let formRowsMany = DiagnosticCode(
    "form.rows-many", .error,
    zh: Wording("逐条意见有 {count} 行以上，填写本只装 {limit} 行。", hint: "这么多意见请继续用活动文件夹；归类可以用 huizong code。"),
    en: Wording(
      "There are more than {count} rows of suggestions; a campaign workbook takes {limit}.",
      hint: "Keep the campaign folder for so many; huizong code gives them to staff."))
  public static let formUnplaced = DiagnosticCode(
    "form.field-unplaced", .error, .failed,
    zh: Wording("填写本里没有“{field}”的位置。", hint: "这是程序的缺陷，请报告；活动文件夹仍可照用。"),
    en: Wording(
      "The campaign workbook has no place for “{field}”.",
      hint: "This is a defect of the program: please report it. The campaign folder works as before."))
  public static let formCommentsLeft = DiagnosticCode(
    "form.comments-left", .note,
    zh: Wording("campaign.yaml 里的注释（“#”之后的）不写进填写本。", hint: "需要保留的，请留着原来的文件夹。"),
    en: Wording(
      "Comments of campaign.yaml (behind “#”) do not go into the workbook.", hint: "Keep the folder where they matter.")
  )
  public static let formFileDiffers = DiagnosticCode(
    "form.file-differs", .error,
    zh: Wording("“{path}”已经有了，与文件夹里的“{name}”不同，不覆盖。", hint: "请把填写本写到别的文件夹里。"),
    en: Wording(
      "“{path}” is there already and differs from “{name}” of the folder; it is not overwritten.",
      hint: "Write the workbook into another folder."))
}
