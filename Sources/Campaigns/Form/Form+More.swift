extension Form {
  static let meanings = Disposition.allCases.map { FormChoice($0.rawValue, $0.label, Form.englishMeaning($0)) }

  /// What the lists offer where a campaign has no scale of its own.
  public static let standardScale = meanings.map(\.words)

  private static func englishMeaning(_ disposition: Disposition) -> String {
    switch disposition {
    case .adopted: "adopted"
    case .partlyAdopted: "partly adopted"
    case .notAdopted: "not adopted"
    case .noted: "noted"
    case .forwarded: "forwarded"
    case .explained: "explained"
    case .outOfScope: "out of scope"
    case .pending: "pending"
    case .duplicate: "duplicate"
    }
  }

  /// Our columns of suggestions, by the heads that the form gives them.
  static var columnNames: [FormChoice] { rowColumns.map { FormChoice($0.path, $0.label.zh, $0.label.en) } }

  /// 其他.
  public static let more = FormSheet(
    "其他", "More", title: FormWords("不常用的内容", "What is seldom needed"),
    about: FormWords("大多数征集活动不用填这张表。", "Most campaigns leave this sheet empty."),
    tables: [
      FormTable(
        "issuer", title: FormWords("联合发文的其他机关", "Offices that issue it too"),
        about: FormWords("第一个机关填在“活动”表。", "The first one stands on the sheet Campaign."),
        .furtherEntries, anchor: "name",
        [
          FormField("name", "机关全称", "Office, full name", "按印出的次序。", "In the order of print.", width: 34),
          FormField("short", "机关简称", "Office, short name", "文中的简称。", "In running text.", width: 24),
        ]),
      FormTable(
        "window", title: FormWords("其他征集期", "Further windows"),
        about: FormWords("第一段填在“活动”表。", "The first one stands on the sheet Campaign."),
        .furtherEntries, anchor: "from",
        [
          FormField("label", "各段名称", "Name", "例如：第二轮。", "For example: second round.", width: 34),
          FormField("from", "该段开始日期", "From", .date, "首尾两日都算。", "Both days count.", width: 24),
          FormField("to", "该段截止日期", "To", .date, "首尾两日都算。", "Both days count.", width: 24),
          FormField(
            "month", "该段月份", "Whole month", .month, "整月征集的只填月份，例如：2024-01。", "Where it was a whole month: 2024-01.",
            width: 16),
          FormField(
            "extended_from", "该段延期前截止日期", "To before extension", .date, "延长过的填写。", "Where it was extended.", width: 20),
          FormField(
            "shorter_because", "该段不足三十天的理由", "Why shorter", .prose, "依据要求三十天而不足的填写。",
            "Where the basis asks for thirty days.", width: 34),
        ]),
      FormTable(
        "dispositions", title: FormWords("自定的处理结果", "A scale of dispositions of one's own"),
        about: FormWords("空着则用通用的：采纳、部分采纳、未采纳、留作参考……", "Where empty, the usual ones: adopted, partly adopted …"),
        .words("label"), anchor: "label",
        [
          FormField("code", "结果代码", "Code", "例如：A。", "For example A.", width: 34),
          FormField("label", "结果说法", "Words", "印出的说法，例如：已解决或基本解决。", "As printed.", width: 24),
          FormField("means", "相当于", "Means", .choice(meanings), "合计时算作什么。", "What it counts as in sums.", width: 24),
        ]),
      FormTable(
        "columns", title: FormWords("意见表的别名", "Other heads of columns"),
        about: FormWords(
          "意见表的表头与本程序的说法不同、不能自动认出的，在这里对应。", "Where heads of the suggestions are not recognised by themselves."),
        .map(key: "name", scalar: "header"), anchor: "header",
        [
          FormField(
            "name", "本程序的栏目", "Our column", .choice(columnNames), "从清单中选。", "Choose from the list.", isRequired: true,
            width: 34),
          FormField(
            "header", "意见表的表头", "Head in the rows", "照意见表里的写。", "As it stands there.", isRequired: true, width: 24),
        ]),
      FormTable(
        "acknowledge", title: FormWords("对检查的答复", "Answers to checks"),
        about: FormWords("定稿时，未决的检查要在这里说明理由。", "A final notice needs a reason for each open check."), anchor: "check",
        [
          FormField("check", "检查代码", "Check", "例如：campaign.total-disagrees。", "Its code.", isRequired: true, width: 34),
          FormField(
            "reason", "答复的理由", "Reason of answer", .prose, "例如：另有一份无法辨认。", "Why it is so.", isRequired: true, width: 60),
        ]),
    ])
}
