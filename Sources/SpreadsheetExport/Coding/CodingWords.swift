import Campaigns

/// The coding workbook's own words, besides those of `CodingForm`.
enum CodingWords {
  static let title = "意见编码："
  static let office = "内部资料 不得公开：含意见原文，只供本单位归类、研究意见使用。"

  /// At the head of each printed page.
  static let pageHeader = "&C&9" + office

  static let groupHint = "从下拉清单中选。归入几个分组的，用“；”隔开；清单里没有的分组，先到“\(CodingForm.groupsSheet)”表里添加。"
  static let groupError = "这不是清单中的一个分组。归入几个分组的，用“；”隔开，可以继续；否则请从清单中选。"
  static let dispositionHint = "从下拉清单中选；空着就按所在分组的处理结果。"
  static let dispositionError = "请从下拉清单中选一个处理结果。"
  static let coderHint = "填写姓名或缩写，“\(CodingForm.progressSheet)”表按人统计；可以不填。"
  static let locked = "这一格用来认出每一条意见，不要改动。要改原文，请改征集文件夹里的文件。"
  static let parentHint = "属于某个分组之下的，从清单中选；否则空着。"
  static let parentError = "请从清单中选一个已有的分组，或本表中的新分组；不设上级就空着。"

  static let guide: [(String, String)] = [
    (
      "做什么",
      "在“\(CodingForm.rowsSheet)”表里，给每条意见选分组、处理结果，需要时写明理由和备注。浅黄色的格子由您填写，其余各列只供阅读。"
    ),
    (
      "分组",
      "从下拉清单中选。一条意见归入几个分组的，用“；”隔开，例如：\(CodingWords.example)。暂时不归类的空着。"
    ),
    (
      "新增分组",
      "清单里没有合适的分组时，在“\(CodingForm.groupsSheet)”表里加一行，写明标题（编号可以不填，由程序编），下拉清单里随即就有。"
    ),
    ("处理结果", "从下拉清单中选。空着的，按所在分组的处理结果。"),
    ("编码人", "填写姓名或缩写；不填也可以。"),
    (
      "可以做的",
      "排序、筛选、隐藏行和列、调整列宽、移动列、改工作表的名字、删去不归您办理的行、把工作簿复制给几个人分头填写。"
    ),
    (
      "请不要做的",
      "不要改“\(CodingForm.id)”列和表头文字，不要合并单元格，不要只给一部分列排序。最后一列是隐藏的“\(CodingForm.fingerprint)”，程序靠它看出别人同时改了什么。"
    ),
    (
      "填完以后",
      "保存为 xlsx，交给经办人运行 huizong code 征集文件夹 --apply 本文件.xlsx。程序按编号把结果写回文件夹，其余内容一个字节也不动；与别人的结果不一致的，逐条列出。可以分几次交，没有填的以后再填。"
    ),
  ]
  /// Behind what is said of groups.
  static let guideWithProposals: [(String, String)] = {
    var lines = guide
    lines.insert(
      (
        "建议分组",
        "“\(CodingForm.proposal)”由程序按归类用词提出，“\(CodingForm.grounds)”是原文里的这些词；建议不是结论，不选定就不起作用。"
          + "看过原文认为合适的，在右边的“\(CodingField.group.title)”格里选同一组。一次采用多条：先按“\(CodingForm.proposal)”筛选，看过之后复制这一列，"
          + "用“选择性粘贴—数值”贴到“\(CodingField.group.title)”列；或者选中两列按 Ctrl+R（向右填充）。写明“\(undecided)”的，几组分不出，请看原文。"
      ), at: 2)
    return lines
  }()
  static let undecided = "两可："
  static let example = "停车秩序；道路照明"

  static let progressTitle = "编码进度"
  static let item = "项目"
  static let count = "条数"
  static let share = "占全部"
  static let all = "全部意见"
  static let grouped = "已归入分组"
  static let ungrouped = "尚未归类"
  static let disposed = "已有处理结果"
  static let byGroup = "各分组的条数"
  static let byGroupNote = "归入几个分组的，在各组分别计数。"
  static let byCoder = "各人已编的条数"
  static let byCoderNote = "在左栏写上编码人，右栏即按“\(CodingForm.rowsSheet)”表统计。"
  static let newGroupsTitle = "新增分组"
  static let newGroupsNote = "每行一个新分组，标题必填。写在这里的分组，“\(CodingForm.rowsSheet)”表的下拉清单里就有。"
  static let listsTitle = "下拉清单（程序用，请勿改动）"
  static let listRows = "清单行数"

  /// Name by which the drop-down lists find the groups.
  static let groupList = "分组清单"
  static let dispositionList = "处理结果清单"
}
