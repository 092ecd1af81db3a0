import Campaigns

/// Words of the sheet of notes.
extension Words {
  /// What a sheet holds.
  static func contents(of sheet: SheetPlan, isContinued: Bool) -> String {
    if let stream = sheet.stream {
      if stream.continued != nil { return "一个单元格容纳不下的文字的其余部分，按编号、列、段排列。" }
      guard let first = stream.numbers.first, let last = stream.numbers.last else { return "" }
      return "逐条登记的意见，第\(first)条至第\(last)条。"
    }
    return switch sheet.name {
    case checkSheet: "供签发前逐项核对：待核事项、对外遮盖的个人信息、通知所印的每个数字；末尾有经办、审核、签发。"
    case findingsSheet: "检查发现的事项，可由此跳到所说的单元格。"
    case summarySheet: "征集活动的基本情况；各组、各处理结果的数量和占比。"
    case groupsSheet: "各组的标题、意见摘要、数量、处理结果和理由。"
    case crossSheet: "各组意见按处理结果等分列，颜色越深数量越多。"
    case trendSheet: "征集期内每日收到的意见和累计。"
    case channelsSheet: "按渠道、地区分列的数量和占比。"
    case questions: "问卷各题各选项的票数、占比和基数。"
    case duplicatesSheet: "内容重复的意见，每组一行。"
    default: ""
    }
  }

  struct ColumnMeaning {
    let sheet: String
    let column: String
    let meaning: String
  }

  static func columnMeanings(_ campaign: WorkbookContent, columns: [RowColumn]) -> [ColumnMeaning] {
    var lines: [ColumnMeaning] = []
    func add(_ sheet: String, _ column: String, _ meaning: String) {
      lines.append(ColumnMeaning(sheet: sheet, column: column, meaning: meaning))
    }
    if campaign.audience == .office {
      add(checkSheet, origin, "“逐条统计”由登记的意见数出，“由数量算出”是占比，“手工填报”照发文机关所填。")
      add(checkSheet, printedAt, "数字在通知中的页和行。")
      add(checkSheet, rowsBehind, "数字是哪些意见的数量；“—”表示没有逐条登记的依据。")
    }
    if !campaign.allGroups.isEmpty {
      add(summarySheet, ordinal, "分组在公布的通知中的序数；“—”表示该组不单独印出，但计入合计。带下划线的，按一下跳到“\(groupsSheet)”表。")
      add(summarySheet, heading, "分组的标题；下级分组向右缩进。")
    }
    let figures = campaign.figures.figures
    if figures.contains(where: { $0.count != nil }) {
      add(summarySheet, "数量各列", "列名写明单位（条、份、票等）；单位不同的数量不相加，也不相比。带下划线的，按一下跳到第一条。")
    }
    if figures.contains(where: { $0.count == nil }) {
      add(summarySheet, share, "数量占基数的百分比。")
      add(summarySheet, base, "算百分比所除的数量。")
    }
    if !campaign.allGroups.isEmpty {
      add(summarySheet, disposition, "发文机关对该组意见的处理；一组有几种处理的，分别写明条数。")
    }
    for column in columns {
      add(
        rowsSheet, Words.column(column, others: campaign.rows.otherColumns), meaning(of: column, for: campaign.audience)
      )
    }
    return lines
  }

  /// Where figures come from, label by label.
  static func rules(
    _ campaign: WorkbookContent, columns: [RowColumn], isContinued: Bool
  ) -> [(label: String, rule: String)] {
    var rules: [(String, String)] = []
    let figures = campaign.figures.figures
    if !figures.isEmpty {
      rules.append(("来源", "写明“统计”的数字由逐条登记的意见统计得出；写明“机关公布”的数字是发文机关所述，照原样列出，未作改动。"))
    }
    if figures.contains(where: { $0.rule == .share }) {
      rules.append(("百分比", "各自四舍五入到0.1%，算式为 ROUND(数量/基数, 3)；各项之和因此可能不等于100%。"))
    }
    if campaign.figures[.ungrouped] != nil { rules.append((ungrouped, "没有归入任何分组的意见，计入合计。")) }
    if let threshold = campaign.duplicateThreshold {
      rules.append((distinct, lettersRule(threshold, isJudged: campaign.areDuplicatesJudged)))
    }
    if campaign.audience == .everybody, campaign.rows.count > 0, !columns.contains(.text) {
      rules.append(("原文", "本次只公布汇总结果，不公布意见原文。"))
    }
    if isContinued {
      rules.append(
        (
          continuationSheet,
          "一个单元格至多容纳32767个字符；更长的文字，开头留在“\(rowsSheet)”表并注明未完，其余按编号、列、段接在“\(continuationSheet)”表。"
        ))
    }
    return rules
  }

  /// How a figure came about.
  static func rule(of figure: Figure) -> String {
    var words: String
    switch figure.rule {
    case .countOfSuggestions: words = "统计，按条"
    case .countOfSubmissions: words = "统计，按件（一件可含几条）"
    case .countOfVotes: words = "统计，按票"
    case .countOfLetters: words = "统计，相同或相近的算一条"
    case .share: words = "由数量算出"
    case .stated: words = "机关公布"
    }
    if let base = figure.base { words += "；基数 \(base.path)" }
    if let rows = figure.rows { words += "；取行 \(rows.text)" }
    return words
  }
}
