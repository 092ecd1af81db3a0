/// Headers that are put together as offices do it, of what came in and what is said of it: 投诉+时间, 留言+编号, 未采纳+原因, 牵头+单位.
///
/// The whole header has to be made of these words; lists of whole headers would never end.
enum ColumnForms {
  /// What came in.
  private static let things = [
    "意见建议", "意见和建议", "意见及建议", "意见与建议", "意见或建议", "意见", "建议", "留言", "诉求", "来信", "来电", "来访", "来函", "来件", "投诉", "举报", "咨询",
    "反映",
    "反馈", "信件", "信访", "工单", "评论", "提案", "议案", "问题", "事项", "求助", "事件", "案件", "表扬", "意見建議", "意見", "建議", "訴求", "來信", "來電",
    "來訪",
    "投訴", "舉報", "諮詢", "反饋", "工單", "評論", "議案", "問題", "事項", "陈情", "陳情", "申诉", "申訴", "檢舉", "建言", "提議", "附議",
  ]
  /// What is done when it comes in.
  private static let arrivals = [
    "提出", "提交", "申请", "发布", "发表", "创建", "登记", "受理", "接收", "收到", "填报", "填写", "上报", "递交", "收件", "收文", "收信", "写信", "申請",
    "發布", "發表",
    "登記", "收到", "填報", "填寫", "遞交", "受理",
  ]
  private static let words = ["内容", "內容", "正文", "原文", "全文", "详情", "詳情", "描述", "事项", "事項", "要点", "摘要", "明细"]
  private static let openings = ["具体", "主要", "详细", "修改", "完善", "原始", "群众", "公众", "市民", "网民", "来电", "具體", "詳細"]
  private static let times = ["时间", "日期", "時間", "日"]
  private static let numbers = ["编号", "编码", "单号", "序号", "流水号", "号", "編號", "編碼", "單號", "序號", "號", "id"]
  private static let persons = ["人姓名", "人名称", "人名字", "人", "者姓名", "者名称", "者"]
  private static let offices = ["单位", "部门", "科室", "机构", "機關", "單位", "部門", "機構"]
  private static let duties = [
    "承办", "责任", "受理", "主办", "牵头", "办理", "处理", "经办", "归口", "交办", "承辦", "責任", "主辦", "辦理", "處理",
  ]
  private static let reasons = ["理由", "原因", "依据", "依據", "说明", "說明"]
  private static let replies = ["答复", "回复", "答復", "回覆", "办理答复", "办理回复", "处理回复", "处理答复", "单位答复", "部门答复"]
  private static let places = [
    "所在街道", "所在区县", "所在镇街", "所在社区", "所在乡镇", "所在区", "所在县", "所在市", "所在区域", "所属街道", "所属社区", "所属区域", "所属区县", "所属地区", "区县",
    "县区", "镇街",
    "街镇", "社区", "乡镇街道", "行政区", "辖区", "居住地区", "居住街道", "居住区域", "事发地", "事发区域", "所在鄉鎮", "所在社區", "鄉鎮", "社區",
  ]
  private static let ways = ["渠道", "方式", "途径", "来源", "途徑", "來源"]
  private static let sources = [
    "反映", "受理", "来源", "提交", "收集", "来件", "来信", "征集", "诉求", "参与", "报送", "数据", "信息", "意见", "建议", "留言", "投诉", "工单", "受訪",
    "徵集",
  ]
  private static let kinds = ["分类", "類別", "类别", "大类", "分組", "分组", "分類", "一级分类"]

  /// Headers by what they are of; the first that claims one has it.
  private static let table: [String: ColumnName] = {
    var table: [String: ColumnName] = [:]
    func add(_ column: ColumnName, _ first: [String], _ second: [String] = [""]) {
      for start in first {
        for end in second where table[start + end] == nil { table[start + end] = column }
      }
    }
    add(.text, ["事由", "反映情况", "诉求情况", "意见情况", "投诉情况", "情况反映", "受理内容", "来电诉求", "主诉", "反映的问题"])
    add(.contact, ["来电号", "來電號"])
    add(.text, things, words)
    add(.received, things + arrivals, times)
    add(.id, things + ["受理", "办件", "收文", "登记", "回执"], numbers)
    add(.handler, duties, offices)
    add(.name, things + arrivals + ["写信", "联系", "联络", "聯絡"], persons)
    add(.name, ["群众", "民眾", "市民", "客户", "用户", "网民"], ["姓名", "名称", "昵称"])
    add(.reply, replies, ["", "意见", "情况", "结果", "内容", "详情", "意見", "情況", "結果", "內容"])
    add(.district, places)
    add(.channel, sources, ways)
    add(.group, ["意见", "诉求", "问题", "建议", "事项", "内容", "意見", "問題"], kinds)
    add(.group, ["问题类型", "意见类型", "内容类型"])
    add(.consent, ["是否愿意", "是否同意", "是否可以", "愿意", "同意"], ["公开", "公示", "公布"])
    add(.reason, ["理由说明", "说明理由", "理由或说明", "理由及说明", "原因说明", "情况说明", "理由依据", "理由及依据"])
    add(.text, things, ["意见", "建议", "诉求", "问题", "意见建议", "意見", "建議", "訴求"])
    return table
  }()
  private static let bareThings = Set(things + ["事项", "内容", "事項", "內容"])

  /// The column that the words name.
  /// - Parameter words: as `ColumnName.folded` gives them.
  static func find(_ words: String) -> ColumnName? {
    guard (2...16).contains(words.count) else { return nil }
    if let found = table[words] ?? outcome(words) { return found }
    guard let opening = openings.first(where: { words.hasPrefix($0) }) else { return nil }
    let rest = String(words.dropFirst(opening.count))
    return bareThings.contains(rest) || table[rest] == .text ? .text : nil
  }

  /// Whether the words name what was made shorter of something that the table may have whole.
  static func isShortened(_ words: String) -> Bool {
    ["摘要", "要点", "要點", "概要", "简述", "簡述"].contains { words.contains($0) }
  }

  /// Words of the outcome, and with 理由 and the like of the reason for it; both in one column are neither.
  private static func outcome(_ words: String) -> ColumnName? {
    let reason = reasons.contains { words.contains($0) }
    if ["采纳", "採納", "吸收"].contains(where: { words.contains($0) }) {
      let others = ["时间", "日期", "单位", "部门", "人", "数", "率", "建议内容", "意见内容"]
      if others.contains(where: { words.contains($0) }) { return nil }
      if !reason { return .disposition }
      return words.contains("是否") || words.contains("情况及") || words.contains("及理由") ? nil : .reason
    }
    return nil
  }
}
