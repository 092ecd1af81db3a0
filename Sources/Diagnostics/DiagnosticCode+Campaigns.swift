extension DiagnosticCode {
  static let campaignCodes: [DiagnosticCode] = [
    windowReversed, issuerMissing, titleAndTopicMissing, groupNamedNone, groupTwice, groupsTooDeep, dispositionUnknown,
    questionTwice, optionTwice, redHeadOfDraft, redHeadWithoutNumber, redHeadWithoutDate, redHeadWithoutName,
    titleFormed, placeholder, placeholderPrinted,
    issuerNameMissing, windowMissing, windowOpen, channelsMissing, countsMissing, dispositionsMissing, dateMissing,
    contactMissing, urlMissing, urlWanted, publicColumnUnknown, groupNotPrinted, rowsUngrouped, rowsOutsideWindow,
    groupCountDisagrees,
    totalDisagrees, groupsExceedTotal, dispositionsUnexplained, breakdownIncomplete, shareDisagrees,
    respondentsExceeded, votesExceeded, channelCountDisagrees, channelsExceedTotal,
    windowShort, reasonMissing, groupReasonMissing, shareBases, translationMissing, translationPlaceholder,
    translationGroupUnknown, translationIncomplete,
    translationFigureMissing,
  ]

  // What must hold.

  public static let windowReversed = DiagnosticCode(
    "campaign.window-reversed", .error,
    zh: Wording("征集期在开始之前就结束了：{from} 至 {to}。", hint: "请核对征集期（window）的开始日期（from）和截止日期（to）。"),
    en: Wording("The window ends before it begins: {from} to {to}.", hint: "Check from and to of window."))
  public static let issuerMissing = DiagnosticCode(
    "campaign.issuer-missing", .error,
    zh: Wording(
      "没有写明发文机关。", hint: "请填写发文机关（issuer），例如 issuer: {name: 某市某区民政局, short: 区民政局}。",
      workbookHint: "请在“活动”表的“发文机关全称”里填写，例如：某市某区民政局。"),
    en: Wording(
      "No issuer is given.", hint: "Fill in issuer, as in issuer: {name: …, short: …}.",
      workbookHint: "Fill in Issuer, full name on the sheet Campaign."))
  public static let titleAndTopicMissing = DiagnosticCode(
    "campaign.title-missing", .error,
    zh: Wording("标题（title）和征集主题（topic）都没有。", hint: "请至少填写其中一个。"),
    en: Wording("Neither title nor topic is given.", hint: "Fill in at least one of them."))
  public static let groupNamedNone = DiagnosticCode(
    "campaign.group-named-none", .error,
    zh: Wording("分组编号不能是 none，它留给未归类的意见。", hint: "请换一个 id。", workbookHint: "请在“分组”表换一个编号。"),
    en: Wording(
      "A group cannot have the id none, which names rows without a group.", hint: "Choose another id.",
      workbookHint: "Choose another id on the sheet Groups."))
  public static let groupTwice = DiagnosticCode(
    "campaign.group-twice", .error,
    zh: Wording("分组编号“{id}”用了两次。", hint: "每个分组的 id 必须不同。", workbookHint: "请在“分组”表改正；编号可以空着，由程序编。"),
    en: Wording(
      "The group id “{id}” is used twice.", hint: "Each group needs an id of its own.",
      workbookHint: "Correct it on the sheet Groups; where it is empty the program gives one."))
  public static let groupsTooDeep = DiagnosticCode(
    "campaign.groups-too-deep", .error,
    zh: Wording("分组“{id}”在第五层，层次序数只有四层（一、（一）1.（1））。", hint: "请把它并入上一层。"),
    en: Wording("Group “{id}” is at level five; the ladder 一、（一）1.（1） has four.", hint: "Move it up a level."))
  public static let dispositionUnknown = DiagnosticCode(
    "campaign.disposition-unknown", .error,
    zh: Wording("处理结果“{word}”不在本次使用的范围内：{known}。", hint: "请改用其中之一，或在自定的处理结果（dispositions）中定义它。"),
    en: Wording(
      "The disposition “{word}” is not on the scale: {known}.",
      hint: "Use one of these, or define it under dispositions."))
  public static let questionTwice = DiagnosticCode(
    "campaign.question-twice", .error,
    zh: Wording("题目编号“{id}”用了两次。", hint: "每道题的 id 必须不同。", workbookHint: "请在“问卷”表改正；题号可以空着，由程序编。"),
    en: Wording(
      "The question id “{id}” is used twice.", hint: "Each question needs an id of its own.",
      workbookHint: "Correct it on the sheet Questionnaire; where it is empty the program gives one."))
  public static let optionTwice = DiagnosticCode(
    "campaign.option-twice", .error,
    zh: Wording("题目“{question}”的选项“{id}”出现了两次。", hint: "请合并或改名。"),
    en: Wording("Option “{id}” of question “{question}” occurs twice.", hint: "Merge or rename one."))
  public static let redHeadOfDraft = DiagnosticCode(
    "campaign.red-head-of-draft", .error,
    zh: Wording("红头（head: red）只用于定稿，本件是草稿。", hint: "定稿后把状态（status）改为定稿（final），或不用红头（head: none）。"),
    en: Wording(
      "A red head is for final documents; this is a draft.", hint: "Set status: final when it is, or use head: none."))
  public static let redHeadWithoutNumber = DiagnosticCode(
    "campaign.red-head-without-number", .error,
    zh: Wording("红头缺少发文字号。", hint: "请填写发文字号（number），例如 某民宗〔2020〕1号。"),
    en: Wording("The red head lacks a document number.", hint: "Fill in number."))
  public static let redHeadWithoutDate = DiagnosticCode(
    "campaign.red-head-without-date", .error,
    zh: Wording("红头缺少成文日期。", hint: "请填写成文日期（date）。"),
    en: Wording("The red head lacks a date.", hint: "Fill in date."))
  public static let redHeadWithoutName = DiagnosticCode(
    "campaign.red-head-without-name", .error,
    zh: Wording("红头需要发文机关的全称或规范化简称。", hint: "请填写发文机关全称（issuer 的 name）。"),
    en: Wording("A red head needs the full name of each issuer.", hint: "Fill in name of issuer."))

  // What is missing, and left out of the notice.

  public static let titleFormed = DiagnosticCode(
    "campaign.title-formed", .note,
    zh: Wording("没有标题，已按主题拟为“{title}”。", hint: "如不合适，请填写标题（title）。"),
    en: Wording(
      "There is no title; it was formed from the topic: “{title}”.", hint: "Fill in title if it does not suit."))
  public static let issuerNameMissing = DiagnosticCode(
    "campaign.issuer-name-missing", .note,
    zh: Wording("只知道发文机关的简称“{short}”，通知不落全称。", hint: "请填写发文机关全称（issuer 的 name）。"),
    en: Wording(
      "Only the issuer's short name “{short}” is known; the notice is not signed in full.",
      hint: "Fill in name of issuer."))
  public static let windowMissing = DiagnosticCode(
    "campaign.window-missing", .note,
    zh: Wording("没有写明征集期。", hint: "请填写征集期（window）。"),
    en: Wording("The window is not stated.", hint: "Fill in window."))
  public static let windowOpen = DiagnosticCode(
    "campaign.window-open", .note,
    zh: Wording("征集期只知道一端。", hint: "请补全征集期（window）的开始日期（from）和截止日期（to）。"),
    en: Wording("Only one end of the window is known.", hint: "Complete from and to of window."))
  public static let channelsMissing = DiagnosticCode(
    "campaign.channels-missing", .note,
    zh: Wording("没有写明征集渠道。", hint: "请填写渠道（channels）。"),
    en: Wording("The channels are not stated.", hint: "Fill in channels."))
  public static let countsMissing = DiagnosticCode(
    "campaign.counts-missing", .note,
    zh: Wording(
      "没有写明收到多少意见，通知不列数字。", hint: "请填写收到的数量（counts），或提供逐条意见（suggestions.csv）。",
      workbookHint: "请填写收到的数量，或在“意见”表里逐条列出意见。"),
    en: Wording(
      "How much was received is not stated; the notice gives no figures.",
      hint: "Fill in counts, or add suggestions.csv.",
      workbookHint: "Fill in what was received, or list the suggestions on the sheet Suggestions."))
  public static let dispositionsMissing = DiagnosticCode(
    "campaign.dispositions-missing", .note,
    zh: Wording("没有写明意见的采纳情况。", hint: "请为分组或意见填写处理结果（disposition）和理由（reason）。"),
    en: Wording(
      "What became of the suggestions is not stated.", hint: "Give groups or rows a disposition and a reason."))
  public static let dateMissing = DiagnosticCode(
    "campaign.date-missing", .note,
    zh: Wording("没有成文日期。", hint: "请填写成文日期（date）。"),
    en: Wording("The notice has no date.", hint: "Fill in date."))
  public static let contactMissing = DiagnosticCode(
    "campaign.contact-missing", .note,
    zh: Wording("没有联系方式。", hint: "请填写联系方式（contact）。"),
    en: Wording("No contact is given.", hint: "Fill in contact."))
  public static let urlMissing = DiagnosticCode(
    "campaign.url-missing", .note,
    zh: Wording("没有网页地址，通知不印二维码。", hint: "请填写网页地址（url）。"),
    en: Wording("There is no address; the notice has no QR code.", hint: "Fill in url."))
  public static let urlWanted = DiagnosticCode(
    "campaign.url-wanted", .warning,
    zh: Wording("通知应有二维码，但不知道网页地址，暂不印。", hint: "请填写网页地址（url），或在导入时用 --url 给出。"),
    en: Wording(
      "A QR code is wanted but its address is not known; it is left out.", hint: "Fill in url, or give --url at import."
    ))

  public static let publicColumnUnknown = DiagnosticCode(
    "campaign.public-column-unknown", .warning,
    zh: Wording("逐条意见里没有“{name}”这一栏，公开的表里不列。", hint: "允许公布的栏目（public_columns）可以用：{known}。"),
    en: Wording(
      "The suggestions have no column “{name}”; what is published has none either.",
      hint: "public_columns may name: {known}."))
  public static let placeholder = DiagnosticCode(
    "campaign.placeholder", .note,
    zh: Wording("“{words}”还是新建时的示例文字。", hint: "定稿前请改成本次征集的内容。"),
    en: Wording(
      "“{words}” still stands as the outline of a new campaign has it.",
      hint: "Put this campaign's own words there before it is final."))
  public static let placeholderPrinted = DiagnosticCode(
    "campaign.placeholder-final", .error,
    zh: Wording(
      "定稿里还有新建时的示例文字“{words}”。", hint: "请改成本次征集的内容，或改回 status: draft。",
      workbookHint: "请改成本次征集的内容，或在“活动”表把“状态”改回“送审稿”。"),
    en: Wording(
      "A final notice still has “{words}” of the outline of a new campaign.",
      hint: "Put this campaign's own words there, or say status: draft.",
      workbookHint: "Put this campaign's own words there, or choose draft as Status on the sheet Campaign."))

  // What the person who signs should look at.

  public static let groupNotPrinted = DiagnosticCode(
    "campaign.group-not-printed", .note,
    zh: Wording("分组“{heading}”不印（{why}），仍计入所有数字。"),
    en: Wording("The group “{heading}” is not printed ({why}); it stays in every count."))
  public static let rowsUngrouped = DiagnosticCode(
    "campaign.rows-ungrouped", .note,
    zh: Wording("{count} 条意见没有归类（如 {rows}），通知中列为“未归类”。", hint: "可在意见表（suggestions）的分组（group）一栏归类。"),
    en: Wording(
      "{count} rows have no group (as {rows}); the notice prints them as 未归类.",
      hint: "Give them a group in suggestions."
    ))
  public static let rowsOutsideWindow = DiagnosticCode(
    "campaign.rows-outside-window", .warning,
    zh: Wording("{count} 条意见的收到日期不在征集期内（如 {rows}）。", hint: "请核对日期或征集期（window）；这些意见仍计入总数。"),
    en: Wording(
      "{count} rows were received outside the window (as {rows}).",
      hint: "Check their dates or window; they stay in the total."))
  public static let groupCountDisagrees = DiagnosticCode(
    "campaign.group-count-disagrees", .warning,
    zh: Wording("分组“{heading}”写明 {stated} 条，表中实有 {counted} 条。", hint: "请核对；按写明的数字印出。"),
    en: Wording("Group “{heading}” states {stated}, its rows are {counted}.", hint: "Check; it is printed as stated."))
  public static let totalDisagrees = DiagnosticCode(
    "campaign.total-disagrees", .warning,
    zh: Wording("写明收到{stated}，表中实有 {counted}。", hint: "请核对；按写明的数字印出。"),
    en: Wording("{stated} are stated as received, the rows give {counted}.", hint: "Check; it is printed as stated."))
  public static let groupsExceedTotal = DiagnosticCode(
    "campaign.groups-exceed-total", .warning,
    zh: Wording("各组合计 {groups}，多于收到的总数 {total}。", hint: "请核对各组的条数（count）。"),
    en: Wording("The groups add up to {groups}, more than the total of {total}.", hint: "Check count of each group."))
  public static let dispositionsUnexplained = DiagnosticCode(
    "campaign.dispositions-unexplained", .warning,
    zh: Wording("共收到 {total}，写明处理结果的 {explained}，相差 {rest}。", hint: "请为其余意见填写处理结果（disposition）。"),
    en: Wording(
      "Of {total} received, {explained} have a disposition; {rest} are unexplained.",
      hint: "Give the rest a disposition."))
  public static let breakdownIncomplete = DiagnosticCode(
    "campaign.breakdown-incomplete", .warning,
    zh: Wording("“{name}”各项合计 {sum}，应为 {base}。", hint: "请核对各项，或不再要求各项相加等于总数（complete）。"),
    en: Wording("The items of “{name}” add up to {sum}, not {base}.", hint: "Check the items, or drop complete."))
  public static let shareDisagrees = DiagnosticCode(
    "campaign.share-disagrees", .warning,
    zh: Wording("分组“{heading}”写明占 {share}，而 {count} 条占 {total} 条的 {right}。", hint: "请核对；按写明的数字印出。"),
    en: Wording(
      "Group “{heading}” states {share}, but {count} of {total} is {right}.", hint: "Check; it is printed as stated."))
  public static let respondentsExceeded = DiagnosticCode(
    "campaign.respondents-exceeded", .warning,
    zh: Wording("选项“{option}”有 {votes} 票，多于答题人数 {respondents}。", hint: "请核对票数和答题人数（respondents）。"),
    en: Wording(
      "Option “{option}” has {votes} votes, more than {respondents} respondents.",
      hint: "Check the votes and respondents."))
  public static let votesExceeded = DiagnosticCode(
    "campaign.votes-exceeded", .warning,
    zh: Wording(
      "题目“{question}”只能选一项，各选项合计 {votes} 票，多于答题人数 {respondents}。",
      hint: "请核对票数和答题人数（respondents）；可以选几项的，题型（type）写 multiple。",
      workbookHint: "请核对票数和答题人数；可以选几项的，题型选“多选”。"),
    en: Wording(
      "Question “{question}” has one choice, but {votes} votes of {respondents} respondents.",
      hint: "Check the votes and respondents; say type: multiple where several could be chosen.",
      workbookHint:
        "Check the votes and respondents; choose the type for several choices where several could be chosen."))
  public static let channelCountDisagrees = DiagnosticCode(
    "campaign.channel-count-disagrees", .warning,
    zh: Wording("渠道“{name}”写明 {stated} 条，表中实有 {counted} 条。", hint: "请核对；按写明的数字印出。"),
    en: Wording("Channel “{name}” states {stated}, its rows are {counted}.", hint: "Check; it is printed as stated."))
  public static let channelsExceedTotal = DiagnosticCode(
    "campaign.channels-exceed-total", .warning,
    zh: Wording("各渠道合计 {channels}，多于收到的总数 {total}。", hint: "请核对各渠道的数量（channels）和收到的总数（counts）。"),
    en: Wording(
      "The channels add up to {channels}, more than the total of {total}.", hint: "Check channels and counts."))
  public static let windowShort = DiagnosticCode(
    "campaign.window-short", .warning,
    zh: Wording("征集期只有 {days} 天，不足 30 天，且没有说明原因（国令第713号第十五条）。", hint: "请填写征集期（window）不足三十天的理由（shorter_because）。"),
    en: Wording(
      "The window has {days} days, fewer than 30, and no reason is given (State Council order 713, art. 15).",
      hint: "Fill in shorter_because of window."))

  // Two languages.

  public static let reasonMissing = DiagnosticCode(
    "campaign.reason-missing", .note,
    zh: Wording("{label}的意见中有 {count} 条没有理由（如 {rows}）。", hint: "请在这些行或它们的分组里填写理由（reason）。"),
    en: Wording(
      "{count} suggestions are {label} without a reason (as {rows}).",
      hint: "Give one in the rows or in their groups."))
  public static let groupReasonMissing = DiagnosticCode(
    "campaign.group-reason-missing", .note,
    zh: Wording("分组“{heading}”的处理结果是{label}，没有理由。", hint: "请填写这一组的理由（reason）。"),
    en: Wording("The group “{heading}” is {label} without a reason.", hint: "Fill in reason."))
  public static let shareBases = DiagnosticCode(
    "campaign.share-bases", .warning,
    zh: Wording(
      "占比的基数不一致：“{first}”{firstCount} 占 {firstShare}，“{second}”{secondCount} 占 {secondShare}，不可能出自同一个总数。",
      hint: "请按同一个总数重算，或写明各自的基数。"),
    en: Wording(
      "Shares have different bases: “{first}”, {firstCount}, is {firstShare}, and “{second}”, {secondCount}, is {secondShare}; no one total gives both.",
      hint: "Compute them from one total, or say what each is a share of."))
  public static let translationMissing = DiagnosticCode(
    "campaign.translation-missing", .error,
    zh: Wording("双语通知（kind: bilingual）没有第二种文字。", hint: "请填写译文（translation）：文种（language）和各部分的译文。"),
    en: Wording(
      "A bilingual notice (kind: bilingual) has no second language.",
      hint: "Fill in translation: its language and the words of each part."))
  public static let translationPlaceholder = DiagnosticCode(
    "campaign.translation-placeholder", .error,
    zh: Wording("译文 {field} 中的 {{name}} 不是这里可用的数字。", hint: "可用的是：{known}。"),
    en: Wording("{{name}} in {field} is no figure that can stand there.", hint: "There are: {known}."))
  public static let translationGroupUnknown = DiagnosticCode(
    "campaign.translation-group-unknown", .error,
    zh: Wording("译文中的分组“{id}”在 groups 里没有。", hint: "请使用 groups 中的 id：{known}。"),
    en: Wording("Group “{id}” of the translation is not among groups.", hint: "Use the ids of groups: {known}."))
  public static let translationIncomplete = DiagnosticCode(
    "campaign.translation-incomplete", .warning,
    zh: Wording("译文缺少：{parts}。", hint: "请在译文（translation）中补上；缺的部分只以第一种文字印出。"),
    en: Wording(
      "The translation lacks: {parts}.",
      hint: "Add them under translation; what is missing is printed in the first language only."))
  public static let translationFigureMissing = DiagnosticCode(
    "campaign.translation-figure-missing", .error,
    zh: Wording("译文用了 {{name}}，但没有这个数字（{part}）。", hint: "请填写数字，或从译文中去掉它。"),
    en: Wording(
      "The translation uses {{name}}, but there is no such figure ({part}).",
      hint: "Give the figure, or take it out of the translation."))
}
