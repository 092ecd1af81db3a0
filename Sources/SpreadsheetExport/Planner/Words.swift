import Campaigns

/// The workbook's own words.
enum Words {
  static let summarySheet = "汇总"
  static let rowsSheet = "意见"
  static let continuationSheet = "续文"
  static let notesSheet = "说明"
  static let checkSheet = "核对"
  static let checkTitle = "核对单："
  static let printedFigures = "通知所印的数字"
  static let figure = "数字"
  static let value = "数值"
  static let origin = "来源"
  static let printedAt = "印在"
  static let rowsBehind = "所据的行"
  static let tick = "核对"
  static let remark = "备注"
  static let counted = "逐条统计"
  static let computed = "由数量算出"
  static let typed = "手工填报"
  static let openChecks = "待核事项"
  static let nothingOpen = "没有待核事项。"
  static let finding = "事项"
  static let severity = "程度"
  static let place = "位置"
  static let advice = "办法"
  static let openProposals = "尚未确认的归类建议"
  static let proposalsNote = "由程序按归类用词提出，建议不是结论，不计入任何统计。请在编码工作簿（huizong code）里由人选定。"
  static let proposedGroup = "建议归入"
  static let undecidedGroup = "分不出归哪一组"
  static let proposedRows = "意见编号"
  static let masked = "对外遮盖的个人信息"
  static let maskKind = "类别"
  static let seeCell = "见 "
  static let firstRow = "第一条："
  static let groupCounts = "各组数量"
  static let dispositionCounts = "处理情况数量"
  static let channelNumbers = "各渠道数量"
  static let districtNumbers = "各地区数量"
  static let dayCounts = "每日数量"
  static let handledBy = "经办"
  static let reviewedBy = "审核"
  static let issuedBy = "签发"
  static let allRows = "全部"
  static let findingsSheet = "检查"
  static let findingsTitle = "检查结果："
  static let findingsNote = "有颜色的单元格带有批注：红色是错误，黄色是警告，蓝色是提示。改正请改征集文件夹里的文件，再检查一次。"
  static let findingsElsewhere = "见“检查”表。"
  static let code = "代码"
  static let cell = "单元格"
  static let channelsSheet = "渠道与地区"
  static let trendSheet = "走势"
  static let groupsSheet = "分组"
  static let crossSheet = "交叉"
  /// 分组表 …: names of tables.
  static let tableSuffix = "表"

  static let draft = "送审稿"
  static let officeOnly = "内部资料 "
  static let officeOnlyNote = "内部资料：含未公开的内容和个人信息，不得对外提供。"
  static let yes = "是"
  static let no = "否"
  static let footer = "&C&9第 &P 页  共 &N 页"

  static let issuer = "发文机关"
  static let topic = "征集主题"
  static let about = "征求意见稿"
  static let window = "征集期"
  static let channels = "征集渠道"
  static let number = "发文字号"
  static let date = "成文日期"
  static let url = "公布网址"
  static let contact = "联系方式"
  static let submissions = "收到来件"
  static let suggestions = "收到意见"
  static let valid = "有效意见"
  static let distinct = "去重后"
  static let largest = "最多一份"

  static let groups = "分组情况"
  static let ordinal = "序号"
  static let heading = "标题"
  static let share = "占比"
  static let base = "基数"
  static let disposition = "处理结果"
  static let ungrouped = "未归类"
  static let withheldGroup = "（本组不单独公布）"
  static let total = "合计"
  static let groupsTotal = "各组合计"
  static let listedTotal = "以上合计"
  static let reasons = "处理理由"
  static let dispositions = "处理情况"
  static let channelCounts = "渠道情况"
  static let channel = "渠道"
  static let district = "所属区域"
  static let districtCounts = "地区情况"
  static let noDistrict = "未写明"
  static let day = "日期"
  static let cumulative = "累计"
  static let outside = "征集期外"
  static let summary = "意见摘要"
  static let reason = "理由"
  static let item = "项目"
  static let option = "选项"
  static let votes = "票数"
  static let respondents = "答题人数"
  static let questions = "问卷"
  static let chart = "各组意见数量"
  static let trendChart = "每日收到意见数量"
  static let amount = "数量"
  static let byDisposition = "分组与处理结果"
  static let byChannel = "分组与渠道"
  static let byDistrict = "分组与所属区域"
  static let duplicatesSheet = "重复"
  static let firstLetter = "代表件编号"
  static let letters = "件数"
  static let repeating = "与之重复的编号"
  static let excerpt = "内容摘录"

