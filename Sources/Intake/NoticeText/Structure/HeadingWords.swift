/// Headings that hold no views, and headings under which views stand.
enum HeadingWords {
  /// A heading longer than this speaks for itself, in characters without its number and closing mark.
  private static let longest = 24

  /// A heading that is, begins with or ends with one of these is the office's own prose.
  private static let whole: Set<String> = Set(
    """
    目的 背景 情况 结果 措施 结论 前言 引言 概况 概述 说明 附件 附录 备注 总结 建议征集情况 下一步 致谢 结语 数据分析 分析 综述 问卷设计 样本情况 样本构成 受访者情况 受访者构成
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  private static let heads: [Word] = Word.list(
    "下一步 下步 今后 后续工作 附件 调查目的 调查背景 整改 征集时间 征集方式 征集对象 征集范围 征集渠道 征求意见时间 征求意见方式 起止时间 联系方式 公示时间")
  private static let tails: [Word] = Word.list(
    """
    目的 意义 背景 基本情况 总体情况 主要情况 征集情况 收集情况 征求情况 征求意见情况 征求意见的情况 组织情况 开展情况 活动情况 参与情况 调查情况 进展情况 工作情况 回收情况 实施情况 \
    起草过程 起草说明 制定依据 法律依据 政策依据 时间 期限 方式 渠道 途径 对象 范围 主体 \
    措施 打算 计划 安排 落实情况 办理情况 说明的问题 说明的事项 其他事项 有关事项 结论 方法 联系方式 相关说明 有关说明 情况说明 活动概况 活动概述 参与人数 样本
    """)
  /// Such a heading holds views where numbered ones stand beneath it, and else is prose.
  private static let containers: [Word] = Word.list(
    """
    结果 意见汇总 建议汇总 意见建议汇总 意见建议 意见和建议 意见及建议 主要意见 主要建议 公众意见 反馈意见 群众意见 征集到的意见 收到的意见 提出的意见 意见内容 意见情况 建议情况 \
    采纳情况 未采纳情况 答复情况 回复情况 反馈情况 处理情况 汇总情况 意见梳理 意见归纳 结果分析 结果汇总 征集内容 调查内容 意见 建议
    """)

  enum Meaning {
    case prose, container, view
  }

  static func meaning(of heading: FoldedText) -> Meaning {
    let plain = stripped(heading)
    // Views are put as demands and sentences; a heading that names a part has no stop within.
    guard !plain.isEmpty, plain.count <= longest, !plain.folded.contains(where: { ",。;".unicodeScalars.contains($0) })
    else { return .view }
    if whole.contains(String(plain.folded)) && !plain.ends(with: "结果") { return .prose }
    if plain.ends(withAny: containers), plain.count <= 16 || plain.contains(any: Word.list("征集 征求 公众 收到 采纳 调查")) {
      return isDemand(plain) ? .view : .container
    }
    if plain.starts(withAny: heads) { return .prose }
    if plain.ends(withAny: tails), !isDemand(plain), plain.count <= 14 { return .prose }
    return .view
  }

  /// 关于停车方式, 加强…措施, 优化办理方式: what a citizen asks for.
  private static func isDemand(_ plain: FoldedText) -> Bool {
    plain.starts(
      withAny: Word.list(
        "关于 建议 要 加强 加大 完善 优化 提高 提升 增加 增强 加快 推进 进一步 强化 改善 改进 规范 延长 希望 健全 创新 丰富 拓宽 拓展 落实 明确 制定 采取 调整 细化 缩短 建立 不断 继续"))
  }

  private static func stripped(_ heading: FoldedText) -> FoldedText {
    var scalars = heading.scalars[...]
    while let last = scalars.last, "。：:；;！？ ".unicodeScalars.contains(last) { scalars.removeLast() }
    // 基本情况（2020年5月） is named by what stands before the bracket.
    if scalars.last == "）", let open = scalars.lastIndex(of: "（"), open > scalars.startIndex {
      scalars = scalars[..<open]
    }
    return FoldedText(scalars)
  }
}
