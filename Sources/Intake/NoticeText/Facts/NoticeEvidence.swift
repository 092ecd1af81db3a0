/// What speaks for a text being the notice of a consultation's results, and what against.
struct NoticeEvidence {
  let about: [String]
  let results: [String]
  let against: [String]

  private static let aboutWords: [Word] = Word.list(
    "征集 征求 意见 建议 问卷 调查 听证 民意 公众参与 咨询 投票 评选 票选 建言 公示期间共 公示期间,共 公示期间收到 公示期间,收到 公示期间接到 公示期间,接到 公示期内")
  private static let resultWords: [Word] = Word.list(
    """
    汇总公布 汇总如下 汇总反馈 归纳如下 梳理如下 公布如下 反馈如下 公示如下 答复如下 回复如下 公告如下 通报如下 总结如下 说明如下 情况如下 结果如下 意见如下 建议如下 采纳如下 \
    征集到 收集到 共收到 收到意见 收到建议 收到反馈 收到群众 收到公众 收到社会 收到各 收到问卷 收到网 收到有效 回收问卷 回收有效 未收到 没有收到 \
    共征集 共收集 共接到 接到群众 接到公众 接到市民 接到居民 接到村民 接到来电 接到来信 采纳情况 已采纳 予以采纳 吸收采纳 已吸收 未吸收 未采纳 不予采纳 部分采纳 采纳意见 \
    结果公告 结果通告 结果通报 结果的公告 结果的公示 结果的通告 结果的通报 结果的通知 公示结果 情况通报 情况的通报 情况通告 情况的通告 征集结果 征求结果 调查结果 反馈结果 结果反馈 结果公布 结果公示 征集情况 征求意见情况 征求意见的情况 \
    意见汇总 建议汇总 意见建议汇总 汇总情况 反馈情况 意见反馈 意见回复 意见答复 主要意见 意见主要 建议主要 主要建议 意见集中 提出的意见 提出的建议 意见建议如下 问卷结果 统计结果 调查情况 投票结果 评选结果 票选结果 投票情况 得票情况 意见摘要 意见选登 建议选登 综合意见 回应情形 \
    办理情形 集中答复 答复的公告 答复公告 统一答复 回复的公告 答复情况 意见情形 意见汇整 意见汇编 参采情形
    """)
  private static let callWords: [Word] = Word.list(
    """
    请于 请在 请将 欢迎广大 欢迎社会 欢迎各界 欢迎提出 欢迎您 敬请 踊跃参与 踊跃提出 积极参与 提出宝贵 邮寄至 发送至 反馈至 寄至 截止日期 截止时间 反馈方式 可通过以下 \
    通过以下途径 通过以下方式 现向社会公开征求 现公开征求 现面向社会公开征求 现予以公布,征求 征集时间为 意见反馈截止
    """)
  private static let newsWords: [Word] = Word.list("本报讯 本报记者 新华社 记者从 记者获悉 记者了解到 获悉 据了解 据悉 通讯员 本网讯 日讯 电(记者")

  init(_ text: FoldedText) {
    func found(_ words: [Word]) -> [String] { words.filter { text.contains($0) }.map(\.text) }
    about = found(NoticeEvidence.aboutWords)
    let nothing =
      (NothingReceived.find(in: text) ?? NothingReceived.findPlain(in: text)).map { [text.foldedString($0)] } ?? []
    results = found(NoticeEvidence.resultWords) + nothing
    against = found(NoticeEvidence.callWords) + found(NoticeEvidence.newsWords)
  }

  /// - Parameters:
  ///   - hasContent: groups, votes, counts, or that nothing came in.
  ///   - hasStructure: groups, votes or sections, which a story lacks.
  func isNotice(hasContent: Bool, hasStructure: Bool) -> Bool {
    guard !about.isEmpty, !results.isEmpty, hasContent else { return false }
    return results.count > against.count || (against.count == 1 && hasStructure)
  }

  static func list(_ words: [String]) -> String { words.isEmpty ? "—" : words.prefix(6).joined(separator: " ") }
}