  static func duplicateFacts(clusters: Int, repetitions: Int, rows: Int, threshold: String?) -> String {
    "共\(clusters)组，其中\(repetitions)条与别的意见重复；全部\(rows)条扣除重复的，为\(rows - repetitions)条。"
      + (threshold.map { "“文字相同”不计空白、标点、全角半角、大小写和简繁；“相近”指与最先一件的相似度不低于\($0)。" + lettersHint }
        ?? "这里只列已登记“与何件重复”的意见。")
  }

  static let lettersHint = "编号后的括号里是相似度。不应算作一件的，写进 campaign.yaml 的 duplicates.split；应算作一件的，写进 duplicates.join。"

  /// How letters are compared, for those who read a count of them.
  static func lettersRule(_ threshold: String, isJudged: Bool) -> String {
    "内容相同或相近的意见算一条；不计空白、标点、全角半角、大小写和简繁。相近指与其中最先一条的相似度（连续三字的组合，两者共有的除以两者全部的）不低于\(threshold)；"
      + "不足十字的只比是否相同。" + (isJudged ? "另有由人工认定合并或拆开的。" : "") + "意见一条也没有去掉，只是另计数量。"
  }

  static func moreClusters(_ shown: Int, of all: Int) -> String { "共\(all)组，这里列出件数最多的\(shown)组。" }
  static let sameText = "文字相同"
  static let nearText = "相近"
  static let byPerson = "人工认定"
  static let leastSimilarity = "最低相似度"

  static func andOthers(_ count: Int) -> String { "……共\(count)条" }

  static let unstated = "未写明"
  static let countedTotal = "合计（按条）"
  static let mergedCells = "各格合并，不单列"
  static let mergedNote = "有的格子数量过小，单列可能使人认出提出者：该组各格合并，只列合计。"
  static let valuesNote = "意见和格子太多，本表各格是算好的数，不是公式：逐格重算会使表格软件停顿很久。合计仍是公式。"
  static let severalCrossNote = "同一条意见可以归入几个分组：各组之和可以大于末行的合计，末行每条只计一次。"

  static let roundingNote = "因四舍五入，各项之和可能不等于100%。"
  static let severalGroupsNote = "同一条意见可以归入几个分组，各组合计因此大于收到的总数，占比之和可以超过100%。"
  static let disagreeNote = "各组合计与收到的总数不同：两个数字各按其来源列出，未作改动。"
  static let nothingReceived = "征集期内没有收到意见建议。"

  /// 条数, 份数, 票数, comments …
  static func count(_ unit: String?) -> String {
    let unit = unit ?? Unit.suggestion
    // “comments”, not “comments数”.
    return unit.utf8.allSatisfy { $0 < 0x80 } ? unit : unit + "数"
  }

  static func column(_ column: RowColumn, others: [String]) -> String {
    switch column {
    case .number: "序号"
    case .id: "编号"
    case .submission: "来件编号"
    case .received: "收到日期"
    case .channel: "渠道"
    case .district: "所属区域"
    case .name: "姓名"
    case .contact: "联系方式"
    case .pseudonym: "提出人代号"
    case .submitterKind: "提交者类型"
    case .signatories: "联名人数"
    case .position: "立场"
    case .consent: "同意公开"
    case .text: "内容"
    case .groups: "分组"
    case .disposition: "处理结果"
    case .reason: "理由"
    case .handler: "承办单位"
    case .replied: "答复日期"
    case .reply: "答复"
    case .note: "备注"
    case .duplicateOf: "与何件重复"
    case .other(let index): others.indices.contains(index) ? title(ofPublicColumn: others[index]) : ""
    case .origin: "来源位置"
    case .groupCode(let index): "组号\(index + 1)"
    case .dispositionCode: "处理号"
    case .channelCode: "渠道号"
    case .districtCode: "区域号"
    case .continuedColumn: "列"
    case .continuedPart: "段"
    case .continuedText: "续文"
    case .coding(let column): column.title
    }
  }

  /// Standard columns by the words of the form; others as the office heads them.
  static func title(ofPublicColumn column: String) -> String {
    switch column {
    case "district": "所属区域"
    case "name": "姓名（已遮盖）"
    case "contact": "联系方式（已遮盖）"
    case "pseudonym": "提出人代号"
    case "submitter_kind": "提交者类型"
    case "signatories": "联名人数"
    case "position": "立场"
    case "handler": "承办单位"
    case "replied": "答复日期"
    default: column
    }
  }
}
