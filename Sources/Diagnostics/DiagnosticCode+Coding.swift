/// Codes of the coding workbook, out and back.
extension DiagnosticCode {
  static let codingCodes: [DiagnosticCode] = [
    codingNothing, codingWorkbookExists, codingTextShortened,
    codingSheetMissing, codingHeaderTwice, codingColumnMissing, codingFingerprintMissing, codingMerged,
    codingCellIsDate, codingCellIsError, codingFormulaUnsaved,
    codingIDUnknown, codingIDTwice, codingIDMissing, codingRowDiffers, codingTextChanged, codingTextEdited,
    codingFactEdited,
    codingGroupUnknown, codingDispositionUnknown, codingConflict,
    codingHeadingMissing, codingGroupKnown, codingGroupDiffers, codingGroupKept, codingGroupIDTaken, codingGroupTooDeep,
    codingParentUnknown,
    codingParentUndeclared,
    codingNotEncodable, codingNotLossless, codingRowGone, codingFileUnwritable, codingCampaignUneditable,
    codingTrailDamaged, codingUnverified,
  ]

  public static let codingNothing = DiagnosticCode(
    "coding.no-rows", .error,
    zh: Wording("文件夹“{path}”里没有逐条意见，无可编码。", hint: "请把意见放进 suggestions.csv，一行一条。"),
    en: Wording(
      "The folder “{path}” has no rows to code.", hint: "Put the suggestions into suggestions.csv, one a row."))
  public static let codingWorkbookExists = DiagnosticCode(
    "coding.workbook-exists", .error,
    zh: Wording("“{path}”已经有了，里面可能有填好的结果，不覆盖。", hint: "请先写回（huizong code DIR --apply {path}），再移走它，或者换一个文件名。"),
    en: Wording(
      "“{path}” is there already and may be filled in; it is not overwritten.",
      hint: "Bring it back first (huizong code DIR --apply {path}) and move it away, or choose another name."))
  public static let codingTextShortened = DiagnosticCode(
    "coding.text-shortened", .warning,
    zh: Wording("第“{id}”条的内容超过单元格的上限，编码工作簿里只列出开头；文件夹里的原文不变。", hint: "要看全文，请看单元格末尾写明的文件和行。"),
    en: Wording(
      "The text of row “{id}” is longer than a cell holds: the coding workbook shows its beginning; the folder keeps all.",
      hint: "The end of the cell names file and line of the whole text."))

  // The workbook's sheets and columns.

  public static let codingSheetMissing = DiagnosticCode(
    "coding.no-sheet", .error,
    zh: Wording(
      "“{path}”不是编码工作簿，或者“{id}”“{field}”等表头改动过。", hint: "请用 huizong code 写出的工作簿；列可以移动，表头文字不要改。"),
    en: Wording(
      "“{path}” is no coding workbook, or its heads (“{id}”, “{field}” …) were changed.",
      hint: "Use a workbook that huizong code wrote; columns may be moved, their heads must stay as they are."))
  public static let codingHeaderTwice = DiagnosticCode(
    "coding.header-twice", .error,
    zh: Wording("表头“{header}”出现了两次。", hint: "请删去或改名其中一列。"),
    en: Wording("The head “{header}” is there twice.", hint: "Delete or rename one of the columns."))
  public static let codingColumnMissing = DiagnosticCode(
    "coding.column-missing", .warning,
    zh: Wording("工作表“{sheet}”没有“{header}”一列，这一项不写回。", hint: "如果这一列是误删的，请从原工作簿中复制回来，或把表头改回“{header}”。"),
    en: Wording(
      "The sheet “{sheet}” has no column “{header}”: nothing of it is brought back.",
      hint: "If it was deleted by mistake, copy it from the original, or give it its head again."))
  public static let codingFingerprintMissing = DiagnosticCode(
    "coding.fingerprint-missing", .warning,
    zh: Wording(
      "工作表“{sheet}”没有隐藏的“{header}”一列，看不出别人是否同时改过；只写回文件夹里还空着的。",
      hint: "请用没有删去这一列的工作簿；确认无误时可加 --conflicts workbook。"),
    en: Wording(
      "The sheet “{sheet}” lacks the hidden column “{header}”: whether somebody else changed a row cannot be told, and only what is empty in the folder is filled.",
      hint: "Use a workbook that still has it; where you are sure, add --conflicts workbook."))
  public static let codingMerged = DiagnosticCode(
    "coding.merged-cells", .error,
    zh: Wording("{range} 是合并的单元格，看不出属于哪几条意见。", hint: "请取消合并，在每一行填写。"),
    en: Wording(
      "The cells {range} are merged: which rows they speak of cannot be told.",
      hint: "Unmerge them and fill in each row."))
  public static let codingCellIsDate = DiagnosticCode(
    "coding.cell-is-date", .error,
    zh: Wording("这一格是日期（{value}），应当是文字：表格软件多半把输入的内容自动改成了日期。", hint: "请把单元格设为文本格式后重新输入。"),
    en: Wording(
      "The cell holds a date ({value}) where text belongs: the spreadsheet program probably made it of what was typed.",
      hint: "Format the cell as text and type it again."))
  public static let codingCellIsError = DiagnosticCode(
    "coding.cell-is-error", .error,
    zh: Wording("这一格的公式出错（{value}）。", hint: "请改成文字，或清空。"),
    en: Wording("The formula in the cell fails ({value}).", hint: "Replace it by text, or empty the cell."))
  public static let codingFormulaUnsaved = DiagnosticCode(
    "coding.formula-unsaved", .error,
    zh: Wording("这一格是公式，文件里没有存它的结果。", hint: "请在表格软件中打开并保存一次，或把公式改成文字。"),
    en: Wording(
      "The cell holds a formula whose result is not in the file.",
      hint: "Open the file in a spreadsheet program and save it, or replace the formula by text."))

