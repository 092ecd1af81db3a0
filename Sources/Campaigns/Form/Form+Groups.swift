extension Form {
  static let questionKinds = [
    FormChoice("single", "单选", "single choice"), FormChoice("multiple", "多选", "multiple choice"),
    FormChoice("scale", "打分", "scale"), FormChoice("matrix", "矩阵", "matrix"), FormChoice("rank", "排序", "ranking"),
    FormChoice("open", "问答", "open"),
  ]
  static let questionBases = [
    FormChoice("respondents", "答题人数", "respondents"), FormChoice("votes", "总票数", "votes"),
  ]

  /// 分组.
  public static let groups = FormSheet(
    "分组", "Groups", title: FormWords("意见的分组", "Groups of suggestions"),
    about: FormWords(
      "每行一个分组，按印出的次序。下一级的分组写在上级的下一行，级别大一；最多四级。",
      "One group a line, in the order of print. Groups below another follow it with a level one greater; four levels at most."
    ),
    tables: [
      FormTable(
        "groups", title: FormWords("分组", "Groups"), about: FormWords("", ""), .tree("groups"), anchor: "level",
        lines: 12,
        [
          FormField("level", "级别", "Level", .level, "1 到 4；空着为 1。", "1 to 4; 1 where empty.", width: 7),
          FormField("id", "编号", "Id", "可以不填，由程序编为 g1、g2……", "Formed where empty.", width: 12),
          FormField(
            "heading", "标题", "Heading", .prose, "带自己的标点。", "Keeps its own closing mark.", isRequired: true, width: 30),
          FormField(
            "run_in", "接排", "Run in", .flag, "概述接在标题后面，不另起行。", "The summary follows on the same line.", width: 7),
          FormField(
            "summary", "概述", "Summary", .prose, "这一组意见的主要内容。Alt+Enter 分段。", "What these suggestions say.", width: 60),
          FormField(
            "disposition", "处理结果", "Disposition", .disposition, "整组的处理结果；也可以在意见表逐条选。",
            "Of the whole group; or row by row.", width: 16),
          FormField("reason", "理由", "Reason", .prose, "为什么这样处理。", "Why.", width: 34),
          FormField("count", "条数", "Count", .count, "没有逐条意见时填写。", "Where rows are not at hand.", width: 9),
          FormField(
            "share", "占比", "Share", .share, "没有条数、只知道占比时填写，例如：29.5%。", "Where only the share is known: 29.5%.", width: 9
          ),
          FormField(
            "print", "印出", "Print", .flag, "填“否”则不印，仍计数，须写明理由。", "“no” keeps it out of print; it is still counted.",
            width: 7),
          FormField("why", "不印的理由", "Why not printed", "不印的必须写。", "Needed where it is not printed.", width: 24),
          FormField(
            "codebook.words", "归类用词", "Words", .lines, "据以建议归入本组的词，每行一个；权重写在后面：路灯=2。建议须由人确认。",
            "By which this group is proposed, one a line; a weight as lamp=2. A person confirms.", width: 24),
          FormField(
            "codebook.patterns", "归类句式", "Patterns", .lines, "中间隔几个字的用 …，例如：夜里…看不清。每行一个。",
            "With … for what is between: at night…dark. One a line.", width: 24),
          FormField(
            "codebook.exclude", "归类排除", "Excluded words", .lines, "出现了就不建议归入本组的词，每行一个。",
            "Words that speak against the group, one a line.", width: 20),
        ])
    ])

  /// 问卷.
  public static let questionnaire = FormSheet(
    "问卷", "Questionnaire", title: FormWords("问卷", "Questionnaire"),
    about: FormWords(
      "每行一个选项。题目写在它的第一个选项那一行，下面各行的题目空着；题与题之间可以空一行。",
      "One option a line. A question stands on the line of its first option; lines below leave it empty."),
    tables: [
      FormTable(
        "questions", title: FormWords("题目和选项", "Questions and options"), about: FormWords("", ""),
        .entries("options", asMap: false), anchor: "type", lines: 24,
        [
          FormField("id", "题号", "Question id", "可以不填，由程序编为 q1、q2……", "Formed where empty.", width: 9),
          FormField("text", "题目", "Question", .prose, "照问卷原文。", "As it was asked.", isRequired: true, width: 40),
          FormField("type", "题型", "Type", .choice(questionKinds), "空着为单选。", "Single choice where empty.", width: 12),
          FormField(
            "base", "占比的底数", "Shares of", .choice(questionBases), "空着为答题人数。", "Respondents where empty.", width: 14),
          FormField("respondents", "答题人数", "Respondents", .count, "多少人答了这一题。", "How many answered.", width: 12),
          FormField(
            "column", "意见表的栏目", "Column of the rows", "由意见表的这一栏统计票数的，写表头。",
            "Where answers are counted from the suggestions.", width: 18),
          FormField("options.label", "选项", "Option", "照问卷原文。", "As it was offered.", width: 30),
          FormField("options.votes", "票数", "Votes", .count, "由意见表统计的空着。", "Empty where they are counted.", width: 10),
          FormField(
            "options.share", "选项占比", "Share of option", .share, "只知道占比时填写，例如：29.5%。", "Where only the share is known.",
            width: 10),
          FormField("options.id", "选项编号", "Option id", "一般不填。", "Seldom needed.", width: 12),
          FormField(
            "comment", "对结果的说明", "Comment", .prose, "写在题目那一行。", "What the office says of the answers.", width: 34),
        ])
    ])
}
