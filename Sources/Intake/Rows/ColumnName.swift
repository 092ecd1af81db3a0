/// The columns that Huizong knows.
enum ColumnName: String, CaseIterable, Sendable {
  case id
  case submission
  case received
  case channel
  case district
  case name
  case contact
  case submitterKind = "submitter_kind"
  case signatories
  case position
  case consent
  case text
  case group
  case disposition
  case reason
  case handler
  case replied
  case reply
  case note
  case duplicateOf = "duplicate_of"

  /// Place among all columns, from 0.
  var place: Int {
    switch self {
    case .id: 0
    case .submission: 1
    case .received: 2
    case .channel: 3
    case .district: 4
    case .name: 5
    case .contact: 6
    case .submitterKind: 7
    case .signatories: 8
    case .position: 9
    case .consent: 10
    case .text: 11
    case .group: 12
    case .disposition: 13
    case .reason: 14
    case .handler: 15
    case .replied: 16
    case .reply: 17
    case .note: 18
    case .duplicateOf: 19
    }
  }

  /// Headers by which portals, hot-lines and offices call the column, in either script, likeliest first. Compared as
  /// `ColumnName.folded` gives them.
  var synonyms: [String] {
    switch self {
    case .id:
      [
        "意见编号", "意見編號", "建议编号", "建議編號", "诉求编号", "訴求編號", "信件编号", "信件編號", "工单编号", "编号", "編號", "序列号", "流水号", "序号", "序號",
        "no", "no.", "受理编号", "受理編號", "受理号", "收文编号", "收文號", "收文号", "信访编号", "登记编号", "登記編號", "案件编号", "案件編號", "事项编号",
        "查询编号",
        "回执编号", "流水编号",
      ]
    case .submission:
      ["来件编号", "來件編號", "来信编号", "来件", "來件", "问卷编号", "提交编号", "提交編號", "submissionid", "responseid", "答卷编号", "所属来件"]
    case .received:
      [
        "收到日期", "收到时间", "收到時間", "提交时间", "提交時間", "提交日期", "递交时间", "遞交時間", "来信时间", "來信時間", "留言时间", "留言時間", "咨询日期", "反馈时间",
        "答题时间", "日期", "时间", "date", "submitdate", "submittedat", "receivedat", "datesubmitted", "受理日期", "受理時間",
        "受理时间", "填写日期", "填寫日期", "填写时间", "填報日期", "收文日期", "收文時間", "收信日期", "收件日期", "来信日期", "來信日期", "来电时间", "來電時間", "来电日期",
        "登记日期", "登記日期", "登记时间", "留言日期", "反映时间", "诉求时间", "递交日期", "timestamp", "时间戳记", "時間戳記", "时间戳", "createdat",
        "填报时间", "填报日期", "上报时间", "上报日期", "创建时间", "录入时间", "接收时间", "接收日期", "咨询时间", "写信时间", "建议时间", "反馈日期", "submitted",
        "datereceived", "dateofsubmission",
        "submissiondate", "submissiontime", "createtime", "createdate", "createdtime", "submittime", "commenttime",
        "addtime", "posttime", "publishtime", "gmtcreate", "inserttime", "writetime", "lettertime", "receivetime",
      ]
    case .channel:
      [
        "渠道", "来信渠道", "來信渠道", "征集渠道", "意见来源", "来源", "來源", "途径", "途徑", "source", "来源渠道", "受理渠道", "反映渠道", "来件渠道", "来件方式",
        "反馈渠道", "提交方式", "收集渠道", "征集方式", "诉求来源", "信件来源",
      ]
    case .district: ["地区", "地區", "区域", "區域", "所在地", "所在地区", "街道", "乡镇", "事发地点", "region", "ward", "area"]
    case .name:
      [
        "姓名", "群众姓名", "提出人", "反馈人", "反饋人", "建议人", "咨询人", "来信人", "來信人", "留言人", "网民", "昵称", "author", "fullname",
        "respondent", "称呼", "稱呼", "填写人", "填寫人", "来电人", "來電人", "诉求人", "訴求人", "反映人", "投诉人", "投訴人", "申请人", "申請人", "提交人",
        "意见人", "意見人", "意见提出人", "反馈单位或个人", "提出单位或个人", "单位或个人", "单位/个人", "用户昵称",
        "用户名", "网名", "昵称/姓名", "联系人", "聯絡人", "username", "realname", "nickname", "personname", "linkman",
        "contactname", "authorname", "submitter", "submittername", "反馈单位", "提出单位",
      ]
    case .contact:
      [
        "联系方式", "聯絡方式", "聯繫方式", "联系电话", "聯絡電話", "手机号", "手机号码", "手機", "手机", "电话", "電話", "邮箱", "电子邮箱", "電郵", "email",
        "e-mail", "phone", "电子邮件", "電子郵件", "电子邮件地址", "電子郵件地址", "邮箱地址", "emailaddress", "电话号码", "電話號碼", "联系人电话", "聯絡人電話",
        "来电号码",
        "來電號碼", "联系手机", "微信号", "微信", "qq", "mobile", "telephone", "tel", "phonenumber", "mobilephone", "phoneno",
        "mobileno",
        "linkphone", "contactphone", "useremail",
      ]
    case .submitterKind: ["提出人类别", "身份", "身份类别", "人员类别", "提交人类型", "意见主体", "submittertype", "respondenttype"]
    case .signatories: ["联名人数", "聯名人數", "署名人数", "签名人数", "人数", "人數"]
    case .position: ["态度", "態度", "立场", "立場", "意见倾向", "stance"]
    case .consent:
      ["isopen", "ispublic", "同意公开", "同意公開", "是否同意公开", "是否同意公開", "是否公开", "是否公開", "可否公开", "consenttopublish"]
    case .text:
      [
        "意见内容", "意見內容", "意见建议", "意見建議", "意见和建议", "意见", "意見", "建议内容", "建議內容", "建议", "建議", "诉求内容", "訴求內容", "留言内容", "留言內容",
        "咨询内容",
        "投诉件内容", "反馈内容", "正文", "内容", "內容", "comment", "comments", "commentbody", "body", "suggestion", "response",
        "feedback", "来信内容", "來信內容", "来电内容", "來電內容", "反映内容", "反映內容", "反映事项", "反映问题", "反映問題", "来件内容", "信件内容", "具体内容",
        "具體內容",
        "具体意见", "具體意見", "问题描述", "問題描述", "问题内容", "诉求描述", "事项内容", "修改意见", "修改意見", "修改建议", "修改建議", "反馈意见", "反饋意見", "意见及建议",
        "意見及建議", "意见与建议", "意見與建議", "意见或建议", "意見或建議", "主要意见", "主要内容", "详细内容", "留言", "诉求", "訴求", "content", "contents",
        "message", "messagecontent", "suggestcontent", "suggestioncontent", "opinion", "opinioncontent",
        "commentcontent", "lettercontent", "questioncontent", "feedbackcontent",
      ]
    case .group:
      ["分组", "分組", "归类", "歸類", "分类", "分類", "类别", "類別", "意见类别", "意見類別", "category", "theme", "topic"]
    case .disposition:
      [
        "采纳情况", "採納情況", "是否采纳", "是否採納", "处理结果", "處理結果", "办理结果", "辦理結果", "采纳与否", "outcome", "decision",
      ]
    case .reason: ["采纳理由", "採納理由", "未采纳理由", "不采纳理由", "理由", "原因", "说明", "說明", "采纳情况说明", "rationale"]
    case .handler:
      [
        "承办单位", "承辦單位", "办理单位", "辦理單位", "处理单位", "處理單位", "主办单位", "所属部门", "经办人", "經辦人", "department", "deptname",
        "departmentname", "orgname", "handledept", "replydept",
      ]
    case .replied:
      [
        "答复时间", "答復時間", "回复时间", "回覆時間", "答复日期", "办结时间", "办理时间", "answeredat", "repliedat", "replytime", "answertime",
        "replydate",
      ]
    case .reply:
      [
        "答复", "答復", "答复内容", "答復內容", "回复", "回覆", "回复内容", "回覆內容", "答复意见", "答復意見", "回复意见", "回覆意見", "办理答复", "单位答复",
        // What the office said to itself comes behind what it said to the citizen.
        "受理意见", "办理情况", "辦理情況", "辦理情形", "處理情形", "处理意见", "處理意見", "answer",
        "replycontent",
        "answercontent", "replytext",
      ]
    case .note: ["备注", "備註", "附注", "remark", "remarks", "notes"]
    case .duplicateOf: ["重复于", "重複於", "重复编号", "重複編號", "duplicateid"]
    }
  }