  // Rows.

  public static let codingIDUnknown = DiagnosticCode(
    "coding.id-unknown", .error,
    zh: Wording("文件夹里没有编号为“{id}”的意见。", hint: "编号不能改动或新增；请对照原工作簿改回，或删去这一行。"),
    en: Wording(
      "The folder has no row “{id}”.", hint: "Ids are not to be changed or added: restore it, or delete the row."))
  public static let codingIDTwice = DiagnosticCode(
    "coding.id-twice", .error,
    zh: Wording("编号“{id}”出现了两次（另见 {first}），内容不同。", hint: "请只留下一行。"),
    en: Wording("The id “{id}” is there twice (also {first}) with different decisions.", hint: "Keep one of the rows."))
  public static let codingIDMissing = DiagnosticCode(
    "coding.id-missing", .error,
    zh: Wording("这一行填写了内容，却没有编号。", hint: "请对照原工作簿补上编号，或清空这一行。"),
    en: Wording("The row is filled in but has no id.", hint: "Supply the id, or empty the row."))
  public static let codingRowDiffers = DiagnosticCode(
    "coding.row-differs", .error,
    zh: Wording(
      "编号“{id}”与这一行的内容对不上：可能只给一部分列排了序，可能文件夹里的原文改过，也可能这是别的征集活动的工作簿。",
      hint: "请重新写出工作簿（huizong code DIR -o …），把这些行的结果抄过去。"),
    en: Wording(
      "The id “{id}” does not belong to what stands in this row: some columns were sorted without the others, the text in the folder has changed, or the workbook is that of another campaign.",
      hint: "Write a fresh workbook (huizong code DIR -o …) and copy the decisions of these rows into it."))
  public static let codingTextChanged = DiagnosticCode(
    "coding.text-changed", .error,
    zh: Wording(
      "第“{id}”条的内容在工作簿里改过，看不出填写的结果是按哪一种内容定的。", hint: "请把这一格改回原文，再写回；原文要改的，请改征集文件夹里的文件，再重新写出工作簿。"),
    en: Wording(
      "The text of row “{id}” was changed in the workbook: which text the decision is on cannot be told.",
      hint:
        "Restore the cell and apply again; to change a text, change the file in the campaign folder and write a fresh workbook."
    ))
  public static let codingFactEdited = DiagnosticCode(
    "coding.fact-edited", .warning,
    zh: Wording("第“{id}”条的“{column}”在工作簿里和征集文件夹里不同；这一栏不写回。", hint: "要改的，请改征集文件夹里的文件。"),
    en: Wording(
      "“{column}” of row “{id}” is not what the folder has; this column is not brought back.",
      hint: "To change it, change the file in the campaign folder."))
  public static let codingTextEdited = DiagnosticCode(
    "coding.text-edited", .warning,
    zh: Wording("第“{id}”条的内容在工作簿里改动过，没有写回。", hint: "要改原文，请改征集文件夹里的文件。"),
    en: Wording(
      "The text of row “{id}” was changed in the workbook; it is not brought back.",
      hint: "To change a text, change the file in the campaign folder."))
  public static let codingGroupUnknown = DiagnosticCode(
    "coding.group-unknown", .error,
    zh: Wording("没有分组“{name}”。", hint: "请从下拉清单中选；新的分组请先写进“新增分组”表；几个分组之间用“；”。"),
    en: Wording(
      "There is no group “{name}”.",
      hint: "Choose from the list; put a new group on the sheet 新增分组 first; part several groups by “；”."))
  public static let codingDispositionUnknown = DiagnosticCode(
    "coding.disposition-unknown", .error,
    zh: Wording("没有处理结果“{word}”。", hint: "请从下拉清单中选；另用一套说法的，写进 campaign.yaml 的 dispositions。"),
    en: Wording(
      "There is no disposition “{word}”.",
      hint: "Choose from the list; a scale of your own goes under dispositions in campaign.yaml."))
  public static let codingConflict = DiagnosticCode(
    "coding.conflict", .error,
    zh: Wording(
      "第“{id}”条的{field}：工作簿里是“{workbook}”，而文件夹里已被改为“{folder}”。",
      hint: "请商定后把这一格改成商定的结果；或用 --conflicts folder 保留文件夹里的，--conflicts workbook 取工作簿里的。"),
    en: Wording(
      "{field} of row “{id}”: the workbook says “{workbook}”, but somebody has made it “{folder}” in the folder.",
      hint:
        "Agree and put the outcome into the cell; or keep the folder's with --conflicts folder, the workbook's with --conflicts workbook."
    ))

