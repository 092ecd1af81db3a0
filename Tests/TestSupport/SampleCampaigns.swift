import Campaigns
import Diagnostics

/// Campaigns of an invented district, one for each way in which figures can be known.
public enum SampleCampaigns {
  public static let subject = Subject(
    title: "云溪区城市管理局关于改善背街小巷环境意见建议征集情况的反馈",
    issuers: [Issuer(name: "云溪区城市管理局", short: "区城管局")].compactMap { $0 }, topic: "改善背街小巷环境",
    windows: windows, channels: [ChannelStatement(name: "网上"), ChannelStatement(name: "电话")])

  static let windows = [
    try? Window(
      from: CalendarDate(year: 2021, month: 3, day: 1), to: CalendarDate(year: 2021, month: 3, day: 31))
  ].compactMap { $0 }

  public static let groups = [
    SuggestionGroup(
      id: "lighting", heading: "增设路灯，照亮夜归路。", isRunIn: true, disposition: "adopted", reason: "已列入今年的改造计划，九月底前完成。"),
    SuggestionGroup(
      id: "parking", heading: "规范停车秩序。", isRunIn: true,
      children: [
        SuggestionGroup(id: "bays", heading: "补划停车泊位。"),
        SuggestionGroup(id: "towing", heading: "清理长期停放的车辆。"),
      ]),
    SuggestionGroup(id: "drains", heading: "疏通下水管道，更换破损井盖，雨季前完成一次全面排查。", disposition: "partlyAdopted"),
    SuggestionGroup(id: "other", heading: "其他个别诉求", isPrinted: false, why: "涉及个人"),
  ]

  /// The groups of the rows, in turn.
  public static let groupNames = ["lighting", "bays", "towing", "drains", "lighting", "other", "drains", "lighting"]

  /// 48 rows in nested groups, with dispositions, channels and dates; three of them without a group.
  public static func rows(
    level: PublishingLevel = .texts, publicColumns: [String] = [], count: Int = 48, groups: [SuggestionGroup] = groups,
    groupNames: [String] = groupNames, several: Bool = false, text: String? = nil
  ) throws(Failed) -> Campaign {
    let rows = (0..<count).map { index in
      Suggestion(
        id: index < 3 ? "000\(index)" : "YX-\(1000 + index)", received: CalendarDate(ordinal: 18_687 + index % 29),
        channel: index % 3 == 0 ? "电话" : "网上", district: "云溪街道",
        consent: index % 4 != 3,
        text: MaskableText(text ?? "第\(index)条：小巷深处没有路灯，晚上走路不方便，请尽快安排。\n另外井盖松动，车辆经过时有响声。"),
        groups: index % 16 == 15
          ? [] : several && index % 5 == 0 ? ["lighting", "drains"] : [groupNames[index % groupNames.count]],
        disposition: index % 7 == 0 ? "notAdopted" : nil,
        reason: index % 7 == 0 ? MaskableText("产权单位另有安排。") : nil, others: [.init(column: "小区", value: "桂花园<\(index)>")],
        origin: RowOrigin(file: "suggestions.csv", line: index + 2))
    }
    var builder = TallyBuilder(groups: groups, windows: windows)
    for row in rows { builder.add(row) }
    return try Campaign(
      subject: subject,
      publication: Publication(
        url: "https://example.org/notices/7?from=print&x=1", date: CalendarDate(year: 2021, month: 4, day: 9),
        contact: Contact(name: "区城管局办公室", phone: "0000-0000000"), level: level, publicColumns: publicColumns),
      statements: Statements(
        sections: [Section(position: .before, heading: "基本情况", text: "略。")], groups: groups), store: MemoryStore(rows),
      tally: builder.tally)
  }

  /// Headings only: nothing is known of numbers.
  public static func headingsOnly() throws(Failed) -> Campaign {
    try Campaign(
      subject: Subject(issuers: [Issuer(name: nil, short: "区城管局")].compactMap { $0 }, topic: "改善背街小巷环境"),
      statements: Statements(
        groups: (1...6).map { SuggestionGroup(id: "g\($0)", heading: "要做好第\($0)件事，件件有着落。", isRunIn: true) }))
  }

  /// Counts as the office states them: 735 in three groups of 245, so that each share is 33.3 %.
  public static func stated(counts: [Int] = [245, 245, 245], total: Int = 735) throws(Failed) -> Campaign {
    try Campaign(
      status: .final, subject: subject,
      statements: Statements(
        counts: StatedCounts(
          submissions: StatedCount(96, unit: "份", qualifier: .over), suggestions: StatedCount(total, unit: "条")),
        breakdowns: [
          Breakdown(
            name: "按来源", of: .suggestions, isComplete: true,
            items: [.init(label: "群众", amount: .count(total - 121)), .init(label: "人大代表", amount: .count(121))]),
          Breakdown(
            name: "按类别", of: .suggestions, isComplete: false,
            items: [StatedShare("29.5%"), StatedShare("12%")].compactMap { $0 }.enumerated().map {
              .init(label: "类别\($0.offset + 1)", amount: .share($0.element))
            }),
        ],
        facts: [Fact(label: "参加人次", value: 319, unit: "人次")],
        groups: counts.enumerated().map {
          SuggestionGroup(
            id: "g\($0.offset + 1)", heading: "第\($0.offset + 1)类意见", disposition: $0.offset == 0 ? "adopted" : "noted",
            count: $0.element)
        }))
  }

  /// A questionnaire: 120 people, shares of respondents and of votes.
  public static func questionnaire() throws(Failed) -> Campaign {
    try Campaign(
      subject: Subject(
        title: "关于办事大厅服务情况的问卷调查结果", issuers: [Issuer(name: "云溪区政务服务中心", short: nil)].compactMap { $0 },
        kind: .questionnaire),
      statements: Statements(questions: [
        Question(
          id: "Q1", text: "您对办事大厅的服务是否满意？", kind: .single, base: .respondents, respondents: 120,
          options: [
            .init(id: "a", label: "满意", votes: 80), .init(id: "b", label: "基本满意", votes: 31),
            .init(id: "c", label: "不满意", votes: 9),
          ]),
        Question(
          id: "Q2", text: "您平时关注哪类信息？", kind: .multiple, base: .votes, respondents: 120,
          options: [
            .init(id: "a", label: "政府文件", votes: 50), .init(id: "b", label: "新闻", votes: 56),
            .init(id: "c", label: "=1+1", votes: 7),
          ]),
      ]))
  }

  /// Nothing was received.
  public static func nothing() throws(Failed) -> Campaign {
    try Campaign(
      subject: subject, statements: Statements(counts: StatedCounts(suggestions: StatedCount(0, unit: "条"))))
  }
}