  /// Whether `header` is our own name of the column.
  func isNamed(_ header: String) -> Bool { ColumnName.folded(header) == ColumnName.folded(rawValue) }

  /// The column that a header names, and how likely: 0 for our own name, then by the order of the synonyms.
  ///
  /// Of a header under a header of a group, `处理 / 采纳情况`, and of one in two languages each part may say it.
  static func find(_ header: String) -> (column: ColumnName, rank: Int)? {
    if let found = table[folded(header)] { return found }
    if header.contains("/"), !isPath(header) {
      let parts = header.split(separator: "/").map { String($0).trimmingWhiteSpace() }.reversed()
      for part in parts {
        if let found = table[folded(part)] { return found }
      }
      for part in parts where part.count > 1 {
        if let found = ColumnWording.find(part, exact: { table[$0] }), found.rank < ColumnWording.weakRank {
          return found
        }
      }
    }
    return ColumnWording.find(header) { table[$0] }
  }

  /// Whether a header is a name of a column as it stands, which costs one look into a table.
  static func isExact(_ header: String) -> Bool { table[folded(header)] != nil }

  /// category/name/ca: a path of a system's own names, of which no part says by itself what the column is.
  private static func isPath(_ header: String) -> Bool {
    header.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// Without case, blanks, `_` and `-`, marks of required fields, and remarks in brackets at the end.
  static func folded(_ header: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in header.lowercased().unicodeScalars {
      if scalar == "(" || scalar == "（" || scalar == "[" || scalar == "【", !result.isEmpty { break }
      let isDropped =
        scalar.isSpace || scalar == "_" || scalar == "-" || scalar == "*" || scalar == "＊"
        || scalar == ":" || scalar == "："
      if !isDropped { result.append(scalar) }
    }
    return String(result)
  }

  private static let table: [String: (column: ColumnName, rank: Int)] = {
    var table: [String: (column: ColumnName, rank: Int)] = [:]
    for column in allCases {
      for (rank, word) in ([column.rawValue] + column.synonyms).enumerated() where table[folded(word)] == nil {
        table[folded(word)] = (column, rank)
      }
    }
    return table
  }()
}
