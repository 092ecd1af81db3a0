extension DiagnosticCode {
  static let proofreadingCodes: [DiagnosticCode] = [
    halfWidthMark, ellipsisForm, ellipsisWithEtc, dashForm, rangeMark, dayParted, titleWithinTitle, documentYear,
    stopsBeside, enumerationBeforeEtc, stopInsideAndOutside, stopInBracket, titleEndsInStop, ordinalMark,
    ordinalMarkTooMany, approximateNumber, zeroOfYear, numberOfSession, dayForms, bracketWithoutOther, dayLost,
    dayImpossible, shareLost, districtOrCounty, wordWatched, proseDisagrees,
    personalDataInWords, labelMasked,
  ]

  // GB/T 15834-2011, 标点符号用法. The office decides; nothing is changed.

  public static let halfWidthMark = DiagnosticCode(
    "words.half-width-mark", .note,
    zh: Wording("汉字旁用了半角标点“{mark}”：{text}（GB/T 15834）。", hint: "请改用“{better}”。"),
    en: Wording("A half-width mark “{mark}” beside Chinese: {text} (GB/T 15834).", hint: "Use “{better}”."))
  public static let ellipsisForm = DiagnosticCode(
    "words.ellipsis-form", .note,
    zh: Wording("省略号写作“{mark}”：{text}（GB/T 15834，4.11）。", hint: "省略号是六个点，占两个字：{better}。"),
    en: Wording(
      "An ellipsis written “{mark}”: {text} (GB/T 15834, 4.11).", hint: "An ellipsis is six dots in two ems: {better}.")
  )
  public static let ellipsisWithEtc = DiagnosticCode(
    "words.ellipsis-with-etc", .note,
    zh: Wording("省略号和“等”重复：{text}（GB/T 15834，4.11）。", hint: "两者只用一个。"),
    en: Wording("An ellipsis together with 等: {text} (GB/T 15834, 4.11).", hint: "Keep one of the two."))
  public static let dashForm = DiagnosticCode(
    "words.dash-form", .note,
    zh: Wording("破折号写作“{mark}”：{text}（GB/T 15834，4.10）。", hint: "请改用“{better}”。"),
    en: Wording("A dash written “{mark}”: {text} (GB/T 15834, 4.10).", hint: "Use “{better}”."))
  public static let rangeMark = DiagnosticCode(
    "words.range-mark", .note,
    zh: Wording("起止之间用了“{mark}”：{text}（GB/T 15834，4.13）。", hint: "请改用“{better}”。"),
    en: Wording("“{mark}” between the ends of a range: {text} (GB/T 15834, 4.13).", hint: "Use “{better}”."))
  public static let dayParted = DiagnosticCode(
    "words.day-parted", .note,
    zh: Wording("日期用顿号分开：{text}（GB/T 15834，A.4）。", hint: "请写成 2010年3月2日 或 2010-03-02。"),
    en: Wording("A day parted by 、: {text} (GB/T 15834, A.4).", hint: "Write 2010年3月2日 or 2010-03-02."))
  public static let titleWithinTitle = DiagnosticCode(
    "words.title-within-title", .note,
    zh: Wording("书名号里又用了双书名号：{text}（GB/T 15834，4.15）。", hint: "里面一层请用单书名号“{better}”。"),
    en: Wording("《 within 《》: {text} (GB/T 15834, 4.15).", hint: "Use {better} for the inner title."))
  public static let documentYear = DiagnosticCode(
    "words.document-year", .note,
    zh: Wording("发文字号的年份没有用六角括号：{text}（GB/T 9704，7.2.5）。", hint: "请用“{better}”。"),
    en: Wording(
      "The year of a document number is not in {better}: {text} (GB/T 9704, 7.2.5).", hint: "Put it in {better}."))
  public static let stopsBeside = DiagnosticCode(
    "words.stops-beside", .note,
    zh: Wording("两个标点连在一起：{text}。", hint: "请留下一个。"),
    en: Wording("Two stops beside each other: {text}.", hint: "Keep one."))
  public static let enumerationBeforeEtc = DiagnosticCode(
    "words.enumeration-before-etc", .note,
    zh: Wording("“等”前用了顿号：{text}（GB/T 15834，B.1）。", hint: "请去掉顿号。"),
    en: Wording("、 before 等: {text} (GB/T 15834, B.1).", hint: "Take the mark away."))
  public static let stopInsideAndOutside = DiagnosticCode(
    "words.stop-inside-and-outside", .note,
    zh: Wording("引号里外都有句末标点：{text}（GB/T 15834，B.2）。", hint: "请留下一个。"),
    en: Wording("A stop inside a quotation and another outside: {text} (GB/T 15834, B.2).", hint: "Keep one."))
  public static let stopInBracket = DiagnosticCode(
    "words.stop-in-bracket", .note,
    zh: Wording("句中的括号里用了句号：{text}（GB/T 15834，B.2）。", hint: "请去掉括号里末尾的句号。"),
    en: Wording(
      "A full stop in a bracket within a sentence: {text} (GB/T 15834, B.2).", hint: "Take the stop away."))
  public static let titleEndsInStop = DiagnosticCode(
    "words.title-ends-in-stop", .note,
    zh: Wording("标题末尾有句号：{text}（GB/T 15834，B.4）。", hint: "标题末尾一般不用句号。"),
    en: Wording("The title ends in a full stop: {text} (GB/T 15834, B.4).", hint: "Titles usually have none."))
  public static let ordinalMark = DiagnosticCode(
    "words.ordinal-mark", .note,
    zh: Wording("序次语后的标点：{text}（GB/T 15834，B.3）。", hint: "这里通常用“{better}”：一、 1. 第一，。"),
    en: Wording(
      "The mark behind an ordinal: {text} (GB/T 15834, B.3).", hint: "“{better}” is usual here: 一、 1. 第一，."))
  public static let ordinalMarkTooMany = DiagnosticCode(
    "words.ordinal-mark-too-many", .note,
    zh: Wording("带括号的序次语后又有标点：{text}（GB/T 15834，B.3）。", hint: "（一）、（1）后不加标点。"),
    en: Wording("A mark behind a bracketed ordinal: {text} (GB/T 15834, B.3).", hint: "（一） and （1） take none."))

  // GB/T 15835-2011, 出版物上数字用法.

  public static let approximateNumber = DiagnosticCode(
    "words.approximate-number", .note,
    zh: Wording("相邻两个数字连用表示概数，中间用了顿号：{text}（GB/T 15835）。", hint: "表示概数时不用顿号，如三四天；分别指两者时可以不理。"),
    en: Wording(
      "Two neighbouring numbers that say about how many are parted by 、: {text} (GB/T 15835).",
      hint: "Without 、, as in 三四天; leave it where each of the two is meant."))
  public static let zeroOfYear = DiagnosticCode(
    "words.zero-of-year", .note,
    zh: Wording("汉字年份中的零写成了别的字符：{text}（GB/T 15835）。", hint: "请用“{better}”（U+3007），如二〇二〇年。"),
    en: Wording(
      "Another character for the nought of a year in Chinese numbers: {text} (GB/T 15835).",
      hint: "Use {better} (U+3007), as in 二〇二〇年."))
  public static let numberOfSession = DiagnosticCode(
    "words.number-of-session", .note,
    zh: Wording("届次用了阿拉伯数字：{text}（GB/T 15835）。", hint: "定型的名称用汉字数字，如十一届……一次会议。"),
    en: Wording(
      "A session numbered in digits: {text} (GB/T 15835).", hint: "Set names take Chinese numbers, as in 十一届……一次会议."))
  public static let dayForms = DiagnosticCode(
    "words.day-forms", .note,
    zh: Wording("同一文件中年份有的用阿拉伯数字，有的用汉字：{text}（GB/T 15835）。", hint: "请统一成一种。"),
    en: Wording(
      "Years are in digits at some places and in Chinese numbers here: {text} (GB/T 15835).", hint: "Use one form."))

  // Damage.

  public static let bracketWithoutOther = DiagnosticCode(
    "words.bracket-unbalanced", .warning,
    zh: Wording("括号、引号或书名号“{mark}”没有另一半：{text}。", hint: "请补上，或去掉这一个。"),
    en: Wording("“{mark}” has no other half: {text}.", hint: "Add it, or take this one away."))
  public static let dayLost = DiagnosticCode(
    "words.day-lost", .warning,
    zh: Wording("日期像是丢了字：{text}。", hint: "请按原件补全。"),
    en: Wording("A day seems to have lost characters: {text}.", hint: "Complete it from the original."))
  public static let dayImpossible = DiagnosticCode(
    "words.day-impossible", .warning,
    zh: Wording("日历上没有这一天：{text}。", hint: "请核对日期。"),
    en: Wording("No calendar has this day: {text}.", hint: "Check it."))
  public static let shareLost = DiagnosticCode(
    "words.share-lost", .warning,
    zh: Wording("百分号后紧接数字，像是丢了字：{text}。", hint: "请按原件补全。"),
    en: Wording(
      "Digits right behind a per cent sign, as if characters were lost: {text}.", hint: "Complete it from the original."
    ))
  public static let districtOrCounty = DiagnosticCode(
    "words.district-or-county", .warning,
    zh: Wording("发文机关属于{better}，这里却写“{mark}”：{text}。", hint: "请核对是否应为“{better}”。"),
    en: Wording(
      "The issuer belongs to a {better}, and here stands “{mark}”: {text}.", hint: "Check whether {better} is meant."))
  public static let proseDisagrees = DiagnosticCode(
    "words.prose-disagrees", .warning,
    zh: Wording("正文写“{text}”，而统计是{figure}。", hint: "请核对哪一个对；确有原因时用 acknowledge 说明。"),
    en: Wording(
      "The words say “{text}” where the figure is {figure}.",
      hint: "Check which is right, or say under acknowledge why both are."))
  public static let wordWatched = DiagnosticCode(
    "words.watched", .note,
    zh: Wording("有需要留意的词“{mark}”：{text}。", hint: "词表在 watch_words；这里只作提示，不改动。"),
    en: Wording("A watched word “{mark}”: {text}.", hint: "The list is watch_words; nothing is changed."))

  // 个人信息保护法, 第二十五条: personal information is made public with separate consent only.

  public static let personalDataInWords = DiagnosticCode(
    "words.personal-data", .warning,
    zh: Wording(
      "公告文字里像是有个人信息（{text}），会照原样印出。", hint: "请改写这一处；属单位公开的号码，可在 masking 的 keep 中写明。",
      workbookHint: "请改写这一处；属单位公开的号码，可填在“活动”表的“不遮盖的字样”里。"),
    en: Wording(
      "The notice's own words seem to hold personal data ({text}), which would be printed as it stands.",
      hint: "Rewrite the place; name a number that the office makes public under keep of masking.",
      workbookHint:
        "Rewrite the place; a number that the office makes public goes under Never masked on the sheet Campaign."))
  public static let labelMasked = DiagnosticCode(
    "words.label-masked", .warning,
    zh: Wording(
      "选项或渠道的名称里像是有个人信息，印成“{text}”。", hint: "请改写这一处；属单位公开的号码，可在 masking 的 keep 中写明。",
      workbookHint: "请改写这一处；属单位公开的号码，可填在“活动”表的“不遮盖的字样”里。"),
    en: Wording(
      "An option or channel seems to hold personal data and is printed as “{text}”.",
      hint: "Rewrite the place; name a number that the office makes public under keep of masking.",
      workbookHint:
        "Rewrite the place; a number that the office makes public goes under Never masked on the sheet Campaign."))
}
