/// Codes of the import of a text file and of a results notice's text.
extension DiagnosticCode {
  static let noticeTextCodes: [DiagnosticCode] = [
    textEmpty, textBinary, textTooLong, textUndecodable, textDebris, textReplacement,
    notANotice, glossKept, annotationAmbiguous, byteSlip, privateUse, mixedDistrictCounty,
    windowUnclear, numberingGap, tableUnclear, levelTooDeep, sectionBetween, numberReferred,
    scriptTraditional, tableUnread, columnLeft, namesLeft, sumsLeft, figuresKept, entriesUnread, figureGlued,
    figureMissing, figureVague, outcomesUnclear, windowHalf, dateIncomplete, secondNotice,
  ]

  public static let textEmpty = DiagnosticCode(
    "intake.empty", .error,
    zh: Wording("“{path}”是空的，没有任何文字。", hint: "请确认给出的是正确的文件，并重新保存。"),
    en: Wording("“{path}” holds no text.", hint: "Check that this is the right file and save it again."))
  public static let textBinary = DiagnosticCode(
    "intake.binary", .error,
    zh: Wording("“{path}”不是文本文件（{kind}），此处需要通知的文字。", hint: "请打开它，把文字另存为 .txt（UTF-8）后再导入。"),
    en: Wording(
      "“{path}” is no text file ({kind}); the text of a notice is wanted.",
      hint: "Open it, save its text as .txt (UTF-8), and import that."))
  public static let textTooLong = DiagnosticCode(
    "intake.text-too-long", .error,
    zh: Wording(
      "“{path}”有 {size} 字节，超过通知文字的上限 {limit} 字节；最长的一行是第 {line} 行，{length} 字节。",
      hint: "通知只有几页；请确认给出的不是导出的数据表。"),
    en: Wording(
      "“{path}” has {size} bytes, more than the {limit} that a notice text may have; its longest line is line {line}, "
        + "{length} bytes.", hint: "A notice has a few pages; check that this is not an exported table."))
  public static let textUndecodable = DiagnosticCode(
    "intake.undecodable", .error,
    zh: Wording(
      "“{path}”按 {encoding} 读到第 {offset} 字节处的 {bytes} 读不通。", hint: "请用 --encoding 指明编码，或以 UTF-8 重新保存。"),
    en: Wording(
      "“{path}” read as {encoding} has the bytes {bytes} at offset {offset}, which mean nothing there.",
      hint: "Name the encoding with --encoding, or save the file again as UTF-8."))
  public static let textDebris = DiagnosticCode(
    "intake.debris", .error,
    zh: Wording(
      "“{path}”含 {count} 处“{sample}”：这份文字曾以错误的编码读出后再保存，原来的字已经丢失，无法恢复。",
      hint: "请从原网页或原文件重新取得这份文字。"),
    en: Wording(
      "“{path}” has “{sample}” {count} times: it was once read in a wrong encoding and saved so; its characters are "
        + "gone and cannot be had back.", hint: "Get the text again from the page or the file it came from."))
  public static let textReplacement = DiagnosticCode(
    "intake.replacement-character", .warning,
    zh: Wording("“{path}”有 {count} 个字已经丢失（{sample}）。", hint: "请对照原文补上。"),
    en: Wording("“{path}” has lost {count} characters ({sample}).", hint: "Supply them from the original."))

