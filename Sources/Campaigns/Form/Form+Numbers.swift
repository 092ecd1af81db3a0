extension Form {
  static let countNames = [
    FormChoice("submissions", "收到的来件", "submissions"), FormChoice("suggestions", "收到的意见", "suggestions"),
    FormChoice("valid", "有效的意见", "valid"), FormChoice("distinct", "去掉重复后的意见", "distinct"),
  ]
  static let qualifiers = [
    FormChoice("over", "余", "over"), FormChoice("about", "约", "about"), FormChoice("preliminary", "初步", "preliminary"),
  ]

  /// 数字.
  public static let numbers = FormSheet(
    "数字", "Numbers", title: FormWords("数字", "Numbers"),
    about: FormWords(
      "没有逐条意见时填写；有逐条意见时，程序用来核对。行不够时在表中插入行。",
      "Where rows are not at hand; else they are checked against them. Insert lines where there are too few."),
    tables: [
      FormTable(
        "channels", title: FormWords("渠道", "Channels"),
        about: FormWords("收到意见的渠道；有逐条意见的，件数空着。", "By which ways suggestions came; no counts where there are rows."),
        .names(key: "name", value: "count"), anchor: "name",
        [
          FormField(
            "name", "渠道名称", "Channel", "例如：网上、信函、电话、座谈会。", "For example: online form, letter.", isRequired: true,
            width: 26),
          FormField("count", "件数", "Received", .count, "没有逐条意见时填写。", "Where there are no rows.", width: 12),
        ]),
      FormTable(
        "counts", title: FormWords("收到多少", "What was received"), about: FormWords("", ""),
        .map(key: "name", scalar: nil), anchor: "name",
        [
          FormField(
            "name", "数字名称", "Which number", .choice(countNames), "从清单中选。", "Choose from the list.", isRequired: true,
            width: 26),
          FormField("value", "数值", "Value", .count, "整数。", "A whole number.", isRequired: true, width: 12),
          FormField("unit", "单位", "Unit", "份、件、封、条……", "responses, comments …", width: 12),
          FormField(
            "qualifier", "余、约", "Qualifier", .choice(qualifiers), "735余条的“余”，约735条的“约”。", "over 735, about 735.",
            width: 12),
        ]),
      FormTable(
        "breakdowns", title: FormWords("分类统计", "Breakdowns"),
        about: FormWords(
          "每行一项；统计名称写在第一项那一行，下面各行空着。", "One item a line; the name of the breakdown stands on the line of its first."),
        .entries("items", asMap: true), anchor: "name", lines: 10,
        [
          FormField(
            "name", "统计名称", "Breakdown", "例如：按来源。", "For example: by who responded.", isRequired: true, width: 26),
          FormField(
            "of", "总数", "Total", .choice(countNames), "各项是哪个总数的部分，空着为收到的意见。",
            "Of what the items are parts; suggestions where empty.", width: 18),
          FormField("complete", "各项相加等于总数", "Adds up", .flag, "填“是”则核对。", "“yes” has it checked.", width: 12),
          FormField("items.label", "分项", "Part", "例如：群众。", "For example: residents.", width: 26),
          FormField("items.count", "分项条数", "Count of part", .count, "数量，", "Its count.", width: 12),
          FormField(
            "items.share", "分项占比", "Share of part", .share, "或者占比，例如：29.5%。", "Or its share: 29.5%.", width: 12),
        ]),
      FormTable(
        "figures", title: FormWords("其他数字", "Other figures"),
        about: FormWords("不是意见条数的数字，例如：参加人次 319 人次。", "Figures that are no suggestions."), anchor: "label",
        [
          FormField("label", "事项", "Figure", "例如：参加人次。", "For example: page views.", isRequired: true, width: 26),
          FormField("value", "数量", "Number", .count, "整数。", "A whole number.", isRequired: true, width: 12),
          FormField("unit", "计量单位", "Unit of figure", "例如：人次。", "For example: visits.", width: 12),
        ]),
      FormTable(
        "events", title: FormWords("会议和活动", "Events"), about: FormWords("座谈会、听证会、调研等。", "Hearings, meetings, visits."),
        anchor: "kind",
        [
          FormField("kind", "会议形式", "Event", "例如：听证会。", "For example: hearing.", isRequired: true, width: 26),
          FormField("date", "举行日期", "Day", .date, "例如：2020-06-01。", "For example 2020-06-01.", width: 14),
          FormField("attended", "参加人数", "Attended", .count, "整数。", "A whole number.", width: 12),
          FormField("spoke", "发言人数", "Spoke", .count, "整数。", "A whole number.", width: 12),
        ]),
    ])
}
