import Campaigns

/// The workbook's own words.
enum Words {
  static let summarySheet = "汇总"
  static let rowsSheet = "意见"
  static let notesSheet = "说明"

  static let draft = "送审稿"
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

  static let groups = "分组情况"
  static let ordinal = "序号"
  static let heading = "标题"
  static let share = "占比"
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
  static let item = "项目"
  static let option = "选项"
  static let votes = "票数"
  static let respondents = "答题人数"
  static let questions = "问卷"
  static let chart = "各组意见数量"

  static let roundingNote = "因四舍五入，各项之和可能不等于100%。"
  static let severalGroupsNote = "同一条意见可以归入几个分组，各组合计因此大于收到的总数，占比之和可以超过100%。"
  static let disagreeNote = "各组合计与收到的总数不同：两个数字各按其来源列出，未作改动。"
  static let nothingReceived = "征集期内没有收到意见建议。"

  /// 条数, 份数, 票数 …
  static func count(_ unit: String?) -> String { (unit ?? Unit.suggestion) + "数" }

  static func column(_ column: RowStream.Column, publicColumns: [String]) -> String {
    switch column {
    case .number: "序号"
    case .id: "编号"
    case .received: "收到日期"
    case .channel: "渠道"
    case .groups: "分组"
    case .disposition: "处理结果"
    case .reason: "理由"
    case .reply: "答复"
    case .text: "内容"
    case .other(let index): publicColumns.indices.contains(index) ? title(ofPublicColumn: publicColumns[index]) : ""
    }
  }

  /// Standard columns by the words of the form; others as the office heads them.
  static func title(ofPublicColumn column: String) -> String {
    switch column {
    case "district": "所属区域"
    case "name": "姓名（已遮盖）"
    case "contact": "联系方式（已遮盖）"
    case "submitter_kind": "提交者类型"
    case "signatories": "联名人数"
    case "position": "立场"
    case "handler": "承办单位"
    case "replied": "答复日期"
    default: column
    }
  }
}