  public static let notANotice = DiagnosticCode(
    "intake.not-a-notice", .error,
    zh: Wording(
      "这不像一份意见征集结果的通知：要找的是征集意见的活动（找到：{about}）、其结果的字样（找到：{results}）和结果本身，即编号的意见、收到的数量、投票或“未收到意见”（找到：{content}）；与之相反的字样：{against}。",
      hint: "请给出公布征集结果的通知；征求意见的公告和新闻报道不是结果。"),
    en: Wording(
      "This does not read like the notice of a consultation's results. Wanted: an activity that asked for views (found: "
        + "{about}), words that speak of its results (found: {results}), and the results, as numbered views, a number "
        + "received, votes or “none received” (found: {content}). Words that speak against it: {against}.",
      hint: "Give the notice that publishes results; a call for views or a news story is not one."))
  public static let glossKept = DiagnosticCode(
    "intake.gloss-kept", .note,
    zh: Wording("“{text}”中的注音保留：依据不足以认定是网页加上的。", hint: "如果不是原文，请在 campaign.yaml 中删去。"),
    en: Wording(
      "The reading in “{text}” was kept: too little says that a web page added it.",
      hint: "If the original lacks it, delete it in campaign.yaml."))
  public static let annotationAmbiguous = DiagnosticCode(
    "intake.annotation-ambiguous", .warning,
    zh: Wording("“{character}”注有不同的读音（{readings}），都保留。", hint: "请对照原文。"),
    en: Wording(
      "“{character}” is annotated with different readings ({readings}); all were kept.",
      hint: "Compare with the original."))
  public static let byteSlip = DiagnosticCode(
    "intake.byte-slip", .warning,
    zh: Wording("“{text}”像是丢了字节，无法可靠复原，保留原样。", hint: "请对照原文改正。"),
    en: Wording(
      "“{text}” looks as if bytes were lost; it cannot be restored with certainty and was left as it is.",
      hint: "Correct it from the original."))
  public static let privateUse = DiagnosticCode(
    "intake.private-use", .warning,
    zh: Wording("有 {count} 个专用区字符（{text}），别处显示不出来。", hint: "请对照原文换成正式的字。"),
    en: Wording(
      "There are {count} private use characters ({text}), which no other font shows.",
      hint: "Replace them by the real characters."))
  public static let mixedDistrictCounty = DiagnosticCode(
    "intake.district-county", .warning,
    zh: Wording("通知以“{own}”自称（{ownCount} 处），此处却说“{text}”；保留原样。", hint: "请确认是否笔误。"),
    en: Wording(
      "The notice speaks of its own {own} ({ownCount} times) but here says “{text}”; it was left as it is.",
      hint: "Check whether this is a slip."))
  public static let windowUnclear = DiagnosticCode(
    "intake.window-unclear", .warning,
    zh: Wording("征集期“{text}”不完整或不成立，没有写入。", hint: "请在 campaign.yaml 的 window 中填写起止日期。"),
    en: Wording(
      "The window “{text}” is incomplete or impossible and was not written.",
      hint: "Give its days under window in campaign.yaml."))
  public static let numberingGap = DiagnosticCode(
    "intake.numbering-gap", .warning,
    zh: Wording("编号“{found}”之前应为“{expected}”。", hint: "请确认原文是否缺了一项。"),
    en: Wording(
      "Number “{found}” stands where “{expected}” was due.", hint: "Check whether the original lacks an item."))
  public static let tableUnclear = DiagnosticCode(
    "intake.table-unclear", .warning,
    zh: Wording("表格第 {row} 行有 {cells} 格，表头有 {columns} 格；各格并入意见正文。", hint: "请对照原表整理这一行。"),
    en: Wording(
      "Row {row} of the table has {cells} cells under {columns} headings; its cells were put into the text.",
      hint: "Arrange this row by the original table."))
  public static let levelTooDeep = DiagnosticCode(
    "intake.level-too-deep", .note,
    zh: Wording("“{text}”在第五级，并入上一级的正文。", hint: "意见最多分四级。"),
    en: Wording("“{text}” is a fifth level and went into the text above it.", hint: "Groups have at most four levels."))
  public static let sectionBetween = DiagnosticCode(
    "intake.section-between", .note,
    zh: Wording("“{heading}”原在各组意见之间，现排在其后。", hint: "如需移到前面，请把 at 改为 before。"),
    en: Wording(
      "“{heading}” stood among the groups and was put after them.", hint: "Set at: before to have it ahead of them."))
  public static let numberReferred = DiagnosticCode(
    "intake.number-referred", .warning,
    zh: Wording("文字提到了编号：{text}；公告按一、（一）1.重新编号，和原文不同。", hint: "请核对并改写这一处。"),
    en: Wording(
      "The words name an entry by its number: {text}; the notice is numbered anew (一、（一）1.), unlike the original.",
      hint: "Check the place and rewrite it."))
  public static let scriptTraditional = DiagnosticCode(
    "intake.script-traditional", .note,
    zh: Wording("原文是繁体字，公告将印成简体字。", hint: "要印繁体，请在 campaign.yaml 中写 locale: zh-HK（或 zh-TW、zh-MO），或用 --script hant。"),
    en: Wording(
      "The text is in traditional characters; the notice will be printed in simplified ones.",
      hint: "For traditional ones give locale: zh-HK (or zh-TW, zh-MO) in campaign.yaml, or --script hant."))
  public static let tableUnread = DiagnosticCode(
    "intake.table-unread", .warning,
    zh: Wording("“{text}”起像是表格，但行列对不齐，按文字保留。", hint: "请对照原表整理，或把表格另存为 xlsx 再导入。"),
    en: Wording(
      "A table seems to begin at “{text}”, but its rows and columns do not line up; it was kept as text.",
      hint: "Arrange it by the original, or save the table as xlsx and import that."))
  public static let columnLeft = DiagnosticCode(
    "intake.column-left", .note,
    zh: Wording("表格“{name}”一栏说的是谁提的，没有写入。", hint: "需要公布的，请写进各组的 summary。"),
    en: Wording(
      "The table's column “{name}” says who made each suggestion and was left out.",
      hint: "Put into the summary of a group what is to be published."))
  public static let namesLeft = DiagnosticCode(
    "intake.names-left", .note,
    zh: Wording("“{name}”里有 {count} 处是个人的姓名或联系方式，没有写入；单位照写。", hint: "需要公布的，请写进各组的 summary。"),
    en: Wording(
      "“{name}” gives the name or the number of a person in {count} places; these were left out, bodies were kept.",
      hint: "Put into the summary of a group what is to be published."))
  public static let sumsLeft = DiagnosticCode(
    "intake.sums-left", .note,
    zh: Wording("“{text}”是合计，不是一条意见，没有写入。", hint: "其中的数请对照 campaign.yaml 的 totals 和 breakdowns。"),
    en: Wording(
      "“{text}” is a sum and no suggestion; it was left out.",
      hint: "Compare its figures with totals and breakdowns in campaign.yaml."))
  public static let figuresKept = DiagnosticCode(
    "intake.figures-kept", .note,
    zh: Wording("“{text}”起是一张统计表，按文字保留，其中的数没有写入。", hint: "需要统计的数，请写进 campaign.yaml。"),
    en: Wording(
      "A table of figures begins at “{text}”; it was kept as text, and its figures were not taken.",
      hint: "Give those that are to be counted in campaign.yaml."))
  public static let entriesUnread = DiagnosticCode(
    "intake.entries-unread", .warning,
    zh: Wording("“{text}”之后应有各条意见，但没有认出一条。", hint: "请给各条意见编号（一、二、……或1.2.……），再导入一次。"),
    en: Wording(
      "Suggestions should follow “{text}”, but none was made out.",
      hint: "Number them (一、二、 … or 1. 2. …) and import the text again."))
  public static let figureGlued = DiagnosticCode(
    "intake.figure-damaged", .warning,
    zh: Wording("“{text}”里的数字夹着字母或空格，像是识别有误。", hint: "请对照原件改正；这样的数量没有采用。"),
    en: Wording(
      "Figures are mixed with letters or blanks in “{text}”, as if they were misread.",
      hint: "Correct it from the original; such numbers of views were not taken."))
  public static let figureMissing = DiagnosticCode(
    "intake.figure-missing", .warning,
    zh: Wording("“{text}”里像是缺了数字或字。", hint: "请对照原文补上；缺了的没有采用。"),
    en: Wording(
      "“{text}” seems to lack figures or characters.",
      hint: "Supply them from the original; what is missing was not taken."))
  public static let figureVague = DiagnosticCode(
    "intake.figure-vague", .warning,
    zh: Wording("“{text}”说的不是确切的数，没有写入。", hint: "请查明确切的数量后在 campaign.yaml 的 counts 中填写；查不到的留空。"),
    en: Wording(
      "“{text}” gives no exact number; it was not written.",
      hint: "Find the exact number and give it under counts in campaign.yaml, or leave it out."))
  public static let outcomesUnclear = DiagnosticCode(
    "intake.outcomes-unclear", .warning,
    zh: Wording(
      "处理数量“{text}”不是确数、看不准是哪些意见的，或与收到的数量对不上，没有写入 breakdowns。", hint: "请对照原文在 campaign.yaml 的 breakdowns 中填写。"),
    en: Wording(
      "“{text}” are no exact numbers, it is not clear of which suggestions they are, or they do not fit the number "
        + "received; they were not written.", hint: "Give them by the original under breakdowns in campaign.yaml."))
  public static let windowHalf = DiagnosticCode(
    "intake.window-half", .warning,
    zh: Wording("征集期只写明了一端（{text}）。", hint: "请在 campaign.yaml 的 window 中补上起始或截止日期。"),
    en: Wording(
      "The text states one end of the window only ({text}).", hint: "Give the other under window in campaign.yaml."))
  public static let dateIncomplete = DiagnosticCode(
    "intake.date-incomplete", .warning,
    zh: Wording("落款日期“{text}”年月日不全，没有写入 date。", hint: "请在 campaign.yaml 中填写 date。"),
    en: Wording(
      "The date “{text}” of the sign-off lacks its year, month or day and was not written.",
      hint: "Give date in campaign.yaml."))
  public static let secondNotice = DiagnosticCode(
    "intake.second-notice", .warning,
    zh: Wording("“{text}”起像是另一份通知，和前一份并在了一起。", hint: "请把两份通知的文字分成两个文件，各自导入。"),
    en: Wording(
      "Another notice seems to begin at “{text}”; it was read as part of the one before.",
      hint: "Put the two notices into two files and import each."))
}
