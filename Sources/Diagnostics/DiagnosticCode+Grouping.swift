/// Codes of codebooks, and of the groups that are proposed by them.
extension DiagnosticCode {
  static let groupingCodes: [DiagnosticCode] = [
    codebookEmpty, codebookWordEmpty, codebookPatternEmpty, codebookWordLong, codebookWeight, codebookExclusionWeighed,
    codebookWordTwice, codebookWordExcluded, codebookTooLarge, codebookWordShared,
    groupingNoRows, groupingNoCodebook, proposalsOpen, proposalsStale, proposalsDamaged,
  ]

  // The codebook of a group.

  public static let codebookEmpty = DiagnosticCode(
    "codebook.empty", .error,
    zh: Wording("{field} 里没有归类用词。", hint: "请写 words（词）或 patterns（句式），如 codebook: {words: [路灯, 照明]}；不用就整项删去。"),
    en: Wording(
      "{field} has no words.",
      hint: "Write words or patterns, as codebook: {words: [lamp, lighting]}, or take the field away."))
  public static let codebookWordEmpty = DiagnosticCode(
    "codebook.word-empty", .error,
    zh: Wording("归类用词“{word}”里没有字。", hint: "只有空格和标点的，什么也找不到；请写一个词，或者删去。"),
    en: Wording(
      "“{word}” has no letters.", hint: "Blanks and marks alone find nothing: write a word, or take it away."))
  public static let codebookPatternEmpty = DiagnosticCode(
    "codebook.pattern-empty", .error,
    zh: Wording("句式“{word}”只有间隔，没有字。", hint: "* 和 … 代表中间的几个字，前后要有词，如 夜里…看不清。"),
    en: Wording(
      "The pattern “{word}” is nothing but gaps.",
      hint: "* and … stand for what is between words: at night…dark."))
  public static let codebookWordLong = DiagnosticCode(
    "codebook.word-long", .error,
    zh: Wording("归类用词“{word}”超过 {limit} 个字。", hint: "请写短一些，或用 … 分成几段。"),
    en: Wording(
      "“{word}” is longer than {limit} characters.", hint: "Write less, or part it with ….")
  )
  public static let codebookWeight = DiagnosticCode(
    "codebook.weight", .error,
    zh: Wording("“{word}”的权重“{value}”不能用。", hint: "请写大于 0、不超过 100 的数，至多三位小数，如 2 或 0.5；不写就是 1。"),
    en: Wording(
      "“{value}” cannot be the weight of “{word}”.",
      hint: "Write a number above 0 and up to 100 of at most three places, as 2 or 0.5; without one it is 1."))
  public static let codebookExclusionWeighed = DiagnosticCode(
    "codebook.exclusion-weighed", .error,
    zh: Wording("exclude 里的“{word}”不能有权重。", hint: "排除的词出现一次就排除；请只写词。"),
    en: Wording(
      "“{word}” in exclude has a weight.", hint: "One place is enough to exclude: write the word alone."))
  public static let codebookWordTwice = DiagnosticCode(
    "codebook.word-twice", .error,
    zh: Wording("“{word}”和本组的“{first}”是一个词（不分全角半角、大小写、繁简），权重却不同。", hint: "请只留一个。"),
    en: Wording(
      "“{word}” and “{first}” are one word (width, case and script do not count) with two weights.",
      hint: "Keep one of them."))
  public static let codebookWordExcluded = DiagnosticCode(
    "codebook.word-excluded", .error,
    zh: Wording("“{word}”既是本组的归类用词，又在 exclude 里，永远不会起作用。", hint: "请去掉其中一处。"),
    en: Wording(
      "“{word}” is a word of the group and excluded from it; it can never count.", hint: "Take one of the two away."))
  public static let codebookTooLarge = DiagnosticCode(
    "codebook.too-large", .error,
    zh: Wording("归类用词超过 {limit} 个。", hint: "请只留能分清各组的词。"),
    en: Wording("There are more than {limit} words.", hint: "Keep those that tell the groups apart."))
  // No warning: proposals are made for the office alone, and --strict must not keep a notice back for them.
  public static let codebookWordShared = DiagnosticCode(
    "codebook.word-shared", .note,
    zh: Wording("“{word}”既在分组“{group}”里，又在“{other}”里，单凭它分不出该归哪一组。", hint: "可以给两处不同的权重，或者换更具体的词。"),
    en: Wording(
      "“{word}” stands in the groups “{group}” and “{other}”, and cannot tell them apart alone.",
      hint: "Give it different weights, or find words that are more particular."))

  // Proposals.

  public static let groupingNoRows = DiagnosticCode(
    "grouping.no-rows", .error,
    zh: Wording("“{path}”里没有逐条意见，无可归类。", hint: "请把意见放进 suggestions.csv，一行一条。"),
    en: Wording("“{path}” has no rows to group.", hint: "Put the suggestions into suggestions.csv, one a row."))
  public static let groupingNoCodebook = DiagnosticCode(
    "grouping.no-codebook", .note,
    zh: Wording(
      "campaign.yaml 里没有归类用词，没有提出归类建议。",
      hint: "在分组下面写 codebook: {words: [路灯, 照明]}；可以从上面列出的常见说法里挑。"),
    en: Wording(
      "campaign.yaml has no codebook, and no groups are proposed.",
      hint: "Write codebook: {words: [lamp, lighting]} below a group; the phrases above may help to choose."))
  public static let proposalsOpen = DiagnosticCode(
    "grouping.proposals-open", .note,
    zh: Wording(
      "有 {count} 条归类建议还没有人确认（另有 {undecided} 条程序分不出）。",
      hint: "建议不是结论，不进通知和统计。请用 huizong code 写出编码工作簿，由人选定分组后写回。",
      workbookHint: "建议不是结论，不进通知和统计。请看 huizong code 写出的编码工作簿里的建议，由人在填写本的“意见”表里填写分组。"),
    en: Wording(
      "{count} proposed groups are not confirmed by anybody, and {undecided} rows could not be told apart.",
      hint:
        "Proposals are no findings and go into no notice or tally: have somebody choose in the coding workbook (huizong code).",
      workbookHint:
        "Proposals are no findings and go into no notice or tally: see them in the coding workbook (huizong code), and have somebody fill in the groups on the campaign workbook's sheet of suggestions."
    ))
  public static let proposalsStale = DiagnosticCode(
    "grouping.proposals-stale", .note,
    zh: Wording(
      "“{path}”里有 {count} 条建议已经过时：归类用词或者意见后来改过。", hint: "请重新运行 huizong group；过时的建议不再显示。"),
    en: Wording(
      "“{path}” has {count} proposals that are out of date: the codebook or the rows changed since.",
      hint: "Run huizong group again; they are not shown any more."))
  public static let proposalsDamaged = DiagnosticCode(
    "grouping.proposals-damaged", .warning,
    zh: Wording("“{path}”第 {line} 行不是归类建议，没有读。", hint: "这个文件由程序写；请重新运行 huizong group。"),
    en: Wording(
      "Line {line} of “{path}” is no proposal and was not read.",
      hint: "The program writes this file: run huizong group again."))
}