  // New groups.

  public static let codingHeadingMissing = DiagnosticCode(
    "coding.heading-missing", .error,
    zh: Wording("这个新分组没有标题。", hint: "请写上标题，或清空这一行。"),
    en: Wording("The new group has no heading.", hint: "Write one, or empty the line."))
  public static let codingGroupKnown = DiagnosticCode(
    "coding.group-known", .warning,
    zh: Wording("分组“{heading}”已经有了，编号是“{id}”，不另外添加。", hint: "意见归入已有的分组；这里的编号不用。"),
    en: Wording(
      "The group “{heading}” is there already, with the id “{id}”; none is added.",
      hint: "Rows go to it; the id given here is not used."))
  public static let codingGroupDiffers = DiagnosticCode(
    "coding.group-conflict", .error,
    zh: Wording(
      "分组“{heading}”已经有了（{first}），而这里的“{column}”和它的不同；已有的分组不会改动。",
      hint: "请商定后改那一处，再把这一格改成一样或清空；或用 --conflicts folder 不用这一格。"),
    en: Wording(
      "The group “{heading}” is there already ({first}), and “{column}” here is not the same; groups that are there are not changed.",
      hint: "Agree, change it there, and make this cell the same or empty it; or pass it over with --conflicts folder.")
  )
  public static let codingGroupKept = DiagnosticCode(
    "coding.group-kept", .warning,
    zh: Wording("分组“{heading}”已经有了（{first}），这里另写的“{column}”没有用。", hint: "要用的，请改那一处（campaign.yaml 或“新增分组”表）。"),
    en: Wording(
      "The group “{heading}” is there already ({first}); “{column}” here was not used.",
      hint: "To use it, change it there (campaign.yaml, or the sheet of new groups)."))
  public static let codingGroupIDTaken = DiagnosticCode(
    "coding.group-id-taken", .error,
    zh: Wording("编号“{id}”已经是另一个分组的。", hint: "请换一个编号，或空着由程序编。"),
    en: Wording("The id “{id}” is another group's.", hint: "Choose another, or leave it empty to have one formed."))
  public static let codingGroupTooDeep = DiagnosticCode(
    "coding.group-too-deep", .error,
    zh: Wording("分组最多 {limit} 级。", hint: "请换一个上级分组。"),
    en: Wording("Groups nest {limit} levels at most.", hint: "Choose another group above it."))
  public static let codingParentUnknown = DiagnosticCode(
    "coding.parent-unknown", .error,
    zh: Wording("没有上级分组“{name}”，或几个新分组互为上级。", hint: "请从下拉清单中选。"),
    en: Wording(
      "There is no group “{name}” to stand above, or new groups stand above each other.", hint: "Choose from the list.")
  )
  public static let codingParentUndeclared = DiagnosticCode(
    "coding.parent-undeclared", .error,
    zh: Wording("上级分组“{name}”只在逐条意见里出现，campaign.yaml 里没有。", hint: "请先把它写进 campaign.yaml 的 groups。"),
    en: Wording(
      "The group “{name}” is named by rows alone; campaign.yaml does not have it.",
      hint: "Put it under groups in campaign.yaml first."))

