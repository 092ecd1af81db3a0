import Campaigns

/// Questions that are answered by somebody's name, room or day of birth: what is answered is no option and is not printed, however
/// often it comes.
enum AskedPersons {
  /// Ends of questions that ask for somebody.
  private static let persons = [
    "老师", "教师", "班主任", "邻居", "民警", "警官", "委员", "候选人", "户主", "法定代表人", "法人代表", "法人", "代表人", "联络人", "联系人", "经理", "管家",
    "网格员", "网格长",
    "楼长", "楼栋长", "组长", "队长", "书记", "主任", "村长", "社长", "会长", "局长", "医生", "大夫", "护士", "教练", "负责人", "工作人员", "服务人员", "监护人",
    "配偶", "人选",
    "推荐人", "介绍人", "先进个人", "模范", "家属", "亲属", "亲友", "房东", "的人", "老師", "教師", "鄰居", "委員", "候選人", "戶主", "聯絡人", "書記", "經理",
    "醫生", "負責人",
    "監護人", "推薦人",
  ]
  /// Ends of questions that ask for somebody where they speak of choosing.
  private static let chosen = ["代表", "对象", "对象是", "推荐", "推薦", "提名", "志愿者", "业主", "党员", "居民", "村民", "同志"]
  private static let choosing = ["推荐", "推薦", "提名", "表扬", "评选", "選舉", "选举", "推选", "信任", "点赞", "投票", "最美"]
  private static let which = ["哪位", "哪一位", "哪几位", "哪名", "哪个人", "哪個人"]
  /// 谁 of what bodies do: 由谁承担 is answered by 业主 and 政府.
  private static let bodies = [
    "由谁", "谁来", "谁应", "应谁", "谁承担", "谁负责", "谁出", "归谁", "向谁", "与谁", "和谁", "跟谁", "谁的", "为谁", "给谁", "由誰", "誰來", "誰應", "誰承擔",
    "誰負責", "向誰",
  ]
  /// What asks about somebody and not for him.
  private static let about = [
    "是否", "是不是", "有没有", "有無", "有无", "吗", "嗎", "满意", "滿意", "评价", "評價", "态度", "了解", "认识", "几", "多少", "哪类", "哪些", "哪种",
    "何种", "什么样", "类型",
    "怎样", "如何",
  ]
  private static let tails = ["是谁", "是誰", "叫什么", "的姓名", "姓名", "的名字", "名字", "是", "为", "有", "请填写"]
  private static let own = [
    "房号", "房號", "门牌", "門牌", "室号", "室號", "房间号", "单元号", "户号", "房屋编号", "出生年月", "出生日期", "生日", "出生时间", "birthday",
    "date of birth",
  ]
  /// Ends of questions that are answered by names of other things: 金桂园, 王庄, 白云.
  private static let things = [
    "小区", "小區", "社区", "社區", "街道", "村", "镇", "乡", "路", "路段", "站", "站点", "站名", "学校", "學校", "单位", "單位", "地点", "区域", "颜色",
    "设施", "项目", "季节",
    "时间", "时段", "品牌", "名称", "公园", "景点", "医院", "部门", "方案", "选项", "行业", "职业", "专业", "语言", "民族", "哪里", "何处", "地方", "位置",
    "作物", "树种",
  ]

  /// Whether a question asks who somebody is.
  static func asks(_ header: String) -> Bool {
    let words = bare(header)
    if which.contains(where: { words.contains($0) }) { return true }
    if words.contains("谁") || words.contains("誰") {
      // 认为谁 is no 为谁.
      let words = words.replacing("认为", with: "").replacing("以为", with: "")
      return !bodies.contains { words.contains($0) }
    }
    if about.contains(where: { words.contains($0) }) { return false }
    let stem = tails.first { words.hasSuffix($0) && words.count > $0.count }.map { String(words.dropLast($0.count)) }
    return [words, stem ?? words].contains { end in
      persons.contains { end.hasSuffix($0) }
        || choosing.contains { end.contains($0) } && chosen.contains { end.hasSuffix($0) }
    }
  }

  /// Whether a question asks for a room or a day of birth.
  static func asksForOwn(_ header: String) -> Bool {
    let words = header.lowercased()
    return own.contains { words.contains($0) } && !about.contains { words.contains($0) }
  }

  /// Whether answers that recur look like names of persons.
  static func areNames(_ options: [String], _ header: String) -> Bool {
    let words = bare(header)
    if things.contains(where: { words.hasSuffix($0) }) { return false }
    return LoneName.areMost(options.filter { !AnswerWords.isOther($0) && !GroupResolver.isNone($0) })
  }

  private static func bare(_ header: String) -> String {
    var words = header.lowercased().filter { !$0.isWhitespace }
    while let last = words.last, "？?：:。.！!*、,，".contains(last) { words.removeLast() }
    return words
  }
}

extension AnswerColumn {
  /// Whether what recurs among the answers says who somebody is, or what only he tells.
  private func isPersonal(_ header: QuestionHeader, _ options: [String]) -> Bool {
    header.isAny(AskedPersons.asksForOwn) || isOfPersons(header, options)
  }

  private func isOfPersons(_ header: QuestionHeader, _ options: [String]) -> Bool {
    // Yes and no are nobody's names.
    if options.count > 1, AnswerLadder.orderedVotes(options) != nil { return false }
    return header.isAny(AskedPersons.asks) || AskedPersons.areNames(options, header.text)
  }

  /// What is asked for somebody's name or number, or for a reason, is open whatever was answered.
  func opened(_ kind: Question.Kind, _ header: QuestionHeader) -> Question.Kind {
    if header.isAny(AnswerWords.asksForPerson) { return .open }
    let listed = options(of: kind, isMultiple: header.kind == .multiple)
    if isPersonal(header, listed) || header.kind == nil && header.part == nil && ReasonHeader.asks(header.text) {
      return .open
    }
    // Without options that may be listed they would be formed of everybody's words.
    return filled > 0 && listed.isEmpty ? .open : kind
  }

  /// Whether options are left out because they are names.
  func hidesNames(_ header: QuestionHeader, isOfMatrix: Bool) -> Bool {
    let kind = kind(named: header.kind, isOfMatrix: isOfMatrix)
    guard kind != .open, !isNumeric, ladder == nil, !header.isAny(AnswerWords.asksForPerson) else { return false }
    let listed = options(of: kind, isMultiple: header.kind == .multiple)
    return !listed.isEmpty && !header.isAny(AskedPersons.asksForOwn) && isOfPersons(header, listed)
  }
}

extension QuestionHeader {
  fileprivate func isAny(_ asks: (String) -> Bool) -> Bool { asks(text) || part.map(asks) == true }
}
