extension Words {
  /// What a column of the rows' sheet holds.
  static func meaning(of column: RowColumn, for audience: WorkbookContent.Audience) -> String {
    switch column {
    case .number: "意见的流水号，按来文先后。"
    case .id: "意见的编号，按文字保存。"
    case .submission: "所属来件的编号；一件可含几条意见。"
    case .received: "收到的日期。"
    case .channel: "收到的渠道。"
    case .district: "提出者所在的区域，照来件所写。"
    case .name: "提出者的姓名。"
    case .contact: "提出者的联系方式，按文字保存。"
    case .pseudonym: "由联系方式和保存在别处的密钥算出；同一人的各行相同，没有密钥不能还原，也不能核对。"
    case .submitterKind: "提出者是个人、企业、社会组织等。"
    case .signatories: "联名人数。"
    case .position: "对征求事项的态度。"
    case .consent: "提出者是否同意公开原文；空白表示没有写明。"
    case .groups: "归入的分组；归入几组的以“；”分开，空白为未归类。"
    case .disposition: "发文机关对这一条的处理；没有单独写明的，取所在分组的处理。"
    case .reason: "作这样处理的理由。" + masked(audience)
    case .handler: "承办的单位。"
    case .replied: "答复的日期。"
    case .reply: "给提出者的答复。" + masked(audience)
    case .note: "内部备注。"
    case .duplicateOf: "与之重复的意见的编号。"
    case .text:
      switch audience {
      case .everybody: "意见原文，只列提出者同意公开的，其中的个人信息已遮盖；空白表示没有公开。"
      case .office: "意见原文，未作遮盖。"
      }
    case .other:
      switch audience {
      case .everybody: "发文机关决定公开的一列，其中的个人信息已遮盖。"
      case .office: "来件数据原有的一列。"
      }
    case .origin: "这一行在来件文件中的位置（文件:行，或文件!工作表!格）。"
    case .groupCode: "供公式统计用的分组号，上级分组在前；0为未归类。各号所指见下。"
    case .dispositionCode: "供公式统计用的处理结果号。"
    case .channelCode: "供公式统计用的渠道号。"
    case .districtCode: "供公式统计用的区域号。"
    case .continuedColumn, .continuedPart, .continuedText, .coding: ""
    }
  }

  private static func masked(_ audience: WorkbookContent.Audience) -> String {
    switch audience {
    case .everybody: "其中的个人信息已遮盖。"
    case .office: ""
    }
  }
}