  // Writing.

  public static let codingNotEncodable = DiagnosticCode(
    "coding.not-encodable", .error,
    zh: Wording("“{path}”的编码 {encoding} 里没有“{character}”这个字。", hint: "请把文件另存为 UTF-8，再写回；或改用别的字。"),
    en: Wording(
      "{encoding}, in which “{path}” is written, has no “{character}”.",
      hint: "Save the file as UTF-8 first, or use another word."))
  public static let codingNotLossless = DiagnosticCode(
    "coding.not-lossless", .error,
    zh: Wording("“{path}”（{encoding}）不能改动而不影响其余内容。", hint: "请把文件另存为 UTF-8，再写回。"),
    en: Wording(
      "“{path}” ({encoding}) cannot be changed without touching the rest of it.", hint: "Save it as UTF-8 first."))
  public static let codingRowGone = DiagnosticCode(
    "coding.row-gone", .error,
    zh: Wording("这一行在读取以后变了。", hint: "文件可能正在被别的程序改动；请关闭后重试。"),
    en: Wording(
      "This row has changed since it was read.",
      hint: "Another program may be writing the file: close it and try again."))
  public static let codingFileUnwritable = DiagnosticCode(
    "coding.file-unwritable", .error,
    zh: Wording(
      "“{path}”里的意见有改动，但程序不改写这种文件（工作簿、网页、JSON 或两行表头的表）。",
      hint: "请先用 huizong import {path} -o 新文件夹 变成 CSV，编号不变，再把工作簿写回新文件夹。"),
    en: Wording(
      "Rows of “{path}” have new decisions, but the program does not rewrite such files (workbooks, pages, JSON, tables with two rows of headers).",
      hint:
        "Make it CSV by huizong import {path} -o NEW, which keeps the ids, and apply the workbook to the new folder."))
  public static let codingCampaignUneditable = DiagnosticCode(
    "coding.campaign-uneditable", .error,
    zh: Wording("新分组不能自动写进“{path}”：它的写法比较特殊。", hint: "请在 groups 下手工加上这几行，再写回：{lines}"),
    en: Wording(
      "The new groups cannot be written into “{path}” without touching the rest of it.",
      hint: "Add them under groups by hand and apply again: {lines}"))
  public static let codingTrailDamaged = DiagnosticCode(
    "coding.trail-damaged", .error,
    zh: Wording("记录文件“{path}”的末尾不完整。", hint: "请恢复它，或改名留存；程序只在末尾添加，不改动已有的记录。"),
    en: Wording(
      "The trail “{path}” ends in the middle of an entry.",
      hint: "Restore it, or keep it under another name: entries are only ever added."))
  public static let codingUnverified = DiagnosticCode(
    "coding.unverified", .error, .failed,
    zh: Wording("写回前的复核没有通过（{what}），什么也没有写。", hint: "这是程序的缺陷，请报告；可以手工改动征集文件夹里的文件。"),
    en: Wording(
      "What was to be written did not read back as it should ({what}); nothing was written.",
      hint: "This is a defect of the program: please report it. The files can be changed by hand."))
}
